import { describe, expect, it } from 'vitest';
import { fieldOf, formOf, valuesOf } from './roomForm';

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

  it('shows whom nobody can approve beside the teachers', () => {
    expect(fieldOf('restrictionNow')).toBe('teachers');
    expect(fieldOf('closest[2]')).toBe('closest');
    expect(fieldOf('name')).toBe('name');
  });
});
