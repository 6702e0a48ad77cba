import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Binding, Board, Visit } from '~/api/kiosk';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { RoomPlate } from '~/ui/RoomPlate';
import { Answered } from './Answered';
import head from './Head.module.css';
import { PlaceChoice } from './PlaceChoice';
import { Places } from './Places';
import type { Standing, Visiting } from './useVisit';
import classes from './Visit.module.css';
import { VisitPass } from './VisitPass';

const LOOK_MS = 2000;

/** While a teacher may answer or a turn may come, it is looked at again and again. */
function useLooking(pass: Visit['pass'], look: () => Promise<void>): void {
  const waits = pass?.state === 'requested' || pass?.state === 'waiting';
  useEffect(() => {
    if (!waits) {
      return;
    }
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [waits, look]);
}

function Body({
  binding,
  board,
  visit,
  standing,
}: {
  binding: Binding;
  board: Board;
  visit: Visiting;
  standing: Standing;
}) {
  const [chosen, setChosen] = useState<string | undefined>();
  const { data, token } = standing;
  useLooking(data.pass, visit.look);
  const at = { school: binding.school, room: binding.room, token };
  if (data.pass) {
    return <VisitPass at={at} pass={data.pass} onDone={visit.put} />;
  }
  const choice = data.choices.items.find(({ roomId }) => roomId === chosen);
  const sign = data.rooms.find(({ id }) => id === chosen);
  if (choice && sign) {
    return (
      <PlaceChoice
        at={at}
        sign={sign}
        choice={choice}
        back={data.choices.return === chosen}
        onElsewhere={() => setChosen(undefined)}
        onDone={visit.put}
      />
    );
  }
  return (
    <>
      {data.answered && <Answered pass={data.answered} />}
      <Places visit={data} paused={board.paused} onPick={setChosen} />
    </>
  );
}

/** For the student who stands at the kiosk: their pass, or where they may go. */
export function VisitScreen({ binding, board, visit }: { binding: Binding; board: Board; visit: Visiting }) {
  const { t } = useTranslation('kiosk');
  const { time } = useTimeWords();
  const now = useNow(1000);
  const standing = visit.current;
  // Whoever steps up reads from the top, also where the screen before was scrolled.
  useEffect(() => {
    scrollTo(0, 0);
  }, []);
  if (!standing) {
    return null;
  }
  return (
    <main className={classes.visit}>
      <div className={head.head}>
        <RoomPlate sign={board.room} size={72} />
        <h1 className={head.hello}>{t('hello', { name: standing.data.name })}</h1>
        <time className={head.clock}>{time(now)}</time>
        <Button
          variant="default"
          fz="1.5rem"
          className={head.done}
          leftSection={<IconCheck size="1.75rem" aria-hidden />}
          onClick={visit.leave}
        >
          {t('done')}
        </Button>
      </div>
      <Body key={standing.token} binding={binding} board={board} visit={visit} standing={standing} />
    </main>
  );
}
