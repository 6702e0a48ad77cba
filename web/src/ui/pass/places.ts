import type { PassCard, Place } from '~/api/types';

/** Where a pass goes; its own student always sees it, so the way back stands in only for what cannot be. */
export function destinationOf(pass: PassCard): Place {
  return pass.destination ?? pass.origin;
}

/** How one says a room in a sentence: its number, or its name where it has none. */
export function shortName(place: Place): string {
  return place.number || place.name;
}

/** A room with both, as "Algebra II, 214". */
export function longName(place: Place): string {
  return place.number && place.number !== place.name ? `${place.name}, ${place.number}` : place.name;
}
