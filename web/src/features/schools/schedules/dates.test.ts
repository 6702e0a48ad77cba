import { expect, test } from 'vitest';
import { monthOf, sayDate, weekdays, weeksOf } from './dates';

test('a month is shown in whole weeks from Monday', () => {
  const weeks = weeksOf('2026-11-25');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]?.[0]).toBe('2026-10-26');
  expect(weeks[5]?.[6]).toBe('2026-12-06');
});

test('a month that begins on Monday begins its first week', () => {
  expect(weeksOf('2027-02-01')[0]?.[0]).toBe('2027-02-01');
  expect(weeksOf('2027-02-01')).toHaveLength(4);
});

test('months go on over the turn of the year', () => {
  expect(monthOf('2026-12-31', 1)).toBe('2027-01-01');
  expect(monthOf('2026-01-15', -1)).toBe('2025-12-01');
});

test('a date is the same day in every zone', () => {
  expect(sayDate('2026-11-25', 'en')).toBe('Wednesday, November 25, 2026');
  expect(weekdays('en').map((one) => one.short)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
});
