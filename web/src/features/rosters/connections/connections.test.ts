import { describe, expect, it } from 'vitest';
import type { Connection, Source } from '~/api/rosterTypes';
import { asked, lacks, merged, sent, valuesOf } from './connectionForm';
import { chosen, LEAVE_OUT, mergedMapping, peopleOf, withEntry } from './mappingForm';
import { inTree, narrowed } from './unitTree';

const SOURCE: Source = {
  kind: 'clever',
  uploads: false,
  fields: [
    { name: 'clientId', type: 'text', needed: true, choices: [] },
    { name: 'clientSecret', type: 'secret', needed: true, choices: [] },
    { name: 'version', type: 'choice', needed: false, choices: ['1.2', '1.1'] },
  ],
};

const THERE = {
  name: 'Ours',
  kind: 'clever',
  settings: { clientId: 'abc', version: '1.1' },
  secretsSet: ['clientSecret'],
  nightlyAt: '03:00:00',
  guardPercent: 20,
} as unknown as Connection;

const unit = (key: string, parent: string, name = key) => ({ key, name, parent, school: false });

describe('the form of a connection', () => {
  it('begins with what is usual, and with the first of each choice', () => {
    const form = valuesOf(SOURCE);
    expect(form).toMatchObject({ name: 'Clever', nightlyAt: '02:30', guardPercent: 10 });
    expect(form.settings).toEqual({ clientId: '', clientSecret: '', version: '1.2' });
    expect(valuesOf({ ...SOURCE, uploads: true }).nightlyAt).toBeNull();
  });

  it('wants a secret once, and leaves a stored one out unless another is typed', () => {
    const secret = SOURCE.fields[1];
    expect(secret && lacks(secret, ' ', undefined)).toBe(true);
    expect(secret && lacks(secret, '', THERE)).toBe(false);
    const form = valuesOf(SOURCE, THERE);
    expect(sent(SOURCE, form).settings).toEqual({ clientId: 'abc', version: '1.1' });
    expect(sent(SOURCE, { ...form, nightlyAt: '' }).nightlyAt).toBeNull();
    const typed = { ...form, settings: { ...form.settings, clientSecret: 'new' } };
    expect(sent(SOURCE, typed).settings.clientSecret).toBe('new');
  });

  it('asks for what the chosen way to sign in needs', () => {
    const names = ['signIn', 'clientId', 'token'];
    const fields = names.map((name) => ({ name, type: 'text' as const, needed: false, choices: [] }));
    const oneroster = { kind: 'oneroster', uploads: false, fields };
    expect(asked(oneroster, { signIn: 'token' }).map(({ name }) => name)).toEqual(['signIn', 'token']);
    expect(asked(oneroster, { signIn: 'oauth1-sha1' }).map(({ name }) => name)).toEqual([
      'signIn',
      'clientId',
    ]);
    expect(asked(SOURCE, {})).toHaveLength(3);
  });

  it('keeps what was typed when somebody else changed something else', () => {
    const base = valuesOf(SOURCE, THERE);
    expect(base.nightlyAt).toBe('03:00');
    const mine = { ...base, settings: { ...base.settings, clientId: 'mine' } };
    const theirs = { ...base, guardPercent: 5 };
    expect(merged(base, mine, theirs)).toEqual({ ...mine, guardPercent: 5 });
  });
});

describe('what becomes what', () => {
  it('forgets a choice that says nothing any more', () => {
    const school = chosen(undefined, { school: 'one' });
    expect(school).toEqual({ schoolId: 'one', role: null, leaveOut: false });
    const out = chosen(school, { people: LEAVE_OUT });
    expect(out).toEqual({ schoolId: 'one', role: null, leaveOut: true });
    expect(peopleOf(out)).toBe(LEAVE_OUT);
    expect(chosen(out, { people: 'student' })).toEqual({ schoolId: 'one', role: 'student', leaveOut: false });
    expect(chosen(school, { school: null })).toBeUndefined();
    expect(withEntry({ a: 1, b: 2 }, 'a', undefined)).toEqual({ b: 2 });
  });

  it('puts units below their parents, whatever comes first, and loses none', () => {
    const units = [unit('/b/x', '/b'), unit('/b', '/'), unit('/a', '/'), unit('p', 'q'), unit('q', 'p')];
    expect(inTree(units).map(({ key, depth }) => `${depth}${key}`)).toEqual([
      '0/a',
      '0/b',
      '1/b/x',
      '0p',
      '0q',
    ]);
    expect(narrowed(inTree(units), ' X ').map(({ key }) => key)).toEqual(['/b/x']);
  });
});

describe('two admins who say what becomes what', () => {
  const of = (role: string) => ({ schoolId: null, role, leaveOut: false });
  const base = { units: { A: of('student'), B: of('teacher') }, roles: { aide: 'monitor' }, number: '' };

  it('keep what each of them alone chose, added and took back', () => {
    const mine = { units: { A: of('student'), C: of('monitor') }, roles: { aide: 'monitor' }, number: '' };
    const theirs = {
      units: { ...base.units, A: of('assistant') },
      roles: { aide: 'assistant', nurse: 'teacher' },
      number: 'sis_id',
    };
    expect(mergedMapping(base, mine, theirs)).toEqual({
      units: { A: of('assistant'), C: of('monitor') },
      roles: { aide: 'assistant', nurse: 'teacher' },
      number: 'sis_id',
    });
  });

  it('put the school that one chose to the people that the other chose', () => {
    const school = { schoolId: 'here', role: 'student', leaveOut: false };
    const left = { schoolId: null, role: null, leaveOut: true };
    const mine = { ...base, units: { ...base.units, A: school } };
    const theirs = { ...base, units: { ...base.units, A: left } };
    expect(mergedMapping(base, mine, theirs).units.A).toEqual({
      schoolId: 'here',
      role: null,
      leaveOut: true,
    });
  });

  it('keep what is chosen here where both chose', () => {
    const mine = { ...base, units: { ...base.units, A: of('monitor') }, number: 'state_id' };
    const theirs = { ...base, units: { B: of('teacher') }, number: 'sis_id' };
    expect(mergedMapping(base, mine, theirs)).toEqual(mine);
  });
});
