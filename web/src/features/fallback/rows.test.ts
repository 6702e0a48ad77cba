import { describe, expect, it } from 'vitest';
import { emptyRow, leftOver, rowOf, type Typed, untouched } from './rows';

const full: Typed = {
  ...emptyRow(1, 'class'),
  student: [{ id: 'ana', name: 'Ana' }],
  to: 'library',
  out: '10:05',
  in: '10:12',
};

describe('a row of the fallback list', () => {
  it('is of the school day and its clock, also in summer', () => {
    expect(rowOf(full, '2026-11-30', 'America/Chicago')).toEqual({
      studentId: 'ana',
      originId: 'class',
      destinationId: 'library',
      outAt: '2026-11-30T16:05:00.000Z',
      inAt: '2026-11-30T16:12:00.000Z',
      anyway: false,
    });
    expect(rowOf(full, '2026-06-01', 'America/Chicago')?.outAt).toBe('2026-06-01T15:05:00.000Z');
  });

  it('is not sent while something is missing', () => {
    expect(rowOf({ ...full, in: '' }, '2026-11-30', 'America/Chicago')).toBeUndefined();
    expect(rowOf(full, '', 'America/Chicago')).toBeUndefined();
    expect(untouched(emptyRow(2, 'class'))).toBe(true);
    expect(untouched(full)).toBe(false);
  });

  it('stays with what is wrong, and goes once it is entered', () => {
    const rows = [full, { ...full, key: 2 }, { ...full, key: 3 }];
    const left = leftOver(rows, [{ status: 201 }, { status: 409, code: 'overlaps' }, { status: 404 }]);
    expect(left.map(({ key, wrong }) => [key, wrong])).toEqual([
      [2, 'overlaps'],
      [3, 'other'],
    ]);
  });
});
