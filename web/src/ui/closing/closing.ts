import type { Closure } from '~/api/rooms';
import type { Room } from '~/api/types';
import { dayOf, instantAt, timeOfDay } from '~/lib/wallTime';

const MINUTE = 60_000;

/** For how long a room is to be closed: by hand, for some minutes, until a time today, or as it is already. */
export type HowLong = 'forever' | '15' | '30' | '60' | 'time' | 'same';

/** What the dialog holds while somebody chooses. */
export interface ClosingValues {
  howLong: HowLong;
  /** 14:30, where a time is meant. */
  time: string;
  reason: string;
}

/** How a room that is open is mostly closed, or how it is closed. */
export function valuesOf(room: Room, zone: string, now: number): ClosingValues {
  const until = room.open ? null : room.closedUntil;
  const today = until && dayOf(until, zone) === dayOf(new Date(now).toISOString(), zone);
  return {
    howLong: until ? 'same' : 'forever',
    time: today ? timeOfDay(until, zone) : '',
    reason: room.open ? '' : (room.closedReason ?? ''),
  };
}

/** What is wrong with the time that was typed. */
export function wrongTime(
  { howLong, time }: ClosingValues,
  zone: string,
  now: number,
): 'none' | 'over' | undefined {
  if (howLong !== 'time') {
    return undefined;
  }
  if (!time) {
    return 'none';
  }
  return Date.parse(instantAt(time, zone, now)) <= now ? 'over' : undefined;
}

/** When the room opens by itself; undefined where somebody has to, or where no time is typed yet. */
export function untilOf(
  { howLong, time }: ClosingValues,
  room: Room,
  zone: string,
  now: number,
): string | undefined {
  switch (howLong) {
    case 'forever':
      return undefined;
    case 'same':
      return room.closedUntil ?? undefined;
    case 'time':
      return time ? instantAt(time, zone, now) : undefined;
    default:
      return new Date(now + Number(howLong) * MINUTE).toISOString();
  }
}

/** What is sent. */
export function closureOf(values: ClosingValues, room: Room, zone: string, now: number): Closure {
  return {
    until: untilOf(values, room, zone, now),
    reason: values.reason.trim() || undefined,
  };
}
