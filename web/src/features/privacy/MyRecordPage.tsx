import { Button } from '@mantine/core';
import { IconArrowLeft, IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { useMyLooks, useMyRecord } from '~/api/studentRecord';
import { useTimeWords } from '~/lib/time';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { Way } from '~/ui/Way';
import classes from './Privacy.module.css';
import { RecordRow } from './RecordRow';
import { WhoSees } from './WhoSees';
import './words';

function WhoLooked() {
  const { t } = useTranslation('privacy');
  const { time, day } = useTimeWords();
  const looks = useMyLooks(useSchoolId()).data;
  if (!looks?.told) {
    return null;
  }
  return (
    <section>
      <h2>{t('looks')}</h2>
      {looks.items.length === 0 && <p className={classes.quiet}>{t('looksNone')}</p>}
      <ul className={classes.looks}>
        {looks.items.map((look) => (
          <li key={look.at}>
            {t('look', { name: look.by ?? t('someone'), when: `${day(look.at)}, ${time(look.at)}` })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A student's own record: every pass that is over, what was said about it, and who looked. */
export function MyRecordPage() {
  const { t } = useTranslation('privacy');
  const record = useMyRecord(useSchoolId());
  return (
    <main id="content" className={classes.page}>
      <Way to="/student" className={classes.back}>
        <IconArrowLeft size={20} aria-hidden /> {t('back')}
      </Way>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      <Loaded query={record} skeleton={<RowSkeletons rows={4} />}>
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.items);
          return entries.length === 0 ? (
            <EmptyState icon={IconHistory} title={t('none')} />
          ) : (
            <ul className={classes.list}>
              {entries.map((entry) => (
                <RecordRow key={entry.pass.id} entry={entry} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {record.hasNextPage && (
        <Button
          variant="default"
          h={44}
          loading={record.isFetchingNextPage}
          onClick={() => void record.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      <WhoSees />
      <WhoLooked />
    </main>
  );
}
