import pages from 'virtual:manual';
import { TextInput } from '@mantine/core';
import { IconArrowLeft, IconCloudCheck, IconSearch } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { keepManual } from '~/lib/offline';
import { Logo } from '~/ui/Logo';
import { Say } from '~/ui/Say';
import type { ManualPage as Page } from '../../../tools/manual.mjs';
import { Hits } from './Hits';
import classes from './Manual.module.css';
import { search } from './search';
import { en } from './words';

type Name = keyof typeof en.page;
const NAMES = Object.keys(en.page) as Name[];
/** A guide of another page is found on that. */
const above = (name: Name): Name | undefined =>
  NAMES.find((other) => other !== name && name.startsWith(`${other}-`));
const LISTED = NAMES.filter((name) => !above(name));

/** The page in the language that is spoken. */
function written(name: Name, locale: string): Page {
  return pages.find((page) => page.page === name && page.locale === locale) as Page;
}

function picturesOf(page: Page): string[] {
  return page.sections.flatMap(({ html }) =>
    [...html.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map((found) => found[1] ?? ''),
  );
}

const ALL_PICTURES = pages.flatMap(picturesOf);

/** Keeps what is shown on the device; tells whether it did. */
function useKept(page: Page): boolean {
  const [kept, setKept] = useState(false);
  useEffect(() => {
    keepManual(picturesOf(page), ALL_PICTURES).then(setKept, () => setKept(false));
  }, [page]);
  return kept;
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** Goes to the section that the address names, once it is there. */
function useSectionOfAddress(shown: boolean): void {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  useEffect(() => {
    if (shown && hash) {
      const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
      heading?.scrollIntoView();
      heading?.focus({ preventScroll: true });
    }
  }, [hash, shown]);
}

function Text({ page }: { page: Page }) {
  return (
    <article lang={page.locale} className={classes.text}>
      {page.sections.map(({ id, title, level, html }) => {
        const Heading = `h${Math.min(level, 4)}` as 'h1';
        return (
          <section key={id}>
            <Heading id={id} tabIndex={-1}>
              {title}
            </Heading>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by our own build from our own documents */}
            <div dangerouslySetInnerHTML={{ __html: html }} />
          </section>
        );
      })}
    </article>
  );
}

function current(listed: Name, name: Name): 'page' | 'true' | undefined {
  if (listed === name) {
    return 'page';
  }
  return listed === above(name) ? 'true' : undefined;
}

function nameOf(path: string): Name {
  return NAMES.find((name) => path === `/manual/${name}`) ?? 'student';
}

/** The documents for users, inside the app, searchable; kept on the device once they were opened. */
export function ManualPage({ path }: { path: string }) {
  const { t, i18n } = useTranslation('manual');
  const [typed, setTyped] = useState('');
  const locale = i18n.language;
  const name = nameOf(path);
  const page = written(name, locale);
  const kept = useKept(page);
  const searching = typed.trim() !== '';
  const hits = searching
    ? search(
        NAMES.map((each) => written(each, locale)),
        typed,
      )
    : [];
  useSectionOfAddress(!searching);
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Logo size={32} />
        <b>{t('title')}</b>
        <TextInput
          type="search"
          className={classes.find}
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <a href="/" className={classes.back}>
          <IconArrowLeft size="1.125rem" aria-hidden />
          {t('back')}
        </a>
      </header>
      <div className={classes.body}>
        <nav className={classes.ways} aria-label={t('pages')}>
          {LISTED.map((each) => (
            <a key={each} href={`/manual/${each}`} aria-current={searching ? undefined : current(each, name)}>
              {t(`page.${each}`)}
            </a>
          ))}
          {kept && (
            <p className={classes.kept}>
              <IconCloudCheck size="1.125rem" aria-hidden />
              {t('offline')}
            </p>
          )}
        </nav>
        <main id="content" className={classes.main}>
          {searching ? (
            <>
              <Say text={t('found', { count: hits.length })} />
              <Hits hits={hits} typed={typed.trim()} onGo={() => setTyped('')} />
            </>
          ) : (
            <Text page={page} />
          )}
        </main>
      </div>
    </div>
  );
}
