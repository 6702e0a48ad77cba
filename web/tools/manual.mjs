// Turns the documents for users into the manual inside the app, when it is built: one module of sections with their HTML
// and the text that is searched. The documents are ours, so their HTML is trusted.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';

const DOCS = new URL('../../docs/', import.meta.url);
const MODULE = 'virtual:manual';
const PAGES = {
  student: 'using/student.md',
  teacher: 'using/teacher.md',
  monitor: 'using/monitor.md',
  desk: 'using/desk.md',
  guardians: 'using/guardians.md',
  admin: 'using/admin.md',
  'first-day': 'operating/first-day.md',
  rosters: 'operating/rosters.md',
  'rosters-files': 'operating/rosters-files.md',
  'rosters-sftp': 'operating/rosters-sftp.md',
  'rosters-oneroster': 'operating/rosters-oneroster.md',
  'rosters-classlink': 'operating/rosters-classlink.md',
  'rosters-clever': 'operating/rosters-clever.md',
  'rosters-google': 'operating/rosters-google.md',
  'rosters-microsoft': 'operating/rosters-microsoft.md',
  'sign-on': 'operating/sign-on.md',
  'sign-on-google': 'operating/sign-on-google.md',
  'sign-on-microsoft': 'operating/sign-on-microsoft.md',
  'sign-on-classlink': 'operating/sign-on-classlink.md',
  'sign-on-clever': 'operating/sign-on-clever.md',
  'sign-on-openid': 'operating/sign-on-openid.md',
  'sign-on-saml': 'operating/sign-on-saml.md',
};

/** The anchor of a heading, as GitHub makes it, so that links work there too. */
export function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function plain(html) {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name],
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Where a link of a document leads inside the app; what the manual does not hold is told by its name only. */
function wayOf(href, page, idOf) {
  const [file, anchor] = href.split('#');
  if (/^[a-z]+:/.test(href)) {
    return undefined;
  }
  const name =
    file === '' ? page : Object.keys(PAGES).find((id) => PAGES[id].endsWith(`/${file.split('/').pop()}`));
  return name && `/manual/${name}${anchor ? `#${idOf(name, anchor)}` : ''}`;
}

function markedFor(page, idOf) {
  return new Marked({
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const way = wayOf(href, page, idOf);
        return way ? `<a href="${way}">${text}</a>` : text;
      },
      // The one heading of a page is the page's own, so those of the sections are drawn by the app.
      heading: () => '',
    },
  });
}

/**
 * A page's sections: what follows each heading up to the next one.
 *
 * @param idOf the id inside the app of a page's anchor
 */
export function sectionsOf(page, markdown, idOf = (_, anchor) => anchor) {
  const marked = markedFor(page, idOf);
  const sections = [];
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading') {
      const id = idOf(page, anchorOf(token.text));
      sections.push({ title: token.text, id, level: token.depth, tokens: [] });
    } else {
      sections.at(-1)?.tokens.push(token);
    }
  }
  return sections.map(({ tokens, ...section }) => {
    const html = marked.parser(tokens);
    return { ...section, html, text: plain(html) };
  });
}

function read(path) {
  return readFileSync(new URL(path, DOCS), 'utf8');
}

function anchorsOf(markdown) {
  return new Marked()
    .lexer(markdown)
    .filter(({ type }) => type === 'heading')
    .map(({ text }) => anchorOf(text));
}

/** Tells the id of a Spanish anchor: that of the English section in its place, so that one link serves both. */
function idsOfEnglish(english, spanish) {
  const ids = Object.fromEntries(
    Object.keys(PAGES).map((page) => {
      const there = anchorsOf(english[page]);
      return [
        page,
        Object.fromEntries(anchorsOf(spanish[page]).map((anchor, index) => [anchor, there[index]])),
      ];
    }),
  );
  return (page, anchor) => ids[page][anchor] ?? anchor;
}

function each(make) {
  return Object.fromEntries(Object.entries(PAGES).map(([page, path]) => [page, make(path)]));
}

/** Every page in both languages. */
export function manualPages() {
  const english = each((path) => read(path));
  const spanish = each((path) => read(path.replace('/', '/es/')));
  const idOf = idsOfEnglish(english, spanish);
  return Object.keys(PAGES).flatMap((page) => [
    { page, locale: 'en', sections: sectionsOf(page, english[page]) },
    { page, locale: 'es', sections: sectionsOf(page, spanish[page], idOf) },
  ]);
}

/** The pages as code: each picture becomes a file of the app, named by what is in it. */
function code() {
  const pictures = [];
  const text = JSON.stringify(manualPages()).replace(
    /(?:\.\.\/)*(?:using\/)?images\/([\w-]+\.png)/g,
    (_, name) => {
      const known = pictures.includes(name) ? pictures.indexOf(name) : pictures.push(name) - 1;
      return `"+picture${known}+"`;
    },
  );
  const imports = pictures.map((name, index) => {
    const file = fileURLToPath(new URL(`using/images/${name}`, DOCS));
    return `import picture${index} from ${JSON.stringify(`${file}?url`)};`;
  });
  return `${imports.join('\n')}\nexport default ${text};`;
}

export function manual() {
  return {
    name: 'manual',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? code() : undefined),
  };
}
