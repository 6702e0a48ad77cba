import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleFilter } from '~/api/peopleAdmin';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { FoundPeople } from './FoundPeople';
import { PeopleActions } from './PeopleActions';
import { PeopleFilters } from './PeopleFilters';
import { PersonDrawer } from './PersonDrawer';
import './words';

/** Everybody of a school, found by name, role, grade and state. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { go } = useAddress();
  const [filter, setFilter] = useState<PeopleFilter>({});
  const [adding, setAdding] = useState(false);
  const open = useCallback((id: string) => go(`/admin/people/${id}`), [go]);
  const add = useCallback(() => setAdding(true), []);
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#people" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <PeopleFilters filter={filter} onChange={setFilter} />
      <PeopleActions onAdd={add} />
      <FoundPeople filter={filter} onOpen={open} />
      <PersonDrawer opened={adding} onClose={() => setAdding(false)} onSaved={({ id }) => open(id)} />
    </>
  );
}
