import type { ManualPage, ManualSection } from '../../../tools/manual.mjs';

export interface Hit {
  page: string;
  section: ManualSection;
  /** The words around the first that fits. */
  around: string;
}

const MOST = 20;
const BEFORE = 40;
const LENGTH = 160;

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(text: string): string[] {
  return folded(text).split(/[^\p{L}\p{N}]+/u);
}

/** How well a section fits: every typed word begins a word of it; the title's count more. 0 if it does not. */
function fitOf(section: ManualSection, typed: string[]): number {
  const title = wordsOf(section.title);
  const text = wordsOf(section.text);
  let sum = 0;
  for (const word of typed) {
    const inTitle = title.some((one) => one.startsWith(word));
    const times = text.filter((one) => one.startsWith(word)).length;
    if (!inTitle && times === 0) {
      return 0;
    }
    sum += (inTitle ? 10 : 0) + Math.min(times, 5);
  }
  return sum;
}

function around({ text }: ManualSection, typed: string[]): string {
  // Folding takes marks away, so the place is found word by word in the text as it is.
  const parts = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const first = parts.find((part) => typed.some((word) => folded(part[0]).startsWith(word)));
  const from = Math.max(0, (first?.index ?? 0) - BEFORE);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end = text.length <= start + LENGTH ? text.length : text.lastIndexOf(' ', start + LENGTH);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** The sections that hold every word that is typed, or words that begin so, the best first. */
export function search(pages: ManualPage[], typed: string): Hit[] {
  const wanted = wordsOf(typed).filter(Boolean);
  if (wanted.length === 0) {
    return [];
  }
  return pages
    .flatMap(({ page, sections }) =>
      sections.map((section) => ({ page, section, fits: fitOf(section, wanted) })),
    )
    .filter(({ fits }) => fits > 0)
    .sort((one, other) => other.fits - one.fits)
    .slice(0, MOST)
    .map(({ page, section }) => ({ page, section, around: around(section, wanted) }));
}
