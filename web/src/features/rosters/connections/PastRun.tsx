import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RunsAt, useRun, waits } from '~/api/rosterRuns';
import type { Run, RunState } from '~/api/rosterTypes';
import { useTimeWords } from '~/lib/time';
import { Chip, type ChipTone } from '~/ui/Chip';
import page from '~/ui/FormPage.module.css';
import { Loaded, RowSkeletons } from '~/ui/states';
import { PlanBody } from '../PlanBody';
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

function Details({ at, id }: { at: RunsAt; id: string }) {
  const { t } = useTranslation('connections');
  const run = useRun(at, id);
  const [undoing, setUndoing] = useState(false);
  return (
    <Loaded query={run} skeleton={<RowSkeletons rows={2} />}>
      {(read) => {
        const plan = planOf(read);
        // A later run that failed left it waiting.
        return waits(read) ? (
          <RunPlan at={at} id={id} />
        ) : (
          <>
            {plan && (
              <PlanBody
                at={at}
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
            {undoing && <UndoSheet at={at} run={id} onClose={() => setUndoing(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}

interface PastRunProps {
  at: RunsAt;
  run: Run;
  /** Whether it is among others, and says what it is of. */
  named: boolean;
}

/** One run: what set it going, how it ended and what it did. */
export function PastRun({ at, run, named }: PastRunProps) {
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
  const of = named ? [run.file ?? run.connection, run.school].filter(Boolean).join(', ') : '';
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
      {of && <p className={page.muted}>{of}</p>}
      {what && <p>{what}</p>}
      {run.district && <p className={page.muted}>{t('history.ofDistrict')}</p>}
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
        {opened && <Details at={at} id={run.id} />}
      </div>
    </li>
  );
}
