import type { Unit } from '~/api/rosterTypes';

export interface Placed extends Unit {
  depth: number;
}

/** Units with those below each right after it, by name. One whose parent is not there stands at the top. */
export function inTree(units: Unit[]): Placed[] {
  const known = new Set(units.map(({ key }) => key));
  const below = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = known.has(unit.parent) ? unit.parent : '';
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const placed: Placed[] = [];
  const seen = new Set<string>();
  const add = (parent: string, depth: number) => {
    const here = [...(below.get(parent) ?? [])].sort((one, other) => one.name.localeCompare(other.name));
    for (const unit of here) {
      if (!seen.has(unit.key)) {
        seen.add(unit.key);
        placed.push({ ...unit, depth });
        add(unit.key, depth + 1);
      }
    }
  };
  add('', 0);
  // What goes round in a circle has no top.
  return [...placed, ...units.filter(({ key }) => !seen.has(key)).map((unit) => ({ ...unit, depth: 0 }))];
}

/** Those that are called so. */
export function narrowed(units: Placed[], called: string): Placed[] {
  const wanted = called.trim().toLowerCase();
  return wanted ? units.filter(({ name }) => name.toLowerCase().includes(wanted)) : units;
}
