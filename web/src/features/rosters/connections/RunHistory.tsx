import { Button } from '@mantine/core';
import { IconArrowBackUp, IconHistory } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRun, useRuns } from '~/api/rosterConnections';
import type { Run, RunState } from '~/api/rosterTypes';
import { useTimeWords } from '~/lib/time';
import { Chip, type ChipTone } from '~/ui/Chip';
import page from '~/ui/FormPage.module.css';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { PlanBody } from '../PlanView';
import classes from './Connections.module.css';
import { FaultWords } from './FaultWords';
import { RunPlan } from './RunPlan';
import { planOf } from './runPlan';
import { useRunSummary } from './runSummary';
import { UndoSheet } from './UndoSheet';

const TONES: Record<RunState, ChipTone> = {
  fetching: 'ask',
  planned: 'line',
  held: 'line',
  applying: 'ask',
  applied: 'pine',
  unchanged: 'closed',
  failed: 'over',
  undoing: 'ask',
  undone: 'closed',
  forgotten: 'closed',
};

function Details({ district, id }: { district: string; id: string }) {
  const { t } = useTranslation('connections');
  const run = useRun(district, id);
  const [undoing, setUndoing] = useState(false);
  return (
    <Loaded query={run} skeleton={<RowSkeletons rows={2} />}>
      {(read) => {
        const plan = planOf(read);
        // A later run that failed left it waiting.
        return read.state === 'planned' || read.state === 'held' ? (
          <RunPlan district={district} id={id} />
        ) : (
          <>
            {plan && (
              <PlanBody
                plan={plan}
                name={t('run.did')}
                errors={t('run.errors', { count: plan.errorCount })}
              />
            )}
            {read.undoable && (
              <Button
                variant="default"
                leftSection={<IconArrowBackUp size={20} aria-hidden />}
                className={classes.undoIt}
                onClick={() => setUndoing(true)}
              >
                {t('history.undo')}
              </Button>
            )}
            {undoing && <UndoSheet district={district} run={id} onClose={() => setUndoing(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Past({ district, run }: { district: string; run: Run }) {
  const { t } = useTranslation('connections');
  const { day, time } = useTimeWords();
  const summary = useRunSummary();
  const [opened, setOpened] = useState(false);
  const details = useId();
  const heading = t('history.of', {
    what: t(`cause.${run.cause}`),
    day: day(run.startedAt),
    time: time(run.startedAt),
  });
  const more = [
    run.by && t('history.who', { name: run.by }),
    run.attempt > 1 && t('history.attempt', { count: run.attempt }),
  ].filter(Boolean);
  const what = run.counts && summary(run.counts);
  return (
    <li className={classes.past}>
      <div className={classes.pastHead}>
        <span>
          <b>{heading}</b>
          {more.length > 0 && <span className={page.muted}> {more.join(', ')}</span>}
        </span>
        <Chip tone={TONES[run.state]}>{t(`state.${run.state}`)}</Chip>
      </div>
      {what && <p>{what}</p>}
      {run.problem && <FaultWords fault={run.problem} />}
      <div className={classes.acts}>
        {run.counts && (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`${t(opened ? 'history.hide' : 'history.details')}: ${heading}`}
            aria-expanded={opened}
            aria-controls={details}
            onClick={() => setOpened(!opened)}
          >
            {t(opened ? 'history.hide' : 'history.details')}
          </Button>
        )}
      </div>
      <div id={details} className={classes.details}>
        {opened && <Details district={district} id={run.id} />}
      </div>
    </li>
  );
}

/** What a connection's runs did, newest first. */
export function RunHistory({ district, connection }: { district: string; connection: string }) {
  const { t } = useTranslation('connections');
  const runs = useRuns(district, connection);
  const all = runs.data?.pages.flatMap(({ items }) => items);
  return (
    <section className={page.section}>
      <h2>{t('history.title')}</h2>
      <Loaded query={{ ...runs, data: all }} skeleton={<RowSkeletons rows={3} />}>
        {(read) =>
          read.length === 0 ? (
            <EmptyState icon={IconHistory} title={t('history.none')} />
          ) : (
            <ul className={page.list}>
              {read.map((run) => (
                <Past key={run.id} district={district} run={run} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {runs.hasNextPage && (
        <Button variant="default" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </section>
  );
}
