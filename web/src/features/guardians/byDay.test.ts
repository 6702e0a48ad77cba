import { expect, it } from 'vitest';
import { byDay } from './byDay';

const pass = (startedAt: string) => ({ startedAt, endedAt: startedAt, minutes: 1 });

it('puts the passes of a day together and keeps their order', () => {
  const passes = ['2026-11-24T16:00', '2026-11-24T15:00', '2026-11-23T15:00'].map(pass);
  expect(byDay(passes, (one) => one.startedAt.slice(0, 10))).toEqual([
    { day: '2026-11-24', passes: passes.slice(0, 2) },
    { day: '2026-11-23', passes: passes.slice(2) },
  ]);
  expect(byDay([], () => '')).toEqual([]);
});
