import { Button } from '@mantine/core';
import { IconBolt, IconKey } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCreatePass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { Choices, LimitLeft, Reason } from '~/api/types';
import { newKey } from '~/lib/http';
import { isProblem } from '~/lib/problem';
import { useMoments } from '~/ui/moments';
import { RefusalSheet } from '~/ui/RefusalSheet';
import { Sheet } from '~/ui/Sheet';
import { SheetTitle } from '~/ui/SheetTitle';
import type { Offer } from './arrange';
import { PassForm, type Wish } from './PassForm';
import { opensPass } from './strips';

interface Refusal {
  reasons: Reason[];
  earliest?: string | null;
  waitMinutes?: number;
}

/** What a refused pass says, if the server answered with reasons. */
function refusalOf(error: unknown): Refusal | undefined {
  if (!isProblem(error) || !Array.isArray(error.body.reasons)) {
    return undefined;
  }
  const wait = error.body.wait as { minutes: number } | null | undefined;
  return {
    reasons: error.body.reasons as Reason[],
    earliest: error.body.earliest as string | undefined,
    waitMinutes: wait?.minutes,
  };
}

function useSoonest() {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const { at } = useMoments();
  return ({ earliest, waitMinutes }: Refusal) => {
    if (earliest) {
      return { label: t('refused.soonest'), value: at(earliest) };
    }
    return waitMinutes
      ? { label: t('refused.wait'), value: ui('time.minutes', { count: waitMinutes }) }
      : undefined;
  };
}

/** One place: the pass to start, or every reason why not now. */
export function PassSheet(props: {
  offer: Offer;
  origin: NonNullable<Choices['origin']>;
  /** What is left of the room's own limits. */
  limits?: LimitLeft[];
  ahead?: Choices['ahead'];
  onClose: () => void;
}) {
  const { offer, origin, onClose } = props;
  const { room, choice } = offer;
  const { t } = useTranslation('student');
  const { t: pass } = useTranslation('pass');
  const create = useCreatePass(useSchoolId());
  const soonest = useSoonest();
  const [urgently, setUrgently] = useState(false);
  const [later, setLater] = useState(false);
  const [byPin, setByPin] = useState(false);
  const [key] = useState(newKey);
  const detail = [room.number && pass('room', { number: room.number }), room.teachers[0]?.name]
    .filter(Boolean)
    .join(', ');
  const refused =
    refusalOf(create.error) ??
    (opensPass(choice) ? undefined : { reasons: choice.reasons, earliest: choice.earliest });
  if (refused && !urgently && !later && !byPin) {
    const title =
      choice.status === 'closed'
        ? 'refused.closed'
        : choice.status === 'here'
          ? 'refused.here'
          : 'refused.now';
    return (
      <RefusalSheet
        opened
        onClose={onClose}
        room={room}
        title={t(title, { room: room.name })}
        detail={detail}
        reasons={refused.reasons}
        soonest={soonest(refused)}
        action={
          <>
            {choice.urgent && (
              <Button
                variant="default"
                h={48}
                leftSection={<IconBolt size="1.25rem" />}
                onClick={() => setUrgently(true)}
              >
                {t('sheet.urgent')}
              </Button>
            )}
            {choice.status !== 'here' && (
              <Button
                variant="default"
                h={48}
                leftSection={<IconKey size="1.25rem" />}
                onClick={() => setByPin(true)}
              >
                {t('sheet.pin')}
              </Button>
            )}
            {room.scheduling.students && choice.status !== 'here' && (
              <Button variant="default" h={48} onClick={() => setLater(true)}>
                {t('sheet.later')}
              </Button>
            )}
          </>
        }
        elsewhere={t('refused.elsewhere')}
      />
    );
  }
  const send = (wish: Wish) =>
    create.mutate(
      {
        request: { originId: origin.id, destinationId: room.id, ...wish },
        key: wish.urgent || wish.startAt || wish.pin ? undefined : key,
      },
      { onSuccess: onClose },
    );
  return (
    <Sheet opened onClose={onClose} title={<SheetTitle sign={room} title={room.name} detail={detail} />}>
      <PassForm
        offer={offer}
        limits={props.limits ?? []}
        ahead={props.ahead}
        urgentOnly={urgently}
        laterOnly={later}
        pinOnly={byPin}
        busy={create.isPending}
        error={create.error}
        onSend={send}
      />
    </Sheet>
  );
}
