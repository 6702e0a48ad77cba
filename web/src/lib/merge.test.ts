import { describe, expect, it } from 'vitest';
import { merge } from './merge';

const base = { grade: '9', pronouns: '', roles: ['teacher', 'monitor'] };

describe('two people who change one form', () => {
  it('keep what each of them alone changed', () => {
    const { values, theirs } = merge(base, { ...base, grade: '10' }, { ...base, pronouns: 'she/her' });
    expect(values).toEqual({ ...base, grade: '10', pronouns: 'she/her' });
    expect(theirs).toEqual(['pronouns']);
  });

  it('keep what was typed here where both changed the same, and are told', () => {
    const { values, theirs } = merge(base, { ...base, grade: '10' }, { ...base, grade: '11' });
    expect(values.grade).toBe('10');
    expect(theirs).toEqual(['grade']);
  });

  it('take the same roles in another order for the same', () => {
    expect(merge(base, base, { ...base, roles: ['monitor', 'teacher'] }).theirs).toEqual([]);
    expect(merge(base, base, { ...base, roles: ['monitor'] }).theirs).toEqual(['roles']);
  });
});
