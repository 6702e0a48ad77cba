// Turns the documents for users into the manual inside the app, when it is built: one module of sections with their HTML
// and the text that is searched. The documents are ours, so their HTML is trusted.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';

const DOCS = new URL('../../docs/', import.meta.url);
const MODULE = 'virtual:manual';
const PAGES = {
  student: 'using/student.md',
  teacher: 'using/teacher.md',
  monitor: 'using/monitor.md',
  admin: 'using/admin.md',
  'first-day': 'operating/first-day.md',
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
function wayOf(href, page) {
  const [file, anchor] = href.split('#');
  if (/^[a-z]+:/.test(href)) {
    return undefined;
  }
  const name =
    file === '' ? page : Object.keys(PAGES).find((id) => PAGES[id].endsWith(`/${file.split('/').pop()}`));
  return name && `/manual/${name}${anchor ? `#${anchor}` : ''}`;
}

function markedFor(page) {
  return new Marked({
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const way = wayOf(href, page);
        return way ? `<a href="${way}">${text}</a>` : text;
      },
      // The one heading of a page is the page's own, so those of the sections are drawn by the app.
      heading: () => '',
    },
  });
}

/** A page's sections: what follows each heading up to the next one. */
export function sectionsOf(page, markdown) {
  const marked = markedFor(page);
  const sections = [];
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'heading') {
      sections.push({ title: token.text, id: anchorOf(token.text), level: token.depth, tokens: [] });
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
  const url = new URL(path, DOCS);
  return existsSync(url) ? readFileSync(url, 'utf8') : undefined;
}

/** Every page in every language it is written in. */
export function manualPages() {
  return Object.entries(PAGES).flatMap(([page, path]) =>
    [
      { locale: 'en', markdown: read(path) },
      { locale: 'es', markdown: read(path.replace('/', '/es/')) },
    ]
      .filter(({ markdown }) => markdown)
      .map(({ locale, markdown }) => ({ page, locale, sections: sectionsOf(page, markdown) })),
  );
}

/** The pages as code: each picture becomes a file of the app, named by what is in it. */
function code() {
  const pictures = [];
  const text = JSON.stringify(manualPages()).replace(
    /(?:\.\.\/)?(?:using\/)?images\/([\w-]+\.png)/g,
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
