import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isThere } from '~/api/hallViews';
import { type Act, useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassAbility, PassCard, Side } from '~/api/types';
import { useNow } from '~/lib/clock';
import { Chip } from '~/ui/Chip';
import { PersonRow } from '~/ui/PersonRow';
import { Notices } from '~/ui/pass/Notices';
import { longName, originOf } from '~/ui/pass/places';
import { useProblemNote } from '~/ui/problemNote';
import { PassRoute } from '~/ui/RouteLine';
import { TimeLeft } from '~/ui/TimeLeft';
import { Watched } from '~/ui/Watched';
import { PassMenu } from './PassMenu';

interface Main {
  ability: PassAbility;
  act: Act;
  words: 'arrived' | 'sendBack' | 'end';
}

/** The one act that comes next: here the student arrives and goes back, from here the pass ends. */
const NEXT: Record<Side, Main[]> = {
  destination: [
    { ability: 'arrive', act: { act: 'arrival' }, words: 'arrived' },
    { ability: 'resume', act: { act: 'resumption' }, words: 'sendBack' },
    { ability: 'end', act: { act: 'end' }, words: 'end' },
  ],
  origin: [{ ability: 'end', act: { act: 'end' }, words: 'end' }],
};

function Here({ since }: { since: string }) {
  const { t } = useTranslation('teacher');
  const count = Math.max(0, Math.floor((useNow(10_000) - Date.parse(since)) / 60_000));
  return (
    <Chip tone="pine" icon={IconCheck}>
      {t('here', { count })}
    </Chip>
  );
}

export interface PassRowProps {
  pass: PassCard;
  side: Side;
  /** Came while the list was looked at. */
  fresh: boolean;
}

/** A student on a pass, in the list of a room at one of its ends. */
export const PassRow = memo(function PassRow({ pass, side, fresh }: PassRowProps) {
  const { t } = useTranslation('teacher');
  const act = useActOnPass(useSchoolId());
  const note = useProblemNote();
  const main = NEXT[side].find(({ ability }) => pass.abilities.includes(ability));
  return (
    <PersonRow
      dense
      fresh={fresh}
      name={pass.student.name}
      photo={pass.student.photo}
      faceSize={36}
      below={
        <>
          {side === 'origin' ? (
            <PassRoute pass={pass} hide="origin" />
          ) : (
            t('from', { room: longName(originOf(pass)) })
          )}
          <Notices pass={pass} />
          <Watched student={pass.student.id} />
        </>
      }
      right={
        side === 'destination' && pass.arrivedAt && isThere(pass) ? (
          <Here since={pass.arrivedAt} />
        ) : (
          <TimeLeft pass={pass} />
        )
      }
      actions={
        <>
          {main && (
            <Button
              variant="default"
              size="sm"
              px="sm"
              loading={act.isPending}
              onClick={() => act.mutate({ id: pass.id, ...main.act }, { onError: note })}
            >
              {t(main.words)}
            </Button>
          )}
          <PassMenu pass={pass} without={main?.ability} />
        </>
      }
    />
  );
});
