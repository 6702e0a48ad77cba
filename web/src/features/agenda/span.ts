import { dayOf, startOfDay } from '~/lib/wallTime';

export type Span = 'day' | 'week';

/** Some days of a school, from the first to the one after the last. */
export interface Days {
  from: string;
  to: string;
}

function plus(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The day, or the week from Monday, that a day is in, moved by so many of them. */
export function daysAround(day: string, span: Span, moved: number): Days {
  if (span === 'day') {
    const from = plus(day, moved);
    return { from, to: plus(from, 1) };
  }
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = plus(day, moved * 7 - weekday);
  return { from, to: plus(from, 7) };
}

/** The instants between which those days lie in the zone. */
export function instants({ from, to }: Days, zone: string): { from: string; to: string } {
  return { from: startOfDay(from, zone), to: startOfDay(to, zone) };
}

/** What happens on which day, the first day first. */
export function byDay<T>(items: T[], at: (item: T) => string, zone: string): { day: string; items: T[] }[] {
  const days = new Map<string, T[]>();
  for (const item of items) {
    const day = dayOf(at(item), zone);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, some]) => ({ day, items: some }));
}
