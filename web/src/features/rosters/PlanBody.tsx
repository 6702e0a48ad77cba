import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type RunsAt, useFreeAddress } from '~/api/rosterRuns';
import type { Count, RosterProblem, Run } from '~/api/rosterTypes';
import { fileProblemWords } from '~/ui/fileProblemWords';
import { useProblemNote } from '~/ui/problemNote';
import { PLAN_KINDS } from './planKinds';
import classes from './Rosters.module.css';
import { useFieldName } from './useFieldName';

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
          {PLAN_KINDS.filter((kind) => plan.counts[kind]).map((kind) => {
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

/** An address that is still somebody's who has left, to be freed with one press. */
function FreeAddress({ at, problem }: { at: RunsAt; problem: RosterProblem }) {
  const { t } = useTranslation('rosters');
  const free = useFreeAddress(at);
  const note = useProblemNote();
  const { email = '', name = '' } = problem.values;
  return free.isSuccess ? (
    <span role="status"> {t('freed')}</span>
  ) : (
    <Button
      variant="default"
      size="compact-md"
      className={classes.free}
      loading={free.isPending}
      onClick={() => window.confirm(t('freeSure', { email, name })) && free.mutate(email, { onError: note })}
    >
      {t('free', { name })}
    </Button>
  );
}

interface ProblemsProps {
  at: RunsAt;
  problems: RosterProblem[];
  className: string | undefined;
}

function Problems({ at, problems, className }: ProblemsProps) {
  const { t } = useTranslation('rosters');
  const where = ({ file, row, column }: RosterProblem) =>
    column ? t('where', { file, row, column }) : row > 0 ? t('whereRow', { file, row }) : file;
  return (
    <ul className={className}>
      {problems.map((problem) => (
        <li key={`${problem.file}:${problem.row}:${problem.column}:${problem.code}`}>
          <b>{where(problem)}</b> {fileProblemWords(problem)}
          {problem.code === 'email-of-left' && <FreeAddress at={at} problem={problem} />}
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
export type PlannedChanges = NonNullable<Run['shown']> & { counts: Record<string, Count>; empty: boolean };

interface PlanBodyProps {
  plan: PlannedChanges;
  /** What the table of counts is called. */
  name: string;
}

/** Counts, examples, every error by file, row and column, and what is worth knowing. */
export function PlanBody({ at, plan, name, errors }: PlanBodyProps & { at: RunsAt; errors: string }) {
  const { t } = useTranslation('rosters');
  return (
    <>
      {plan.errorCount > 0 && (
        <div role="alert">
          <p>
            <b>{errors}</b>
          </p>
          <Problems at={at} problems={plan.errors} className={classes.errors} />
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
          <Problems at={at} problems={plan.notices} className={classes.notices} />
        </details>
      )}
    </>
  );
}
