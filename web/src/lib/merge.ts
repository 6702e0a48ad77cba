export interface Merged<T> {
  values: T;
  /** What somebody else changed meanwhile. */
  theirs: (keyof T & string)[];
}

/** The same things in another order are the same. */
function same(one: unknown, other: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(Array.isArray(value) ? [...value].map((part) => JSON.stringify(part)).sort() : value);
  return text(one) === text(other);
}

/**
 * Brings two people's changes of one form together: what only they changed becomes theirs, whatever was typed here
 * stays.
 *
 * @param base what both began with
 */
export function merge<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const fields = Object.keys(base) as (keyof T & string)[];
  const changed = fields.filter((field) => !same(base[field], theirs[field]));
  const untouched = changed.filter((field) => same(base[field], mine[field]));
  return {
    values: { ...mine, ...Object.fromEntries(untouched.map((field) => [field, theirs[field]])) },
    theirs: changed,
  };
}
