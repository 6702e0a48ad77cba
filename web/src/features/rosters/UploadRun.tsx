import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { doing, type RunsAt, underWay, useRun, useRunEnd, useRuns, waits } from '~/api/rosterRuns';
import type { Run } from '~/api/rosterTypes';
import { useHere } from '~/api/school';
import { Loaded, RowSkeletons } from '~/ui/states';
import './connections/connectionWords';
import { FaultWords } from './connections/FaultWords';
import { UnderWay } from './connections/RunNow';
import { RunPlan } from './connections/RunPlan';
import { planOf } from './connections/runPlan';
import { PlanBody } from './PlanBody';
import classes from './Rosters.module.css';
import './words';

/**
 * The upload that is looked at: one that was begun here, or one’s own that is under way or waits since before. Once one
 * was put aside, none comes by itself: the list may still have it as it was.
 */
export function useCurrentUpload(at: RunsAt) {
  const [looked, setLooked] = useState<string | null>();
  const { me } = useHere();
  const runs = useRuns(at);
  const [newest] = runs.data?.pages ?? [];
  const mine = ({ cause, by }: Run) => cause === 'upload' && by === me.account.login;
  const open = newest?.items.find((run) => mine(run) && (underWay(run) || waits(run)));
  if (open && looked === undefined) {
    setLooked(open.id);
  }
  return [looked ?? undefined, (id?: string) => setLooked(id ?? null)] as const;
}

function Ended({ at, run, onOther, children }: Omit<UploadRunProps, 'id'> & { run: Run }) {
  const { t } = useTranslation('rosters');
  const plan = planOf(run);
  if (run.state === 'applied') {
    return (
      <>
        <section className={classes.plan} role="status">
          <h2>{t('applied')}</h2>
          <p>{t('seeHistory')}</p>
        </section>
        {children}
      </>
    );
  }
  const name = t('plan', { file: run.file });
  return (
    <section className={classes.plan} role="status">
      <h2>{name}</h2>
      {run.problem && !plan?.errorCount && <FaultWords fault={run.problem} />}
      {plan && <PlanBody at={at} plan={plan} name={name} errors={t('errors', { count: plan.errorCount })} />}
      <div className={classes.acts}>
        <Button variant="default" onClick={onOther}>
          {t('other')}
        </Button>
      </div>
    </section>
  );
}

interface UploadRunProps {
  at: RunsAt;
  id: string;
  onOther: () => void;
  /** What is there once it is applied, or forgotten. */
  children: React.ReactNode;
}

/** An upload: being read, shown, being applied, then what came of it. */
export function UploadRun({ at, id, onOther, children }: UploadRunProps) {
  const run = useRun(at, id);
  const now = doing(run.data);
  useRunEnd(now);
  if (now) {
    return <UnderWay what={now} />;
  }
  return (
    <Loaded query={run} skeleton={<RowSkeletons rows={3} />}>
      {(read) =>
        waits(read) ? (
          <RunPlan at={at} id={id} />
        ) : read.state === 'forgotten' ? (
          children
        ) : (
          <Ended at={at} run={read} onOther={onOther}>
            {children}
          </Ended>
        )
      }
    </Loaded>
  );
}
