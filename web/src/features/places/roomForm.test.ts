import { describe, expect, it } from 'vitest';
import type { Room } from '~/api/types';
import { copyOf, fieldOf, formOf, valuesOf } from './roomForm';

const fresh = () => valuesOf(undefined, (id) => id);

describe('the form of a room', () => {
  it('starts as most rooms are', () => {
    expect(formOf(fresh())).toMatchObject({
      maxTo: null,
      open: true,
      restrictionNow: { kind: 'off', of: [] },
    });
  });

  it('asks the teachers of the room itself unless told otherwise', () => {
    const sent = formOf({ ...fresh(), restrictionNow: { kind: 'all-in-room', of: [], teachers: [] } });
    expect(sent.restrictionNow).toEqual({ kind: 'all-in-room', of: ['destination'], teachers: [] });
  });

  it('sends named approvers only where approval is by name', () => {
    const approvers = [{ id: 'rivera', name: 'Ms. Rivera' }];
    const named = formOf({
      ...fresh(),
      approvers,
      restrictionNow: { kind: 'certain', of: [], teachers: [] },
    });
    const any = formOf({
      ...fresh(),
      approvers,
      restrictionNow: { kind: 'any-teacher', of: [], teachers: [] },
    });
    expect(named.restrictionNow.teachers).toEqual(['rivera']);
    expect(any.restrictionNow.teachers).toEqual([]);
  });

  it('forgets why it was closed once it is open', () => {
    const sent = formOf({
      ...fresh(),
      open: true,
      closedReason: 'Testing',
      closedUntil: '2026-11-23T16:30:00Z',
    });
    expect(sent).toMatchObject({ closedReason: null, closedUntil: null });
  });

  it('names a copy with the next free number, and keeps the rest', () => {
    const room = { name: 'Restroom 1', number: 'R1', minutes: 5, open: false } as Room;
    const others = [room, { name: 'restroom 2', number: 'R2' } as Room];
    expect(copyOf(room, others, 15)).toMatchObject({
      name: 'Restroom 3',
      number: 'R3',
      minutes: 5,
      open: true,
    });
    const gym = { name: 'Gym', number: 'GYM' } as Room;
    expect(copyOf(gym, [gym], 15)).toMatchObject({ name: 'Gym 2', number: 'GYM' });
    const long = { name: 'Fifteen letters', number: '1' } as Room;
    expect(copyOf(long, [long], 15).name).toBe('Fifteen lette 2');
  });

  it('shows beside the approval that nobody can give it', () => {
    expect(fieldOf('restrictionNow')).toBe('restrictionNow');
    expect(fieldOf('restrictionNow.of')).toBe('restrictionNow');
    expect(fieldOf('closest[2]')).toBe('closest');
    expect(fieldOf('name')).toBe('name');
  });
});
