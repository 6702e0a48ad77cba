import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RunsAt, useApplyRun, useForgetRun, useRun } from '~/api/rosterRuns';
import type { Run } from '~/api/rosterTypes';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import { PlanBody } from '../PlanBody';
import layout from '../Rosters.module.css';
import classes from './Connections.module.css';
import { FaultWords } from './FaultWords';
import { Held } from './Held';
import { planOf } from './runPlan';

function Acts({ at, run }: { at: RunsAt; run: Run }) {
  const { t } = useTranslation('connections');
  const apply = useApplyRun(at);
  const forget = useForgetRun(at);
  const note = useProblemNote();
  const held = run.state === 'held';
  const go = () => {
    if (!held || window.confirm(t('run.applySure'))) {
      apply.mutate({ id: run.id, beyondGuard: held }, { onError: note });
    }
  };
  return (
    <div className={classes.acts}>
      <Button
        variant="default"
        loading={forget.isPending}
        onClick={() => forget.mutate(run.id, { onError: note })}
      >
        {t('run.forget')}
      </Button>
      <Button loading={apply.isPending} color={held ? 'red' : undefined} onClick={go}>
        {t(held ? 'run.applyPast' : 'run.apply')}
      </Button>
    </div>
  );
}

function Shown({ at, run }: { at: RunsAt; run: Run }) {
  const { t } = useTranslation('connections');
  const plan = planOf(run);
  const { t: rosters } = useTranslation('rosters');
  const name = run.file ? rosters('plan', { file: run.file }) : t('run.plan');
  const errors = t('run.errors', { count: plan?.errorCount ?? 0 });
  return (
    <>
      {run.problem && (
        <section className={classes.failed} role="alert">
          <h2>{t('run.notApplied')}</h2>
          <FaultWords fault={run.problem} />
        </section>
      )}
      {run.state === 'held' && <Held guard={run.guard} />}
      <section className={layout.plan}>
        <h2>{name}</h2>
        {plan && <PlanBody at={at} plan={plan} name={name} errors={errors} />}
        <Acts at={at} run={run} />
      </section>
    </>
  );
}

/** What a run would do that waits for a yes: shown first, or stopped by the guard. */
export function RunPlan({ at, id }: { at: RunsAt; id: string }) {
  const run = useRun(at, id);
  return (
    <Loaded query={run} skeleton={<RowSkeletons rows={3} />}>
      {(read) => <Shown at={at} run={read} />}
    </Loaded>
  );
}
