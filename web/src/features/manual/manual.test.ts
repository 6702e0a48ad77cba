import { readdirSync, readFileSync } from 'node:fs';
import pages from 'virtual:manual';
import { describe, expect, it } from 'vitest';
import { anchorOf, type ManualSection, sectionsOf } from '../../../tools/manual.mjs';
import { search } from './search';

const english = pages.filter((page) => page.locale === 'en');
const anchors = new Set(
  pages.flatMap(({ page, sections }) => [page, ...sections.map(({ id }) => `${page}#${id}`)]),
);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(path) : /\.tsx$/.test(entry.name) ? [path] : [];
  });
}

describe('the manual', () => {
  it('has a page for each kind of user', () => {
    expect(english.map(({ page }) => page)).toEqual([
      'student',
      'teacher',
      'monitor',
      'desk',
      'guardians',
      'admin',
      'first-day',
      'rosters',
      'rosters-files',
      'rosters-sftp',
      'rosters-oneroster',
      'rosters-classlink',
      'rosters-clever',
      'rosters-google',
      'rosters-microsoft',
      'sign-on',
      'sign-on-google',
      'sign-on-microsoft',
      'sign-on-classlink',
      'sign-on-clever',
      'sign-on-openid',
      'sign-on-saml',
    ]);
  });

  it.each(english)('has the same sections and pictures in Spanish: $page', ({ page, sections }) => {
    const spanish = pages.find((other) => other.page === page && other.locale === 'es');
    const shape = (all: ManualSection[]) =>
      all.map(({ id, level, html }) => [id, level, html.match(/<(img|table|ul|ol|pre)\b/g)]);
    expect(shape(spanish?.sections ?? [])).toEqual(shape(sections));
  });

  it('has every place that its own links lead to', () => {
    const links = pages.flatMap(({ sections }) =>
      sections.flatMap(({ html }) =>
        [...html.matchAll(/href="\/manual\/([^"]+)"/g)].map((found) => found[1]),
      ),
    );
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !anchors.has(link ?? ''))).toEqual([]);
  });

  it('has every place that the screens lead to', () => {
    const links = sources('src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(?:<ManualLink\s+to|\smanual)="([^"]+)"/g)].map(
        (found) => found[1],
      ),
    );
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !anchors.has(link ?? ''))).toEqual([]);
  });

  it('shows each picture with words for those who do not see it', () => {
    const pictures = pages.flatMap(({ sections }) =>
      sections.flatMap(({ html }) => [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => tag)),
    );
    expect(pictures.length).toBeGreaterThan(5);
    for (const tag of pictures) {
      expect(tag).toMatch(/alt="[^"]{10,}"/);
      expect(tag).not.toContain('images/images');
    }
  });
});

describe('its search', () => {
  it('finds beginnings of words in any order, the titles first', () => {
    const hits = search(english, 'lockd seen');
    expect(hits[0]?.page).toBe('teacher');
    expect(search(english, 'rosters')[0]?.section.title).toBe('Rosters by themselves');
    expect(search(english, 'zebra')).toEqual([]);
    expect(search(english, '  ')).toEqual([]);
  });

  it('does not mind accents', () => {
    const spanish = pages.filter(({ locale }) => locale === 'es');
    expect(search(spanish, 'telefono').length).toBeGreaterThan(0);
    expect(search(spanish, 'adaptacion')[0]?.section.id).toBe('accommodations');
  });

  it('shows the words around the first that fits', () => {
    const [section] = sectionsOf('x', `# T\n\n${'before '.repeat(30)}needle ${'after '.repeat(60)}`);
    const [hit] = search([{ page: 'x', locale: 'en', sections: section ? [section] : [] }], 'need');
    expect(hit?.around).toMatch(/^… .*needle.*…$/);
  });
});

describe('a section', () => {
  it('has the anchor that GitHub gives it', () => {
    expect(anchorOf('In an emergency')).toBe('in-an-emergency');
    expect(anchorOf('¿Qué pasa, Ana?')).toBe('qué-pasa-ana');
  });
});
