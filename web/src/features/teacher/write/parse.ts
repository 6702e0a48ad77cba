import { folded } from '~/api/hallViews';
import type { Room } from '~/api/types';

/** What a line such as "ana nurse 10" means. */
export interface Parsed {
  /** Words to find the student by; empty if none are left. */
  student: string;
  /** Rooms that fit, the best first; empty if none was named. */
  rooms: Room[];
  minutes: number | undefined;
  /** An ID number, as a scanner types it. */
  number: string | undefined;
  /** All words but the minutes: somebody may be called like a room. */
  whole: string;
}

const MOST_MINUTES = 999;
const SHORTEST_NUMBER = 4;

function wordsOf(room: Room): string[] {
  return folded(`${room.name} ${room.number}`)
    .split(/[\s.,-]+/)
    .filter(Boolean);
}

/** How well words name a room: 0 not at all, more for whole words and for naming all of it. */
function closeness(words: string[], room: Room): number {
  const names = wordsOf(room);
  let score = 0;
  for (const word of words) {
    const whole = names.includes(word);
    if (!whole && !names.some((name) => name.startsWith(word))) {
      return 0;
    }
    score += whole ? 2 : 1;
  }
  return score + words.length / (names.length + 1);
}

function fitting(words: string[], rooms: Room[]): Room[] {
  return rooms
    .map((room) => ({ room, score: closeness(words, room) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.room.name.localeCompare(other.room.name))
    .map(({ room }) => room);
}

/** Takes the minutes off the end, unless the number is the only name of a room. */
function minutesOf(words: string[], rooms: Room[]): [string[], number | undefined] {
  const last = words.at(-1)?.match(/^(\d{1,3})(m|min)?$/);
  if (!last || words.length < 2) {
    return [words, undefined];
  }
  const minutes = Number(last[1]);
  const rest = words.slice(0, -1);
  const namesRoom = !last[2] && rooms.some((room) => folded(room.number) === last[1]);
  const roomBefore = rest.length > 1 && splits(rest).some(([, named]) => fitting(named, rooms).length > 0);
  if (minutes < 1 || minutes > MOST_MINUTES || (namesRoom && !roomBefore)) {
    return [words, undefined];
  }
  return [rest, minutes];
}

/** The ways to cut words into a student and a room after it, the longest room first. */
function splits(words: string[]): [string[], string[]][] {
  return words.slice(1).map((_, cut) => [words.slice(0, cut + 1), words.slice(cut + 1)]);
}

export function parsePass(typed: string, rooms: Room[]): Parsed {
  const all = folded(typed.trim())
    .split(/\s+/)
    .filter((word) => word && word !== 'to' && word !== 'a');
  const only = all.length === 1 ? all[0] : undefined;
  if (only && only.length >= SHORTEST_NUMBER && /^\d+$/.test(only)) {
    return { student: only, rooms: [], minutes: undefined, number: only, whole: only };
  }
  const [words, minutes] = minutesOf(all, rooms);
  const whole = words.join(' ');
  for (const [student, named] of splits(words)) {
    const found = fitting(named, rooms);
    if (found.length > 0) {
      return { student: student.join(' '), rooms: found, minutes, number: undefined, whole };
    }
  }
  return { student: whole, rooms: [], minutes, number: undefined, whole };
}
