/** Nine elements a character, bar and space in turn, n for narrow and w for wide (ISO/IEC 16388). */
const PATTERNS: Record<string, string> = {
  '0': 'nnnwwnwnn',
  '1': 'wnnwnnnnw',
  '2': 'nnwwnnnnw',
  '3': 'wnwwnnnnn',
  '4': 'nnnwwnnnw',
  '5': 'wnnwwnnnn',
  '6': 'nnwwwnnnn',
  '7': 'nnnwnnwnw',
  '8': 'wnnwnnwnn',
  '9': 'nnwwnnwnn',
  A: 'wnnnnwnnw',
  B: 'nnwnnwnnw',
  C: 'wnwnnwnnn',
  D: 'nnnnwwnnw',
  E: 'wnnnwwnnn',
  F: 'nnwnwwnnn',
  G: 'nnnnnwwnw',
  H: 'wnnnnwwnn',
  I: 'nnwnnwwnn',
  J: 'nnnnwwwnn',
  K: 'wnnnnnnww',
  L: 'nnwnnnnww',
  M: 'wnwnnnnwn',
  N: 'nnnnwnnww',
  O: 'wnnnwnnwn',
  P: 'nnwnwnnwn',
  Q: 'nnnnnnwww',
  R: 'wnnnnnwwn',
  S: 'nnwnnnwwn',
  T: 'nnnnwnwwn',
  U: 'wwnnnnnnw',
  V: 'nwwnnnnnw',
  W: 'wwwnnnnnn',
  X: 'nwnnwnnnw',
  Y: 'wwnnwnnnn',
  Z: 'nwwnwnnnn',
  '-': 'nwnnnnwnw',
  '.': 'wwnnnnwnn',
  ' ': 'nwwnnnwnn',
  $: 'nwnwnwnnn',
  '/': 'nwnwnnnwn',
  '+': 'nwnnnwnwn',
  '%': 'nnnwnwnwn',
};
const EDGE = 'nwnnwnwnn';
const WIDE = 3;

/** A dark bar: where it begins and how wide it is, in widths of a narrow one. */
export interface Bar {
  at: number;
  width: number;
}

/**
 * The bars of a text as Code 39 and how wide they are together; undefined for what Code 39 cannot write, such as small
 * letters, which a scanner would read as capitals.
 */
export function code39(text: string): { bars: Bar[]; width: number } | undefined {
  const patterns = [...text].map((sign) => PATTERNS[sign]);
  if (text === '' || patterns.includes(undefined)) {
    return undefined;
  }
  const bars: Bar[] = [];
  let at = 0;
  for (const pattern of [EDGE, ...patterns, EDGE]) {
    [...(pattern ?? '')].forEach((element, place) => {
      const width = element === 'w' ? WIDE : 1;
      if (place % 2 === 0) {
        bars.push({ at, width });
      }
      at += width;
    });
    // A narrow space parts two characters.
    at += 1;
  }
  return { bars, width: at - 1 };
}
