import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RunsAt, useUndoPlan, useUndoRun } from '~/api/rosterRuns';
import type { UndoPlan } from '~/api/rosterTypes';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import { Loaded, RowSkeletons } from '~/ui/states';
import { Samples } from '../PlanBody';
import { useFieldName } from '../useFieldName';
import classes from './Connections.module.css';
import { useRunSummary } from './runSummary';

/** As many lines are open from the start. */
const FEW = 12;

function Shown({ plan }: { plan: UndoPlan }) {
  const { t } = useTranslation('connections');
  const field = useFieldName();
  const summary = useRunSummary();
  const kept = plan.kept.map((one) =>
    [[one.who, one.school].filter(Boolean).join(', '), one.field && field(one.field)]
      .filter(Boolean)
      .join(': '),
  );
  return (
    <>
      {plan.empty ? (
        <p>{t('history.undoNothing')}</p>
      ) : (
        <>
          <p>{summary(plan.counts)}</p>
          <Samples plan={plan} />
        </>
      )}
      {kept.length > 0 && (
        <details open={kept.length < FEW}>
          <summary>
            {t('history.kept')} ({kept.length})
          </summary>
          <ul className={classes.plain}>
            {kept.map((line, place) => (
              // Two changes may read alike.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={place}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface UndoSheetProps {
  at: RunsAt;
  run: string;
  onClose: () => void;
}

/** What undoing a run would give back and what would stay, before it happens. */
export function UndoSheet({ at, run, onClose }: UndoSheetProps) {
  const { t } = useTranslation('connections');
  const plan = useUndoPlan(at, run);
  const undo = useUndoRun(at);
  const note = useProblemNote();
  return (
    <Sheet opened onClose={onClose} title={t('history.undoTitle')}>
      <div className={classes.undo}>
        <p>{t('history.undoLead')}</p>
        <Loaded query={plan} skeleton={<RowSkeletons rows={3} />}>
          {(read) => <Shown plan={read} />}
        </Loaded>
        <Button
          disabled={!plan.data || plan.data.empty}
          loading={undo.isPending}
          onClick={() => undo.mutate(run, { onSuccess: onClose, onError: note })}
        >
          {t('history.undoGo')}
        </Button>
      </div>
    </Sheet>
  );
}
