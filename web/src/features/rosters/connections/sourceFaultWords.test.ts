import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en, es, wrongWords } from './connectionWords';
import { en as faults, faultWords } from './sourceFaultWords';
import { en as sources } from './sourceWords';

const ROSTERS = '../server/src/main/java/dev/corridor/rosters';

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? files(path) : [path];
  });
}

const all = files(ROSTERS);
const code = all.map((file) => readFileSync(file, 'utf8'));
const kinds = all.filter((file) => /sources\/\w+\/\w+\.java$/.test(file));
const found = (pattern: RegExp) => [
  ...new Set(code.flatMap((text) => [...text.matchAll(pattern)].map(([, word]) => word ?? ''))),
];

it('has words for whatever may be wrong with a source', () => {
  const codes = found(/SourceProblem(?:\.\w+)?\(\s*"([a-z0-9-]+)"/g);
  const sentence = /"([a-z0-9]+(?:-[a-z0-9]+)+)",\s*"(?:\{|[A-Z]\w* )/g;
  const more = kinds.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(sentence)].map(([, word]) => word ?? ''),
  );
  const runs = readFileSync(`${ROSTERS}/runs/Failures.java`, 'utf8');
  const others = ['passing', 'roster', 'meanwhile', 'count'];
  const ended = [...runs.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)]
    .map(([, word]) => word ?? '')
    .filter((word) => !others.includes(word));
  expect(ended).toContain('changed-since');
  expect([...codes, ...more, ...ended].filter((word) => !(word in faults))).toEqual([]);
});

it('has words for every kind, field, choice and step', () => {
  const fields = found(/SettingField\s*\.(?:needed|optional|choice)\(\s*"(\w+)"/g);
  expect(fields.filter((word) => !(word in sources.fields))).toEqual([]);
  const steps = found(/\.step\(\s*"([a-z-]+)"/g);
  expect(steps.filter((word) => !(word in sources.steps))).toEqual([]);
  const words = found(/String kind\(\) \{\s*return "([a-z-]+)"/g);
  expect(words.filter((word) => !(word in sources.kinds && word in sources.about))).toEqual([]);
});

it('has words, in both languages, for whatever may be wrong with the form of a connection', () => {
  const form = ['RosterConnections', 'SettingsForm'].flatMap((name) =>
    [
      ...readFileSync(`${ROSTERS}/runs/${name}.java`, 'utf8').matchAll(
        /(?:Problem\.field|FieldError)\(\s*[^,]+,\s*"([a-z-]+)"/g,
      ),
    ].map(([, word]) => word ?? ''),
  );
  expect(form).toEqual(expect.arrayContaining(['missing', 'type-again', 'not-wanted']));
  const known = (word: string) => word === 'missing' || (word in en.form.wrong && word in es.form.wrong);
  expect(form.filter((word) => !known(word))).toEqual([]);
  expect(wrongWords({ code: 'type-again', message: 'plain' })).toBe(en.form.wrong['type-again']);
  expect(wrongWords({ code: 'not-wanted', message: 'plain' })).toBe(en.form.wrong['not-wanted']);
  expect(wrongWords({ code: 'brand-new', message: 'plain' })).toBe('plain');
});

it('says what is wrong with a file, in which row', () => {
  const values = { reason: 'missing', file: 'users.csv', row: '4', column: 'sourcedId' };
  const fault = { kind: 'other_side', code: 'file', text: 'In English.', values };
  expect(faultWords(fault)).toBe('users.csv, row 4: “sourcedId” is empty.');
  expect(faultWords({ ...fault, values: { ...values, row: '0', reason: 'half', file: '' } })).toContain(
    'enrollments.csv',
  );
  expect(faultWords({ ...fault, values: { ...values, reason: 'brand-new' } })).toBe('In English.');
});

it('says what a field is called, and the server’s own words where there are none', () => {
  const fault = { kind: 'settings', code: 'missing-setting', text: '', values: { field: 'clientId' } };
  expect(faultWords(fault)).toBe('“Client ID or key” is not filled in.');
  expect(faultWords({ ...fault, code: 'brand-new', text: 'Something new.' })).toBe('Something new.');
});
