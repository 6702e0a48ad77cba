import { createContext, useContext, useMemo } from 'react';
import { dayOf } from './wallTime';

/** Ways to say times, in one school's zone. */
export interface TimeWords {
  /** 10:18, as the bell schedule on the wall says it. */
  time(instant: string | number): string;
  /** 10:18:42, for the running clock of a card. */
  clock(instant: string | number): string;
  /** Saturday, November 22. */
  day(instant: string | number): string;
  /** November 22, 2026, for what may be years away. */
  date(instant: string | number): string;
  /** Mon, or Mon, Dec 7 from a week on; undefined on the day that it is now, where the time alone says when. */
  otherDay(instant: string, now: number): string | undefined;
}

const SIX_DAYS = 6 * 24 * 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

function withoutHalf(format: Intl.DateTimeFormat, instant: string | number): string {
  return format
    .formatToParts(new Date(instant))
    .filter((part) => part.type !== 'dayPeriod')
    .map((part) => part.value)
    .join('')
    .trim();
}

export function timeWords(zone: string, locale: string): TimeWords {
  const short = format('en-US', { timeZone: zone, hour: 'numeric', minute: '2-digit', hour12: true });
  const long = format('en-US', {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    hour12: true,
  });
  const day = format(locale, { timeZone: zone, weekday: 'long', month: 'long', day: 'numeric' });
  const weekday = format(locale, { timeZone: zone, weekday: 'short' });
  const date = format(locale, { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' });
  const shortDay = format(locale, { timeZone: zone, weekday: 'short', month: 'short', day: 'numeric' });
  return {
    time: (instant) => withoutHalf(short, instant),
    clock: (instant) => withoutHalf(long, instant),
    day: (instant) => day.format(new Date(instant)),
    date: (instant) => date.format(new Date(instant)),
    otherDay: (instant, now) => {
      if (dayOf(instant, zone) === dayOf(new Date(now).toISOString(), zone)) {
        return undefined;
      }
      const soon = Math.abs(Date.parse(instant) - now) < SIX_DAYS;
      return (soon ? weekday : shortDay).format(new Date(instant));
    },
  };
}

export interface TimePlace {
  zone: string;
  locale: string;
}

/** Where and in which language times are told. */
export const TimePlaceContext = createContext<TimePlace>({ zone: 'UTC', locale: 'en' });

export function useTimeWords(): TimeWords {
  const { zone, locale } = useContext(TimePlaceContext);
  return useMemo(() => timeWords(zone, locale), [zone, locale]);
}

/** A stretch as 6:42, or 1:02:03 from an hour on; never negative. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return minutes < 60
    ? `${minutes}:${rest}`
    : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

/** What a row says about time left, so that it is never read as a time of day. */
export type RowTime =
  | { kind: 'left'; text: string }
  | { kind: 'minutes'; minutes: number }
  | { kind: 'over'; text: string };

export function rowTime(endsAt: string, now: number): RowTime {
  const left = Date.parse(endsAt) - now;
  if (left < 0) {
    return { kind: 'over', text: `+${minutesAndSeconds(-left)}` };
  }
  return left < 600_000
    ? { kind: 'left', text: minutesAndSeconds(left) }
    : { kind: 'minutes', minutes: Math.ceil(left / 60_000) };
}

/** How long ago, in the coarsest fitting unit. */
export function age(since: string, now: number): { unit: 'seconds' | 'minutes' | 'hours'; count: number } {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  if (seconds < 60) {
    return { unit: 'seconds', count: seconds - (seconds % 5) };
  }
  return seconds < 3600
    ? { unit: 'minutes', count: Math.floor(seconds / 60) }
    : { unit: 'hours', count: Math.floor(seconds / 3600) };
}

/** The share of a pass's time that is left, 0 to 1. */
export function shareLeft(endsAt: string, minutes: number, now: number): number {
  return Math.min(1, Math.max(0, (Date.parse(endsAt) - now) / (minutes * 60_000)));
}
