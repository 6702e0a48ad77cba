import { Button } from '@mantine/core';
import { IconFlag2 } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleFilter } from '~/api/peopleAdmin';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { To } from '~/ui/To';
import { FoundPeople } from './FoundPeople';
import { PeopleFilters } from './PeopleFilters';
import './words';

/** Students, for counsellors to find and read. */
export function RecordsPage() {
  const { t } = useTranslation('people');
  const { go } = useAddress();
  const [filter, setFilter] = useState<PeopleFilter>({ role: 'student' });
  const open = useCallback((id: string) => go(`/records/${id}`), [go]);
  return (
    <div className={page.inStaff}>
      <Titled>
        <h1 className={page.head}>{t('records.title')}</h1>
        <ManualLink to="teacher#counsellors" about={t('records.title')} />
      </Titled>
      <p className={page.lead}>{t('records.lead')}</p>
      <Button
        variant="default"
        mb={16}
        leftSection={<IconFlag2 size={20} aria-hidden />}
        renderRoot={(props) => <To href="/reports" {...props} />}
      >
        {t('records.reports')}
      </Button>
      <PeopleFilters filter={filter} onChange={setFilter} students />
      <FoundPeople filter={filter} onOpen={open} />
    </div>
  );
}
