import { describe, expect, it } from 'vitest';
import { hallState } from './hallState';
import { aroundRoom, byPlace, fits, out, toAnswer } from './hallViews';
import type { PassCard } from './types';

const room = (id: string, name = id) => ({ id, name, number: '', colour: 'forest', icon: 'door' }) as const;

function pass(id: string, more: Partial<PassCard>): PassCard {
  return {
    id,
    seq: 1,
    state: 'active',
    student: { id: `s-${id}`, name: `Student ${id}` },
    origin: room('214'),
    destination: room('nurse'),
    abilities: [],
    ...more,
  } as PassCard;
}

const hall = hallState({
  seq: 1,
  passes: [
    pass('late', { endsAt: '2026-03-04T16:30:00Z' }),
    pass('soon', { endsAt: '2026-03-04T16:10:00Z' }),
    pass('there', { endsAt: '2026-03-04T16:00:00Z', arrivedAt: '2026-03-04T15:58:00Z', leftMinutes: 2 }),
    pass('second', { state: 'waiting', place: 2 }),
    pass('first', { state: 'waiting', place: 1 }),
    pass('turn', { state: 'ready', place: 3 }),
    pass('asks', { state: 'requested', requestedAt: '2026-03-04T16:00:00Z', abilities: ['approve'] }),
    pass('asks-others', { state: 'requested', requestedAt: '2026-03-04T15:00:00Z' }),
    pass('lets-go', {
      state: 'requested',
      requestedAt: '2026-03-04T16:01:00Z',
      startAt: '2026-03-04T16:00:00Z',
      waitsForTeacher: true,
      abilities: ['approve'],
    }),
    pass('asks-for-later', { state: 'requested', startAt: '2026-03-04T18:00:00Z', abilities: ['approve'] }),
    pass('over', { state: 'ended' }),
  ],
});

const ids = (passes: PassCard[]) => passes.map((one) => one.id);

describe('views of the hall', () => {
  it('list who is out by the end of their time, who has arrived last', () => {
    expect(ids(out(hall))).toEqual(['soon', 'late', 'there']);
  });

  it('ask only for answers that this viewer may give', () => {
    expect(ids(toAnswer(hall))).toEqual(['asks', 'lets-go']);
  });

  it('tell what goes on around a room', () => {
    const nurse = aroundRoom(hall, 'nurse');
    expect(ids(nurse.coming)).toEqual(['soon', 'late']);
    expect(ids(nurse.here)).toEqual(['there']);
    expect(ids(nurse.line)).toEqual(['turn', 'first', 'second']);
    expect(ids(aroundRoom(hall, '214').out)).toHaveLength(3);
  });

  it('count places', () => {
    expect(byPlace(hall)).toEqual([{ place: room('nurse'), out: 3, line: 3 }]);
  });

  it('find names by their beginnings, without accents', () => {
    const lena = pass('x', { student: { id: 's', name: 'Lena Sørénsen-Okonkwo', grade: '10' } });
    expect(fits(lena, 'okon le')).toBe(true);
    expect(fits(lena, 'nurse')).toBe(true);
    expect(fits(lena, '10')).toBe(true);
    expect(fits(lena, 'ena')).toBe(false);
  });
});
