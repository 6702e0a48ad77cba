import { describe, expect, it } from 'vitest';
import { code39 } from './code39';

/** Bars and spaces as 1 and 0, one digit a narrow width. */
function drawn(text: string): string | undefined {
  const code = code39(text);
  if (!code) {
    return undefined;
  }
  const line = Array.from({ length: code.width }, () => '0');
  for (const { at, width } of code.bars) {
    line.fill('1', at, at + width);
  }
  return line.join('');
}

/** What a scanner reads: each character by its bars and spaces, from the standard's own table of wide elements. */
function read(line: string): string {
  const wide: Record<string, string> = {
    '010010100': '*',
    '000110100': '0',
    '100100001': '1',
    '001100001': '2',
  };
  const runs = (line.match(/1+|0+/g) ?? []).map((run) => (run.length > 1 ? '1' : '0'));
  const characters: string[] = [];
  for (let at = 0; at < runs.length; at += 10) {
    characters.push(runs.slice(at, at + 9).join(''));
  }
  return characters.map((character) => wide[character] ?? '?').join('');
}

describe('Code 39', () => {
  it('draws the known bars of *1*', () => {
    const star = '1000101110111010';
    // As printed in the standard, with wide elements three times as wide: 100010111011101 and 111010001010111.
    expect(drawn('1')).toBe(`${star}1110100010101110${star.slice(0, -1)}`);
  });

  it('is read back', () => {
    expect(read(drawn('0120') ?? '')).toBe('*0120*');
  });

  it('has three wide elements in each character, and none is like another', () => {
    const all = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';
    const patterns = [...all].map((sign) => drawn(sign));
    expect(new Set(patterns).size).toBe(all.length);
    for (const sign of all) {
      // Start and stop are 15 narrow widths each, a character 9 elements with 3 wide ones, two gaps.
      expect(code39(sign)?.width, sign).toBe(15 * 3 + 2);
    }
  });

  it('does not write what a scanner would read otherwise', () => {
    expect(code39('a1')).toBeUndefined();
    expect(code39('Ñ')).toBeUndefined();
    expect(code39('')).toBeUndefined();
  });
});
