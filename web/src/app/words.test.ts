import { describe, expect, it } from 'vitest';
import type { Words } from '~/lib/words';

const files = import.meta.glob<{ en: Words; es: Words }>(
  ['../**/*{w,W}ords.ts', '!../lib/words.ts', '!../**/problemWords.ts'],
  {
    eager: true,
  },
);

function flat(words: Words, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') {
      found.set(here, value);
    } else {
      for (const [inner, text] of flat(value, here)) {
        found.set(inner, text);
      }
    }
  }
  return found;
}

const values = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();

describe.each(Object.entries(files))('%s', (_, { en, es }) => {
  const english = flat(en);
  const spanish = flat(es);

  it('has the same keys in both languages', () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fills the same values in', () => {
    for (const [key, text] of english) {
      expect(values(spanish.get(key) ?? ''), key).toEqual(values(text));
    }
  });

  it('never shouts and leaves nothing empty by mistake', () => {
    for (const [key, text] of [...english, ...spanish]) {
      expect(text, key).not.toMatch(/!|Oops|Error\b/);
      if (!key.startsWith('reasonDetail.')) {
        expect(text.trim(), key).not.toBe('');
      }
    }
  });
});

it('knows every file of words', () => {
  expect(Object.keys(files).length).toBeGreaterThan(5);
});
