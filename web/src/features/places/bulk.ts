import type { BulkField, BulkForm } from '~/api/roomsAdmin';
import type { Room } from '~/api/types';
import type { ApiProblem, FieldError } from '~/lib/problem';
import { formOf, type RoomValues } from './roomForm';

/** What may be changed for several rooms at once, in the order of the form. */
export const BULK_FIELDS = [
  'folderId',
  'travel',
  'minutes',
  'restrictedEnding',
  'messageRequired',
  'countsTowardLimits',
  'urgentAllowed',
  'maxTo',
  'maxFrom',
  'restrictionNow',
  'scheduling',
  'restrictionLater',
  'visibility',
  'showAsOrigin',
  'confidential',
  'dailyHours',
  'open',
] as const satisfies readonly BulkField[];

/** The change as it is sent: only what was ticked counts. */
export function bulkOf(rooms: Room[], fields: ReadonlySet<BulkField>, values: RoomValues): BulkForm {
  return {
    rooms: rooms.map((room) => ({ room: room.id, version: room.version })),
    fields: BULK_FIELDS.filter((field) => fields.has(field)),
    values: formOf(values),
  };
}

/** The rooms that refuse a change, each with why. */
export function refusals(rooms: Room[], problem: ApiProblem): { room: Room; why: FieldError[] }[] {
  const by = new Map<number, FieldError[]>();
  for (const error of problem.fields) {
    const found = /^rooms\[(\d+)\]\.?(.*)$/.exec(error.field);
    if (found) {
      const index = Number(found[1]);
      by.set(index, [...(by.get(index) ?? []), { ...error, field: found[2] ?? '' }]);
    }
  }
  return [...by].flatMap(([index, why]) => {
    const room = rooms[index];
    return room ? [{ room, why }] : [];
  });
}
