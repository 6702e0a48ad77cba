import { describe, expect, it } from 'vitest';
import { repeatFrom } from './repeat';

describe('a repeated pass', () => {
  it('is for four weeks by default', () => {
    expect(repeatFrom('school-days', { day: '2026-12-10', time: '10:00' })).toEqual({
      on: 'school-days',
      weekdays: undefined,
      until: '2027-01-07',
    });
  });

  it('begins with the weekday of its first day, Sunday being the seventh', () => {
    expect(repeatFrom('weekdays', { day: '2026-12-10', time: '10:00' }).weekdays).toEqual([4]);
    expect(repeatFrom('weekdays', { day: '2026-12-13', time: '10:00' }).weekdays).toEqual([7]);
  });
});
