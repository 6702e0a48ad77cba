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

const keysOf = (...tables: Record<string, unknown>[]) => Object.keys(Object.assign({}, ...tables));

function mergedUnits(base: Mapping['units'], mine: Mapping['units'], theirs: Mapping['units']) {
  const choice = (unit: UnitChoice | undefined) => ({ school: unit?.schoolId ?? '', people: peopleOf(unit) });
  return keysOf(base, mine, theirs).reduce<Mapping['units']>((merged, key) => {
    const both = merge(choice(base[key]), choice(mine[key]), choice(theirs[key]));
    return withEntry(merged, key, chosen(undefined, both.values));
  }, {});
}

function mergedRoles(base: Mapping['roles'], mine: Mapping['roles'], theirs: Mapping['roles']) {
  return keysOf(base, mine, theirs).reduce<Mapping['roles']>(
    (merged, word) => withEntry(merged, word, mine[word] === base[word] ? theirs[word] : mine[word]),
    {},
  );
}

/** Two admins' choices together: what was chosen here, and of the rest what the other saved. */
export function mergedMapping(base: Mapping, mine: Mapping, theirs: Mapping): Mapping {
  return {
    units: mergedUnits(base.units, mine.units, theirs.units),
    roles: mergedRoles(base.roles, mine.roles, theirs.roles),
    number: mine.number === base.number ? theirs.number : mine.number,
  };
}
