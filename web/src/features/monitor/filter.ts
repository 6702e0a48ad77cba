import { isOver, lookedFor } from '~/api/hallViews';
import type { PassCard, Room } from '~/api/types';

/** Which of those who are out are shown. */
export interface HallFilter {
  kind: 'all' | 'over' | 'walkouts';
  /** A room, or a folder with all its rooms: `room:…`, `folder:…`. */
  place: string | null;
  grade: string | null;
}

export const EVERYBODY: HallFilter = { kind: 'all', place: null, grade: null };

/** The rooms that a place stands for. */
export function roomsOf(place: string | null, rooms: Room[]): ReadonlySet<string> | undefined {
  const [what, id] = place?.split(':') ?? [];
  if (what === 'room' && id) {
    return new Set([id]);
  }
  return what === 'folder' && id
    ? new Set(rooms.filter((room) => room.folderId === id).map((room) => room.id))
    : undefined;
}

/** Whether a pass is shown. A place fits at either end; where a trip leads that is kept from the viewer fits none. */
export function passesFilter(
  pass: PassCard,
  filter: HallFilter,
  places: ReadonlySet<string> | undefined,
  now: number,
): boolean {
  const kind = filter.kind === 'all' || (filter.kind === 'over' ? isOver(pass, now) : lookedFor(pass));
  const place =
    !places || [pass.origin, pass.destination].some((end) => end !== undefined && places.has(end?.id ?? ''));
  return kind && place && (!filter.grade || pass.student.grade === filter.grade);
}
