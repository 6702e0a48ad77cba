import { describe, expect, it } from 'vitest';
import type { Room } from '~/api/types';
import { type ClosingValues, closureOf, valuesOf, wrongTime } from './closing';

const CHICAGO = 'America/Chicago';
const now = Date.parse('2026-11-23T16:42:10Z');
const open = { open: true, closedUntil: null, closedReason: null } as unknown as Room;
const closed = (until: string | null) =>
  ({ open: false, closedUntil: until, closedReason: 'Wet floor' }) as unknown as Room;
const values = (some: Partial<ClosingValues>): ClosingValues => ({
  howLong: 'forever',
  time: '',
  reason: '',
  ...some,
});

describe('a closing', () => {
  it('begins open-ended, or as the room is closed', () => {
    expect(valuesOf(open, CHICAGO, now)).toEqual(values({}));
    expect(valuesOf(closed(null), CHICAGO, now)).toEqual(values({ reason: 'Wet floor' }));
    expect(valuesOf(closed('2026-11-23T17:00:00Z'), CHICAGO, now)).toEqual(
      values({ howLong: 'same', time: '11:00', reason: 'Wet floor' }),
    );
  });

  it('keeps another day unless something else is chosen', () => {
    const monday = closed('2026-11-30T13:00:00Z');
    expect(valuesOf(monday, CHICAGO, now).time).toBe('');
    expect(closureOf(values({ howLong: 'same', reason: 'Paint' }), monday, CHICAGO, now)).toEqual({
      until: '2026-11-30T13:00:00Z',
      reason: 'Paint',
    });
  });

  it('refuses a time that is missing, over, or this very minute', () => {
    const wrong = (time: string) => wrongTime(values({ howLong: 'time', time }), CHICAGO, now);
    expect(wrong('')).toBe('none');
    expect(wrong('10:41')).toBe('over');
    expect(wrong('10:42')).toBe('over');
    expect(wrong('10:43')).toBeUndefined();
    expect(wrongTime(values({ time: '01:00' }), CHICAGO, now)).toBeUndefined();
  });

  it('is sent as an instant, or without one where somebody has to open', () => {
    expect(closureOf(values({ reason: '  ' }), open, CHICAGO, now)).toEqual({
      until: undefined,
      reason: undefined,
    });
    expect(closureOf(values({ howLong: '30' }), open, CHICAGO, now).until).toBe('2026-11-23T17:12:10.000Z');
    expect(closureOf(values({ howLong: 'time', time: '14:30' }), open, CHICAGO, now).until).toBe(
      '2026-11-23T20:30:00.000Z',
    );
  });
});
