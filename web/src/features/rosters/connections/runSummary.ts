import { useTranslation } from 'react-i18next';
import type { Count, Run } from '~/api/rosterTypes';
import { PLAN_KINDS } from '../planKinds';
import '../words';

const WAYS = ['added', 'changed', 'removed'] as const;

/** What a run changed, in a line: only kinds of which anything changed. */
export function useRunSummary(): (counts: Run['counts']) => string {
  const { t } = useTranslation('connections');
  const { t: rosters } = useTranslation('rosters');
  const parts = (count: Count) =>
    WAYS.filter((way) => count[way] > 0)
      .map((way) => t(`history.${way}`, { count: count[way] }))
      .join(', ');
  return (counts) =>
    PLAN_KINDS.flatMap((kind) => {
      const count = counts?.[kind];
      const said = count ? parts(count) : '';
      return said ? [t('history.sum', { kind: rosters(`kinds.${kind}`), parts: said })] : [];
    }).join('. ');
}
