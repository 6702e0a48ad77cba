import { describe, expect, it } from 'vitest';
import type { PassCard, Room } from '~/api/types';
import { EVERYBODY, passesFilter, roomsOf } from './filter';

const NOW = Date.parse('2026-11-23T16:00:00Z');
const room = (id: string, folderId?: string) => ({ id, folderId }) as unknown as Room;
const ROOMS = [room('gym'), room('r1', 'restrooms'), room('r2', 'restrooms')];

function pass(more: object): PassCard {
  const card = {
    state: 'active',
    student: { id: 's', name: 'Ana', grade: '10' },
    origin: { id: 'gym' },
    destination: { id: 'r1' },
    endsAt: '2026-11-23T16:05:00Z',
  };
  return { ...card, ...more } as unknown as PassCard;
}

const fits = (card: PassCard, filter: object) => {
  const whole = { ...EVERYBODY, ...filter };
  return passesFilter(card, whole, roomsOf(whole.place, ROOMS), NOW);
};

describe('who is shown in the hallway', () => {
  it('is everybody at first', () => {
    expect(fits(pass({}), {})).toBe(true);
  });

  it('is who is over time, or looked for', () => {
    expect(fits(pass({}), { kind: 'over' })).toBe(false);
    expect(fits(pass({ endsAt: '2026-11-23T15:59:00Z' }), { kind: 'over' })).toBe(true);
    expect(fits(pass({ walkout: {}, endsAt: undefined }), { kind: 'over' })).toBe(false);
    expect(fits(pass({ walkout: {}, endsAt: undefined }), { kind: 'walkouts' })).toBe(true);
  });

  it('is who goes to or comes from a place, or any room of a folder', () => {
    expect(fits(pass({}), { place: 'room:r1' })).toBe(true);
    expect(fits(pass({}), { place: 'room:gym' })).toBe(true);
    expect(fits(pass({}), { place: 'room:r2' })).toBe(false);
    expect(fits(pass({}), { place: 'folder:restrooms' })).toBe(true);
    expect(fits(pass({ destination: undefined }), { place: 'folder:restrooms' })).toBe(false);
  });

  it('is who is in a grade', () => {
    expect(fits(pass({}), { grade: '10' })).toBe(true);
    expect(fits(pass({}), { grade: '9' })).toBe(false);
  });
});
