import { Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undoable } from '~/api/hallViews';
import { useActOnPass, useChangePass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassAbility, PassCard } from '~/api/types';
import { serverNow } from '~/lib/clock';
import { DotsMenu } from '~/ui/DotsMenu';
import { useProblemNote } from '~/ui/problemNote';
import { ReportSheet } from '~/ui/report/ReportSheet';
import { ChangeDestination } from './ChangeDestination';
import { NoteSheet } from './NoteSheet';

const EARLIER = [2, 5, 10];
const MORE = 5;

/** Minutes since the start, at least one. */
function elapsed(pass: PassCard): number {
  return Math.max(1, Math.ceil((serverNow() - Date.parse(pass.startedAt ?? '')) / 60_000));
}

/** Everything else that may be done with a pass under way. */
export function PassMenu({ pass, without }: { pass: PassCard; without?: PassAbility }) {
  const { t } = useTranslation('teacher');
  const { t: report } = useTranslation('report');
  const school = useSchoolId();
  const act = useActOnPass(school);
  const change = useChangePass(school);
  const note = useProblemNote();
  const [changing, setChanging] = useState(false);
  const [noting, setNoting] = useState(false);
  const [reporting, setReporting] = useState(false);
  const may = (ability: PassAbility) => pass.abilities.includes(ability) && ability !== without;
  const minutes = (count: number) =>
    change.mutate({ id: pass.id, change: { minutes: count } }, { onError: note });
  const end = (ago: number) =>
    act.mutate(
      { id: pass.id, act: 'end', asOf: new Date(serverNow() - ago * 60_000).toISOString() },
      { onError: note },
    );
  const undo = undoable(pass, serverNow());
  const back = pass.abilities.includes('end') ? EARLIER.filter((ago) => ago < elapsed(pass)) : [];
  return (
    <>
      <DotsMenu name={pass.student.name}>
        {undo && (
          <Menu.Item onClick={() => act.mutate({ id: pass.id, act: 'cancellation' }, { onError: note })}>
            {t('undo')}
          </Menu.Item>
        )}
        {may('arrive') && (
          <Menu.Item onClick={() => act.mutate({ id: pass.id, act: 'arrival' }, { onError: note })}>
            {t('arrived')}
          </Menu.Item>
        )}
        {may('resume') && (
          <Menu.Item onClick={() => act.mutate({ id: pass.id, act: 'resumption' }, { onError: note })}>
            {t('sendBack')}
          </Menu.Item>
        )}
        {may('end') && (
          <Menu.Item onClick={() => act.mutate({ id: pass.id, act: 'end' }, { onError: note })}>
            {t('end')}
          </Menu.Item>
        )}
        {may('extend') && <Menu.Item onClick={() => minutes(pass.minutes + MORE)}>{t('more5')}</Menu.Item>}
        {may('extend') && (
          <Menu.Item onClick={() => minutes(elapsed(pass) + 2)}>{t('less', { count: 2 })}</Menu.Item>
        )}
        {may('change') && <Menu.Item onClick={() => setChanging(true)}>{t('change')}</Menu.Item>}
        {may('extend') && <Menu.Item onClick={() => setNoting(true)}>{t('note')}</Menu.Item>}
        <Menu.Item onClick={() => setReporting(true)}>{report('report')}</Menu.Item>
        {back.length > 0 && <Menu.Label>{t('endAsOf')}</Menu.Label>}
        {back.map((ago) => (
          <Menu.Item key={ago} onClick={() => end(ago)}>
            {t('asOf', { count: ago })}
          </Menu.Item>
        ))}
      </DotsMenu>
      {reporting && <ReportSheet pass={pass} onClose={() => setReporting(false)} />}
      {noting && <NoteSheet pass={pass} onClose={() => setNoting(false)} />}
      {changing && <ChangeDestination pass={pass} onClose={() => setChanging(false)} />}
    </>
  );
}
