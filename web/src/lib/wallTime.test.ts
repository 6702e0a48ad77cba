import { describe, expect, it } from 'vitest';
import { dayAndTimeOf, dayOf, endOfDay, instantAt, instantOf, timeOfDay } from './wallTime';

const CHICAGO = 'America/Chicago';

describe('wall time', () => {
  it('shows an instant as the school reads it', () => {
    expect(timeOfDay('2026-11-23T16:05:00Z', CHICAGO)).toBe('10:05');
    expect(timeOfDay('2026-07-01T05:00:00Z', CHICAGO)).toBe('00:00');
  });

  it('finds the instant of a time today', () => {
    const late = Date.parse('2026-11-24T03:00:00Z');
    expect(instantAt('10:30', CHICAGO, late)).toBe('2026-11-23T16:30:00.000Z');
  });

  it('ends a day where the school is', () => {
    expect(endOfDay('2026-11-23', CHICAGO)).toBe('2026-11-24T05:59:59.000Z');
    expect(dayOf('2026-11-24T05:59:59Z', CHICAGO)).toBe('2026-11-23');
  });

  it('goes to a field for day and time and back', () => {
    expect(dayAndTimeOf('2026-11-24T03:05:00Z', CHICAGO)).toBe('2026-11-23T21:05');
    expect(instantOf('2026-11-23T21:05', CHICAGO)).toBe('2026-11-24T03:05:00.000Z');
  });

  it('is right on the day the clocks change', () => {
    const sunday = Date.parse('2026-11-01T18:00:00Z');
    expect(instantAt('00:30', CHICAGO, sunday)).toBe('2026-11-01T05:30:00.000Z');
    expect(instantAt('03:00', CHICAGO, sunday)).toBe('2026-11-01T09:00:00.000Z');
  });
});
