import { Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconCalendarPlus,
  IconDownload,
  IconUserPlus,
  IconUserShare,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeopleFilter, peopleExport, usePeopleList } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './People.module.css';
import { PeopleFilters } from './PeopleFilters';
import { PersonDrawer } from './PersonDrawer';
import { PersonLine } from './PersonLine';
import './words';

/** Everybody of a school, found by name, role, grade and state. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { go } = useAddress();
  const [filter, setFilter] = useState<PeopleFilter>({});
  const [settled] = useDebouncedValue(filter, 150);
  const [adding, setAdding] = useState(false);
  const school = useSchoolId();
  const list = usePeopleList(school, settled);
  const open = (id: string) => go(`/admin/people/${id}`);
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#people" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <PeopleFilters filter={filter} onChange={setFilter} />
      <Group gap={10}>
        <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUsersGroup size={20} aria-hidden />}
          onClick={() => go('/admin/people/groups')}
        >
          {t('groups')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUserShare size={20} aria-hidden />}
          onClick={() => go('/admin/people/covers')}
        >
          {t('covers')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCalendarPlus size={20} aria-hidden />}
          onClick={() => go('/admin/people/rollover')}
        >
          {t('rollover')}
        </Button>
        <Button
          component="a"
          href={peopleExport(school)}
          download
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          {t('export')}
        </Button>
      </Group>
      <Loaded query={list} skeleton={<RowSkeletons rows={8} />}>
        {({ pages }) => {
          const people = pages.flatMap((one) => one.items);
          return people.length === 0 ? (
            <EmptyState icon={IconUsers} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <ul className={classes.list}>
              {people.map((person) => (
                <PersonLine key={person.id} person={person} onOpen={() => open(person.id)} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <PersonDrawer opened={adding} onClose={() => setAdding(false)} onSaved={({ id }) => open(id)} />
    </>
  );
}
