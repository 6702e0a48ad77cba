import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApplyRun, useForgetRun, useRun } from '~/api/rosterConnections';
import type { Run } from '~/api/rosterTypes';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import { PlanBody } from '../PlanView';
import rosters from '../Rosters.module.css';
import classes from './Connections.module.css';
import { FaultWords } from './FaultWords';
import { Held } from './Held';
import { planOf } from './runPlan';

function Acts({ district, run }: { district: string; run: Run }) {
  const { t } = useTranslation('connections');
  const apply = useApplyRun(district);
  const forget = useForgetRun(district);
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

function Shown({ district, run }: { district: string; run: Run }) {
  const { t } = useTranslation('connections');
  const plan = planOf(run);
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
      <section className={rosters.plan}>
        <h2>{t('run.plan')}</h2>
        {plan && <PlanBody plan={plan} name={t('run.plan')} errors={errors} />}
        <Acts district={district} run={run} />
      </section>
    </>
  );
}

/** What a run would do that waits for a yes: shown first, or stopped by the guard. */
export function RunPlan({ district, id }: { district: string; id: string }) {
  const run = useRun(district, id);
  return (
    <Loaded query={run} skeleton={<RowSkeletons rows={3} />}>
      {(read) => <Shown district={district} run={read} />}
    </Loaded>
  );
}
