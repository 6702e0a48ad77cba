import type { Run } from '~/api/rosterTypes';
import type { PlannedChanges } from '../PlanBody';

/** What a run would do or did, as plans are shown; undefined while nothing was planned. */
export function planOf({ counts, shown }: Run): PlannedChanges | undefined {
  if (!counts || !shown) {
    return undefined;
  }
  const empty = Object.values(counts).every(({ added, changed, removed }) => added + changed + removed === 0);
  return { counts, ...shown, empty };
}
