import { Menu } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Act, useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { useCalm } from '~/lib/calm';
import { Chip } from '~/ui/Chip';
import { DotsMenu } from '~/ui/DotsMenu';
import { PersonRow } from '~/ui/PersonRow';
import { longName, originOf } from '~/ui/pass/places';
import { useProblemNote } from '~/ui/problemNote';
import { PassRoute } from '~/ui/RouteLine';
import { useConfirmed } from '~/ui/useConfirmed';
import classes from './RoomPanel.module.css';

function LineRow({ pass, room }: { pass: PassCard; room: string }) {
  const { t } = useTranslation('teacher');
  const { t: ui } = useTranslation('ui');
  const act = useActOnPass(useSchoolId());
  const note = useProblemNote();
  const confirmed = useConfirmed();
  const run = (chosen: Act) => act.mutate({ id: pass.id, ...chosen }, { onError: note });
  const place = pass.place ? ui('place', { count: pass.place, ordinal: true }) : ui('state.waiting');
  const may = (ability: PassCard['abilities'][number]) => pass.abilities.includes(ability);
  return (
    <>
      <PersonRow
        dense
        name={pass.student.name}
        photo={pass.student.photo}
        faceSize={36}
        below={
          pass.origin?.id === room ? (
            <PassRoute pass={pass} hide="origin" />
          ) : (
            t('from', { room: longName(originOf(pass)) })
          )
        }
        right={
          <Chip tone={pass.state === 'ready' ? 'pine' : 'line'} icon={IconUsersGroup}>
            {pass.state === 'ready' ? ui('state.ready') : place}
          </Chip>
        }
        actions={
          (may('let-through') || may('reorder') || may('cancel')) && (
            <DotsMenu name={pass.student.name}>
              {may('let-through') && (
                <Menu.Item onClick={() => confirmed.act(pass, { act: 'turn' })}>{t('letThrough')}</Menu.Item>
              )}
              {may('reorder') && pass.place !== 1 && (
                <Menu.Item onClick={() => run({ act: 'place', position: 1 })}>{t('first')}</Menu.Item>
              )}
              {may('reorder') && pass.place && pass.place > 2 && (
                <Menu.Item onClick={() => run({ act: 'place', position: (pass.place ?? 2) - 1 })}>
                  {t('earlier')}
                </Menu.Item>
              )}
              {may('reorder') && pass.place && (
                <Menu.Item onClick={() => run({ act: 'place', position: (pass.place ?? 1) + 1 })}>
                  {t('later')}
                </Menu.Item>
              )}
              {may('cancel') && (
                <Menu.Item onClick={() => run({ act: 'cancellation' })}>{t('remove')}</Menu.Item>
              )}
            </DotsMenu>
          )
        }
      />
      {confirmed.sheet}
    </>
  );
}

/** Who waits in a line from or to a room. */
export function LineList({ passes, room }: { passes: PassCard[]; room: string }) {
  const { t } = useTranslation('teacher');
  const shown = useCalm(passes);
  if (shown.length === 0) {
    return null;
  }
  return (
    <div className={classes.line}>
      <h4 className={classes.label}>{t('inLine')}</h4>
      <ul data-live>
        {shown.map((pass) => (
          <li key={pass.id}>
            <LineRow pass={pass} room={room} />
          </li>
        ))}
      </ul>
    </div>
  );
}
