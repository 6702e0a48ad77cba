import { Button, Menu } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Act, useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassAbility, PassCard } from '~/api/types';
import { DotsMenu } from '~/ui/DotsMenu';
import { PersonRow } from '~/ui/PersonRow';
import { useProblemNote } from '~/ui/problemNote';
import { PassRoute } from '~/ui/RouteLine';
import { TimeLeft } from '~/ui/TimeLeft';

const ACTS: { ability: PassAbility; act: Act; words: 'arrived' | 'end' | 'backSent' }[] = [
  { ability: 'arrive', act: { act: 'arrival' }, words: 'arrived' },
  { ability: 'resume', act: { act: 'resumption' }, words: 'backSent' },
  { ability: 'end', act: { act: 'end' }, words: 'end' },
];

/** One student who is out. */
export const HallRow = memo(function HallRow({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('monitor');
  const act = useActOnPass(useSchoolId());
  const note = useProblemNote();
  const acts = ACTS.filter(({ ability }) => pass.abilities.includes(ability));
  const run = (chosen: Act) => act.mutate({ id: pass.id, ...chosen }, { onError: note });
  const end = acts.find(({ ability }) => ability === 'end');
  return (
    <PersonRow
      name={pass.student.name}
      photo={pass.student.photo}
      below={<PassRoute pass={pass} />}
      right={<TimeLeft pass={pass} />}
      actions={
        acts.length > 0 && (
          <>
            {end && (
              <Button
                variant="default"
                h={44}
                px="sm"
                visibleFrom="sm"
                loading={act.isPending}
                onClick={() => run(end.act)}
              >
                {t('end')}
              </Button>
            )}
            <DotsMenu name={pass.student.name} size={44}>
              {acts.map(({ ability, act: chosen, words }) => (
                <Menu.Item key={ability} h={44} onClick={() => run(chosen)}>
                  {t(words)}
                </Menu.Item>
              ))}
            </DotsMenu>
          </>
        )
      }
    />
  );
});
