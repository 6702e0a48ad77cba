import type { Mapping, UnitChoice } from '~/api/rosterTypes';
import { merge } from '~/lib/merge';

/** What somebody may become. */
export const ROLES = [
  'student',
  'teacher',
  'administrator',
  'monitor',
  'assistant',
  'substitute',
  'district-administrator',
] as const;
export const LEAVE_OUT = 'leave-out';

/** What is chosen for a unit's people, in one word; empty for as the other side says. */
export function peopleOf(choice: UnitChoice | undefined): string {
  return choice?.leaveOut ? LEAVE_OUT : (choice?.role ?? '');
}

/** A unit's choice with another school, or other people; undefined when nothing is chosen any more. */
export function chosen(
  before: UnitChoice | undefined,
  change: { school?: string | null; people?: string | null },
): UnitChoice | undefined {
  const school = change.school === undefined ? (before?.schoolId ?? '') : (change.school ?? '');
  const people = change.people === undefined ? peopleOf(before) : (change.people ?? '');
  if (!school && !people) {
    return undefined;
  }
  const leaveOut = people === LEAVE_OUT;
  return { schoolId: school || null, role: leaveOut ? null : people || null, leaveOut };
}

/** A table with one entry put in, or taken out where there is none. */
export function withEntry<T>(table: Record<string, T>, key: string, entry: T | undefined): Record<string, T> {
  const { [key]: _, ...others } = table;
  return entry === undefined ? others : { ...others, [key]: entry };
}

/** Both tables' entries, so that what one of them lacks can be told from what it has. */
function mergedTable<T>(base: Record<string, T>, mine: Record<string, T>, theirs: Record<string, T>) {
  const keys = Object.keys({ ...base, ...mine, ...theirs });
  const whole = (table: Record<string, T>) =>
    Object.fromEntries(keys.map((key) => [key, table[key] ?? null])) as Record<string, T | null>;
  const { values } = merge(whole(base), whole(mine), whole(theirs));
  return Object.fromEntries(Object.entries(values).filter(([, entry]) => entry !== null)) as Record<
    string,
    T
  >;
}

/** Two admins' choices together: what was chosen here, and of the rest what the other saved. */
export function mergedMapping(base: Mapping, mine: Mapping, theirs: Mapping): Mapping {
  return {
    units: mergedTable(base.units, mine.units, theirs.units),
    roles: mergedTable(base.roles, mine.roles, theirs.roles),
    number: mine.number === base.number ? theirs.number : mine.number,
  };
}
