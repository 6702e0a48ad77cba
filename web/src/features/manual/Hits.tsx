import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '~/ui/states';
import classes from './Manual.module.css';
import type { Hit } from './search';
import type { en } from './words';

/** What was found, each with the words around it. */
export function Hits({ hits, typed, onGo }: { hits: Hit[]; typed: string; onGo: () => void }) {
  const { t } = useTranslation('manual');
  if (hits.length === 0) {
    return <EmptyState icon={IconSearch} title={t('none', { typed })} />;
  }
  return (
    <>
      <h1 className={classes.count}>{t('found', { count: hits.length })}</h1>
      <ul className={classes.hits}>
        {hits.map(({ page, section, around }) => (
          <li key={`${page}#${section.id}`}>
            <a href={`/manual/${page}#${section.id}`} onClick={onGo}>
              <b>{section.title}</b>
              <span>{t(`page.${page as keyof typeof en.page}`)}</span>
              <p>{around}</p>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
