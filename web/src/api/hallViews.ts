import type { HallState } from './hallState';
import type { PassCard, Place } from './types';

const OPEN = new Set(['requested', 'waiting', 'ready', 'active']);

function by(time: (pass: PassCard) => string | null | undefined) {
  return (one: PassCard, other: PassCard) =>
    (time(one) ?? '').localeCompare(time(other) ?? '') || one.id.localeCompare(other.id);
}

function all(hall: HallState, fits: (pass: PassCard) => boolean): PassCard[] {
  return Object.values(hall.passes).filter(fits);
}

/**
 * Everyone out, in the order in which their time ends: a stable order, who is looked for first, who has arrived last.
 */
export function out(hall: HallState): PassCard[] {
  return all(hall, (pass) => pass.state === 'active').sort(
    (one, other) =>
      Number(lookedFor(other)) - Number(lookedFor(one)) ||
      Number(isThere(one)) - Number(isThere(other)) ||
      by((pass) => pass.endsAt ?? pass.startedAt)(one, other),
  );
}

/** Whether the student left or stayed away without permission, and nobody has found them yet. */
export function lookedFor(pass: PassCard): boolean {
  return pass.state === 'active' && !!pass.walkout;
}

/** Whether the student has arrived and not begun the way back: the clock is stopped. */
export function isThere(pass: PassCard): boolean {
  return pass.state === 'active' && typeof pass.leftMinutes === 'number';
}

export function isOver(pass: PassCard, now: number): boolean {
  return pass.state === 'active' && !isThere(pass) && !!pass.endsAt && Date.parse(pass.endsAt) < now;
}

/** Whether a start is so fresh that this viewer may take it back. */
export function undoable(pass: PassCard, now: number): boolean {
  return pass.abilities.includes('undo') && Date.parse(pass.undoUntil ?? '') > now;
}

/** Whether it was written for a later time and has not begun. */
export function isAhead(pass: PassCard): boolean {
  return pass.state === 'scheduled' || (pass.state === 'requested' && !!pass.startAt);
}

/** Requests that this viewer may answer, the oldest first. */
export function toAnswer(hall: HallState): PassCard[] {
  return all(
    hall,
    (pass) =>
      pass.state === 'requested' &&
      (!pass.startAt || pass.waitsForTeacher) &&
      pass.abilities.includes('approve'),
  ).sort(by((pass) => pass.requestedAt));
}

const DECLINED_MS = 120_000;

/** What this person has offered: not answered yet, or declined in the last two minutes. */
export function offeredBy(hall: HallState, person: string, now: number): PassCard[] {
  const declined = (pass: PassCard) =>
    pass.state === 'denied' && now - Date.parse(pass.endedAt ?? '') < DECLINED_MS;
  return all(
    hall,
    (pass) => pass.offeredBy?.id === person && (pass.state === 'requested' || declined(pass)),
  ).sort(by((pass) => pass.requestedAt));
}

/** Whether staff offer it and its student has not answered. */
export function isOffer(pass: PassCard): boolean {
  return pass.state === 'requested' && !pass.startAt && !!pass.offeredBy;
}

/** What goes on around one room. */
export interface RoomView {
  out: PassCard[];
  coming: PassCard[];
  here: PassCard[];
  line: PassCard[];
}

export function aroundRoom(hall: HallState, room: string): RoomView {
  const active = out(hall).filter((pass) => !lookedFor(pass));
  const bound = active.filter((pass) => pass.destination?.id === room);
  return {
    out: active.filter((pass) => pass.origin?.id === room),
    coming: bound.filter((pass) => !isThere(pass)),
    here: bound.filter(isThere),
    line: all(
      hall,
      (pass) =>
        (pass.state === 'waiting' || pass.state === 'ready') &&
        (pass.origin?.id === room || pass.destination?.id === room),
    ).sort(inLine),
  };
}

function inLine(one: PassCard, other: PassCard): number {
  return (
    Number(other.state === 'ready') - Number(one.state === 'ready') ||
    (one.place ?? 999) - (other.place ?? 999) ||
    by((pass) => pass.lineSince)(one, other)
  );
}

/** Everyone in a line, by the place they wait for. */
export function inLines(hall: HallState): PassCard[] {
  return all(hall, (pass) => pass.state === 'waiting' || pass.state === 'ready').sort(
    (one, other) =>
      (one.destination?.name ?? '').localeCompare(other.destination?.name ?? '') || inLine(one, other),
  );
}

export interface PlaceCount {
  place: Place;
  out: number;
  line: number;
}

/** How many are on the way to each place, the fullest first. */
export function byPlace(hall: HallState): PlaceCount[] {
  const counts = new Map<string, PlaceCount>();
  for (const pass of Object.values(hall.passes)) {
    if (pass.destination && !pass.walkout && OPEN.has(pass.state) && pass.state !== 'requested') {
      const count = counts.get(pass.destination.id) ?? { place: pass.destination, out: 0, line: 0 };
      count[pass.state === 'active' ? 'out' : 'line'] += 1;
      counts.set(pass.destination.id, count);
    }
  }
  return [...counts.values()].sort(
    (one, other) =>
      other.out - one.out || other.line - one.line || one.place.name.localeCompare(other.place.name),
  );
}

/** Without case and accents, for finding names as they are typed. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every typed word begins a word of the student's name, a room's name or number, or is the grade. */
export function fits(pass: PassCard, typed: string): boolean {
  const places = [pass.origin, pass.destination].flatMap((place) =>
    place ? [place.name, place.number ?? ''] : [],
  );
  const hay = folded([pass.student.name, pass.student.grade ?? '', ...places].join(' ')).split(/[\s\-,]+/);
  return folded(typed)
    .split(/[\s\-,]+/)
    .filter(Boolean)
    .every((word) => hay.some((part) => part.startsWith(word)));
}
