import { describe, expect, it } from 'vitest';
import type { DeskEntry } from '~/api/attendance';
import { didOf, overdue, returned, shownOf } from './entries';

function entry(id: string, kind: DeskEntry['kind'], name: string, more: Partial<DeskEntry> = {}): DeskEntry {
  return {
    id,
    kind,
    student: { id: name, name },
    at: '2026-11-30T15:00:00Z',
    excused: false,
    by: 'Mr. Pappas',
    ...more,
  };
}

const day = [entry('3', 'back', 'Ana'), entry('2', 'early', 'Ana'), entry('1', 'late', 'Zoë Núñez')];

describe('what the desk recorded', () => {
  it('is found by kind and by name without accents', () => {
    expect(shownOf(day, '', '').length).toBe(3);
    expect(shownOf(day, 'early', '').map(({ id }) => id)).toEqual(['2']);
    expect(shownOf(day, '', ' nunez').map(({ id }) => id)).toEqual(['1']);
    expect(shownOf(day, 'early', 'zoe')).toEqual([]);
  });

  it('knows who came back since', () => {
    expect(returned(day[1] as DeskEntry, day)).toBe(true);
    expect(returned(day[2] as DeskEntry, day)).toBe(false);
    expect(returned(entry('4', 'early', 'Ana'), [entry('4', 'early', 'Ana'), ...day])).toBe(false);
  });

  it('says of who leaves later that they leave', () => {
    const leaves = entry('6', 'early', 'Ana', { at: '2026-11-30T19:30:00Z' });
    expect(didOf(leaves, Date.parse('2026-11-30T19:29:59Z'))).toBe('leaves');
    expect(didOf(leaves, Date.parse('2026-11-30T19:30:00Z'))).toBe('early');
    expect(didOf(entry('7', 'late', 'Ana'), 0)).toBe('late');
  });

  it('knows who should be back', () => {
    const left = entry('5', 'early', 'Ana', { returnsAt: '2026-11-30T17:00:00Z' });
    const at = (time: string) => Date.parse(`2026-11-30T${time}:00Z`);
    expect(overdue(left, false, at('17:01'))).toBe('2026-11-30T17:00:00Z');
    expect(overdue(left, false, at('16:59'))).toBeUndefined();
    expect(overdue(left, true, at('17:01'))).toBeUndefined();
  });
});
