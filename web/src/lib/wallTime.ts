/** Times of a school's wall clock, between what a time field holds and instants. */

function parts(instant: number, zone: string): Record<string, number> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
}

function two(value: number | undefined): string {
  return String(value ?? 0).padStart(2, '0');
}

/** 16:05 for an instant, as time fields want it. */
export function timeOfDay(instant: string, zone: string): string {
  const at = parts(Date.parse(instant), zone);
  return `${two(at.hour)}:${two(at.minute)}`;
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
function ahead(instant: number, zone: string): number {
  const at = parts(instant, zone);
  const asUtc = Date.UTC(at.year ?? 0, (at.month ?? 1) - 1, at.day, at.hour, at.minute, at.second);
  return asUtc - Math.floor(instant / 1000) * 1000;
}

/** The instant at which the zone's clock shows what UTC's would at `wall`. */
function fromWall(wall: number, zone: string): string {
  const guess = wall - ahead(wall, zone);
  return new Date(wall - ahead(guess, zone)).toISOString();
}

/** The instant at which the zone's clock shows this time on the day that holds `now` there. */
export function instantAt(time: string, zone: string, now: number): string {
  const [hour, minute] = time.split(':').map(Number);
  const today = parts(now, zone);
  return fromWall(Date.UTC(today.year ?? 0, (today.month ?? 1) - 1, today.day, hour, minute), zone);
}

/** The instant at which the zone's clock shows this time on this day, as date and time fields hold them. */
export function instantOn(day: string, time: string, zone: string): string {
  return fromWall(Date.parse(`${day}T${time}:00Z`), zone);
}

/** The instant at which a day begins in the zone. */
export function startOfDay(day: string, zone: string): string {
  return instantOn(day, '00:00', zone);
}

/** 2026-11-23 for an instant, as date fields want it. */
export function dayOf(instant: string, zone: string): string {
  const at = parts(Date.parse(instant), zone);
  return `${at.year}-${two(at.month)}-${two(at.day)}`;
}

/** 2026-11-23T16:05 for an instant, as fields for a day and a time want it. */
export function dayAndTimeOf(instant: string, zone: string): string {
  return `${dayOf(instant, zone)}T${timeOfDay(instant, zone)}`;
}

/** The instant that such a field says. */
export function instantOf(dayAndTime: string, zone: string): string {
  return fromWall(Date.parse(`${dayAndTime}Z`), zone);
}

/** The last second of a day in the zone. */
export function endOfDay(day: string, zone: string): string {
  return fromWall(Date.parse(`${day}T23:59:59Z`), zone);
}
