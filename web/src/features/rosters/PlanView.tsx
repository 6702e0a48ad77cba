import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterPlan, RosterProblem } from '~/api/adminTypes';
import { fileProblemWords } from '~/ui/fileProblemWords';
import { Held } from './connections/Held';
import classes from './Rosters.module.css';
import { useFieldName } from './useFieldName';

const KINDS = [
  'schools',
  'staff',
  'students',
  'pins',
  'terms',
  'sections',
  'enrolments',
  'rooms',
  'periods',
] as const;

function Counts({ plan, name }: PlanBodyProps) {
  const { t } = useTranslation('rosters');
  return (
    <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="region" aria-label={name}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('what')}</Table.Th>
            {(['added', 'changed', 'removed', 'same'] as const).map((column) => (
              <Table.Th key={column} className={classes.number}>
                {t(column)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {KINDS.filter((kind) => plan.counts[kind]).map((kind) => {
            const count = plan.counts[kind];
            return (
              <Table.Tr key={kind}>
                <Table.Td>{t(`kinds.${kind}`)}</Table.Td>
                <Table.Td className={classes.number}>{count?.added}</Table.Td>
                <Table.Td className={classes.number}>{count?.changed}</Table.Td>
                <Table.Td className={classes.number}>{count?.removed}</Table.Td>
                <Table.Td className={classes.number}>{count?.same}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Problems({ problems, className }: { problems: RosterProblem[]; className: string | undefined }) {
  const { t } = useTranslation('rosters');
  const where = ({ file, row, column }: RosterProblem) =>
    column ? t('where', { file, row, column }) : row > 0 ? t('whereRow', { file, row }) : file;
  return (
    <ul className={className}>
      {problems.map((problem) => (
        <li key={`${problem.file}:${problem.row}:${problem.column}:${problem.code}`}>
          <b>{where(problem)}</b> {fileProblemWords(problem)}
        </li>
      ))}
    </ul>
  );
}

function line({ who, school }: { who: string; school: string }): string {
  return [who, school].filter(Boolean).join(', ');
}

/** A field that a roster may change, by its code; with this before it, the roster's word on one changed by hand. */
const HELD = 'byHand.';

/** A few of those who are added, changed and gone. */
export function Samples({ plan }: { plan: Pick<PlannedChanges, 'samples'> }) {
  const { t } = useTranslation('rosters');
  const fieldName = useFieldName();
  const { added, changed, removed } = plan.samples;
  const changes = changed.map(({ who, field, before, after }) => {
    const code = field.startsWith(HELD) ? field.slice(HELD.length) : field;
    const values = { who, field: fieldName(code), before: before || '–', after: after || '–' };
    return field === code ? t('change', values) : t('held', values);
  });
  const lists = { added: added.map(line), changed: changes, removed: removed.map(line) };
  return (['added', 'changed', 'removed'] as const)
    .filter((kind) => lists[kind].length > 0)
    .map((kind) => (
      <details key={kind}>
        <summary>{t(`samples.${kind}`)}</summary>
        <ul>
          {lists[kind].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
    ));
}

/** What is shown of a plan, wherever the roster came from. */
export type PlannedChanges = Pick<
  RosterPlan,
  'counts' | 'samples' | 'errors' | 'errorCount' | 'notices' | 'empty'
>;

interface PlanBodyProps {
  plan: PlannedChanges;
  /** What the table of counts is called. */
  name: string;
}

/** Counts, examples, every error by file, row and column, and what is worth knowing. */
export function PlanBody({ plan, name, errors }: PlanBodyProps & { errors: string }) {
  const { t } = useTranslation('rosters');
  return (
    <>
      {plan.errorCount > 0 && (
        <div role="alert">
          <p>
            <b>{errors}</b>
          </p>
          <Problems problems={plan.errors} className={classes.errors} />
        </div>
      )}
      {!plan.empty && <Counts plan={plan} name={name} />}
      {plan.empty && plan.errorCount === 0 && <p>{t('nothing')}</p>}
      <Samples plan={plan} />
      {plan.notices.length > 0 && (
        <details>
          <summary>
            {t('notices')} ({plan.notices.length})
          </summary>
          <Problems problems={plan.notices} className={classes.notices} />
        </details>
      )}
    </>
  );
}

interface PlanViewProps {
  plan: RosterPlan;
  applying: boolean;
  onApply: () => void;
  onOther: () => void;
}

/** What a file would do, before it does it. */
export function PlanView({ plan, applying, onApply, onOther }: PlanViewProps) {
  const { t } = useTranslation('rosters');
  const { t: run } = useTranslation('connections');
  const name = t('plan', { file: plan.file });
  const held = plan.guard.length > 0;
  return (
    <section className={classes.plan}>
      <h2>{name}</h2>
      {held && plan.mayApply && <Held guard={plan.guard} />}
      <PlanBody plan={plan} name={name} errors={t('errors', { count: plan.errorCount })} />
      <div className={classes.acts}>
        <Button variant="default" onClick={onOther}>
          {t('other')}
        </Button>
        {plan.mayApply && !plan.empty && (
          <Button
            loading={applying}
            color={held ? 'red' : undefined}
            onClick={() => (!held || window.confirm(run('run.applySure'))) && onApply()}
          >
            {held ? run('run.applyPast') : t('apply')}
          </Button>
        )}
      </div>
    </section>
  );
}
