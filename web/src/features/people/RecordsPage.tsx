import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeopleFilter, usePeopleList } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './People.module.css';
import { PeopleFilters } from './PeopleFilters';
import { PeopleList } from './PeopleList';
import './words';

/** Students, for counsellors to find and read. */
export function RecordsPage() {
  const { t } = useTranslation('people');
  const { go } = useAddress();
  const [filter, setFilter] = useState<PeopleFilter>({ role: 'student' });
  const list = usePeopleList(useSchoolId(), filter);
  const open = useCallback((id: string) => go(`/records/${id}`), [go]);
  return (
    <div className={classes.inStaff}>
      <Titled>
        <h1 className={page.head}>{t('records.title')}</h1>
        <ManualLink to="teacher#counsellors" about={t('records.title')} />
      </Titled>
      <p className={page.lead}>{t('records.lead')}</p>
      <PeopleFilters filter={filter} onChange={setFilter} students />
      <Loaded query={list} skeleton={<RowSkeletons rows={8} />}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <EmptyState icon={IconUsers} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <PeopleList list={list} onOpen={open} />
          )
        }
      </Loaded>
      {list.isFetchNextPageError && (
        <Button variant="default" onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </div>
  );
}
