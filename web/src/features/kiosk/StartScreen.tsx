import { Button, UnstyledButton } from '@mantine/core';
import { IconLanguage, IconLock, IconWifi, IconWifiOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Binding, Board, Turn } from '~/api/kiosk';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { LOCALES, speakFor } from '~/lib/words';
import { RoomPlate } from '~/ui/RoomPlate';
import { CardPicture } from './CardPicture';
import { Identify } from './Identify';
import classes from './Kiosk.module.css';
import { PlaceSigns } from './PlaceSigns';
import type { Visiting } from './useVisit';

const StaffSheet = lazy(async () => ({ default: (await import('./StaffSheet')).StaffSheet }));

function Head({ board }: { board: Board }) {
  const { time } = useTimeWords();
  const now = useNow(1000);
  const { room } = board;
  const below = [board.section, board.teachers[0]].filter(Boolean).join(', ');
  return (
    <div className={classes.head}>
      <RoomPlate sign={room} size={72} />
      <div className={classes.room}>
        <b>{room.number && room.number !== room.name ? `${room.name}, ${room.number}` : room.name}</b>
        {below && <span>{below}</span>}
      </div>
      <time className={classes.clock}>{time(now)}</time>
    </div>
  );
}

/** Whose turn it is, by initials alone. */
function Turns({ turns }: { turns: Turn[] }) {
  const { t } = useTranslation('kiosk');
  const now = useNow(1000);
  const live = turns.filter((turn) => Date.parse(turn.until) > now);
  return (
    <div role="status" className={classes.turns}>
      {live.map((turn) => (
        <p key={`${turn.initials} ${turn.until}`} className={classes.turn}>
          <b>{t('turn', { initials: turn.initials })}</b>
          <span aria-hidden>
            {t('turnLeft', { seconds: Math.ceil((Date.parse(turn.until) - now) / 1000) })}
          </span>
          <span>{t('turnHow')}</span>
        </p>
      ))}
    </div>
  );
}

function Sentence({ board }: { board: Board }) {
  const { t } = useTranslation('kiosk');
  return (
    <div className={classes.middle}>
      <h1 className={classes.title}>
        {board.paused ? t('paused') : t('scan')}
        <br />
        {board.paused ? t('pausedMore') : t('scanTo')}
      </h1>
      {board.turns.length === 0 && (
        <div className={classes.how}>
          <CardPicture />
          <p>{t('scanHow')}</p>
        </div>
      )}
      <Turns turns={board.turns} />
    </div>
  );
}

/** What the kiosk shows while nobody stands at it: never a name, but the class list where the school allows it. */
export function StartScreen(props: { binding: Binding; board: Board; online: boolean; visit: Visiting }) {
  const { binding, board, online } = props;
  const { t, i18n } = useTranslation('kiosk');
  const [leaving, setLeaving] = useState(false);
  const others = LOCALES.filter((locale) => binding.languages.includes(locale) && locale !== i18n.language);
  const Net = online ? IconWifi : IconWifiOff;
  return (
    <div className={classes.screen}>
      <main className={classes.left}>
        <Head board={board} />
        <Sentence board={board} />
        {board.code && <p className={classes.code}>{t('code', { code: board.code.code })}</p>}
        <PlaceSigns places={board.places} />
      </main>
      <aside className={classes.right} aria-label={t('number')}>
        <Identify binding={binding} board={board} visit={props.visit} />
        <div className={classes.foot}>
          {others.map((locale) => (
            <Button
              key={locale}
              variant="default"
              fz="1.1875rem"
              className={classes.footButton}
              leftSection={<IconLanguage size="1.5rem" aria-hidden />}
              onClick={() => speakFor(locale)}
            >
              {t('other')}
            </Button>
          ))}
          <span className={classes.net} data-off={!online || undefined} role="status">
            <Net size="1.25rem" aria-hidden />
            {t(online ? 'online' : 'offline')}
          </span>
          <UnstyledButton className={classes.footButton} onClick={() => setLeaving(true)}>
            <IconLock size="1.375rem" aria-hidden />
            {t('staff')}
          </UnstyledButton>
        </div>
      </aside>
      {leaving && (
        <Suspense fallback={null}>
          <StaffSheet binding={binding} onClose={() => setLeaving(false)} />
        </Suspense>
      )}
    </div>
  );
}
