/** Calendar dates such as 2026-11-25, without any time of day. */

const DAY = 86_400_000;

const utc = (date: string) => Date.parse(`${date}T00:00:00Z`);

const text = (utcMilliseconds: number) => new Date(utcMilliseconds).toISOString().slice(0, 10);

/** The first of the month that a date is in, or of one so many months later. */
export function monthOf(date: string, later = 0): string {
  const [year, month] = date.split('-').map(Number);
  return text(Date.UTC(year ?? 1970, (month ?? 1) - 1 + later, 1));
}

/** The dates of the weeks, from Monday on, that a month is in. */
export function weeksOf(month: string): string[][] {
  const first = utc(monthOf(month));
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const end = utc(monthOf(month, 1));
  const weeks: string[][] = [];
  for (let week = monday; week < end; week += 7 * DAY) {
    weeks.push(Array.from({ length: 7 }, (_, day) => text(week + day * DAY)));
  }
  return weeks;
}

/** 1 for Monday to 7 for Sunday, each with its short and its long name. */
export function weekdays(locale: string): { day: number; short: string; long: string }[] {
  const say = (weekday: 'short' | 'long', day: number) =>
    new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, short: say('short', day), long: say('long', day) }));
}

export function sayMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    utc(month),
  );
}

export function sayDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utc(date));
}

/** A date without its weekday: January 11, 2027. */
export function sayDay(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(utc(date));
}
