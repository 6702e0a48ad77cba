import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { words } from '~/lib/words';
import { en, fileProblemWords } from './fileProblemWords';

const SERVER = '../server/src/main/java/dev/corridor';

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(path) : [path];
  });
}

/** The codes that the readers of files give: each stands before its English sentence. */
function codesOfTheServer(): Set<string> {
  const readers = [
    ...sources(`${SERVER}/tables`),
    // What is wrong with a system that a roster comes from has words of its own.
    ...sources(`${SERVER}/rosters/sources`).filter((file) => /sources\/\w+\.java$/.test(file)),
    ...sources(`${SERVER}/rosters/model`),
    ...['RoomsFile', 'RoomsPlanner', 'RoomCells', 'CellText', 'RoomChecks'].map(
      (name) => `${SERVER}/places/${name}.java`,
    ),
    `${SERVER}/rosters/Importer.java`,
  ];
  const sentence =
    /"([a-z0-9]+(?:-[a-z0-9]+)*)",\s*"(?=(?:\\"|\{)|[A-Z]\w* |[a-z.]+ and )[^"\\]*(?:\\.[^"\\]*)*"/g;
  const fault = /SourceProblem(?:\.\w+)?\(\s*"[a-z0-9-]+"/g;
  return new Set(
    readers.flatMap((file) =>
      [...readFileSync(file, 'utf8').replace(fault, '').matchAll(sentence)].map(([, code]) => code ?? ''),
    ),
  );
}

afterEach(() => words.changeLanguage('en'));

describe('what is wrong in a file', () => {
  it('has words for every code that the server may give', () => {
    const codes = codesOfTheServer();
    expect(codes.size).toBeGreaterThan(50);
    expect([...codes].filter((code) => !(code in en))).toEqual([]);
  });

  it('is told in the language that is spoken, with its figures and the person', async () => {
    const problem = {
      column: 'first name',
      code: 'too-long',
      message: 'so says the server',
      values: { most: '100', who: 'Ana Reyes' },
    };
    expect(fileProblemWords(problem)).toBe('Ana Reyes: “first name” has more than 100 characters.');
    await words.changeLanguage('es');
    expect(fileProblemWords(problem)).toBe('Ana Reyes: «first name» tiene más de 100 caracteres.');
  });

  it('is told otherwise where a column wants it', async () => {
    await words.changeLanguage('es');
    const problem = { column: 'minutes', code: 'out-of-range', message: '', values: {} };
    expect(fileProblemWords(problem)).toBe('De 1 a 999 minutos.');
    expect(fileProblemWords({ ...problem, column: 'other' })).toContain('demasiado');
  });

  it('is told in English for a code that is not known yet', () => {
    expect(fileProblemWords({ column: '', code: 'from-tomorrow', message: 'New.', values: {} })).toBe('New.');
  });
});
