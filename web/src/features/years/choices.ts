import type { YearChoices, YearOffer } from '~/api/rollover';
import type { NamedPerson } from '~/api/types';

/** What becomes of a grade that leaves; no grade is called so. */
export const LEAVE = '';

/** What the page holds while an admin chooses. */
export interface Choosing {
  /** By grade, what becomes of it. */
  becomes: Record<string, string>;
  staying: NamedPerson[];
  /** Ids of groups, encounter groups and limits that are not kept. */
  dropped: Set<string>;
}

/** The usual: everybody up by one, the highest out, everything kept. */
export function usual(offer: YearOffer): Choosing {
  return {
    becomes: Object.fromEntries(offer.grades.map(({ grade, becomes }) => [grade, becomes ?? LEAVE])),
    staying: [],
    dropped: new Set(),
  };
}

/** The grades that another may become: all there are, and what they usually become. */
export function gradesOf(offer: YearOffer): string[] {
  return [...new Set(offer.grades.flatMap(({ grade, becomes }) => (becomes ? [grade, becomes] : [grade])))];
}

/** What is sent. */
export function chosen(offer: YearOffer, { becomes, staying, dropped }: Choosing): YearChoices {
  const ids = (all: { id: string }[]) => all.map(({ id }) => id).filter((id) => dropped.has(id));
  return {
    grades: Object.entries(becomes).map(([grade, to]) => ({ grade, becomes: to === LEAVE ? null : to })),
    staying: staying.map(({ id }) => id),
    groups: ids(offer.groups),
    encounterGroups: ids(offer.encounterGroups),
    limits: ids(offer.limits),
  };
}
