import type { PassCard, Place } from '~/api/types';

/** Stands for a room that is kept from the viewer; the student of a pass sees both. */
const KEPT: Place = { id: '', name: '…', number: '', colour: 'cocoa', icon: 'door' };

export function originOf(pass: PassCard): Place {
  return pass.origin ?? KEPT;
}

export function destinationOf(pass: PassCard): Place {
  return pass.destination ?? KEPT;
}

/** How one says a room in a sentence: its number, or its name where it has none. */
export function shortName(place: Place): string {
  return place.number || place.name;
}

/** A room with both, as "Algebra II, 214". */
export function longName(place: Place): string {
  return place.number && place.number !== place.name ? `${place.name}, ${place.number}` : place.name;
}
