import { describe, expect, it } from 'vitest';
import { byDay, daysAround, instants } from './span';

describe('the days of an agenda', () => {
  it('is one day, moved by days', () => {
    expect(daysAround('2026-11-30', 'day', 0)).toEqual({ from: '2026-11-30', to: '2026-12-01' });
    expect(daysAround('2026-11-30', 'day', 2)).toEqual({ from: '2026-12-02', to: '2026-12-03' });
  });

  it('is the week from Monday, also for a Sunday', () => {
    expect(daysAround('2026-12-06', 'week', 0)).toEqual({ from: '2026-11-30', to: '2026-12-07' });
    expect(daysAround('2026-11-30', 'week', -1)).toEqual({ from: '2026-11-23', to: '2026-11-30' });
  });

  it('is 25 hours long when the clocks go back', () => {
    expect(instants({ from: '2026-11-01', to: '2026-11-02' }, 'America/Chicago')).toEqual({
      from: '2026-11-01T05:00:00.000Z',
      to: '2026-11-02T06:00:00.000Z',
    });
  });

  it('puts times on the day of the school', () => {
    const late = '2026-12-01T03:00:00Z';
    expect(byDay([late], (at) => at, 'America/Chicago')).toEqual([{ day: '2026-11-30', items: [late] }]);
  });
});
