import { Button, Group } from '@mantine/core';
import {
  IconCalendarPlus,
  IconDownload,
  IconHeartHandshake,
  IconPhotoUp,
  IconUserPlus,
  IconUserShare,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeopleFilter, peopleExport, usePeopleList } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { FoundPeople } from './FoundPeople';
import { PeopleFilters } from './PeopleFilters';
import { PersonDrawer } from './PersonDrawer';
import './words';

/** Everybody of a school, found by name, role, grade and state. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { go } = useAddress();
  const [filter, setFilter] = useState<PeopleFilter>({});
  const [adding, setAdding] = useState(false);
  const school = useSchoolId();
  const list = usePeopleList(school, filter);
  const open = useCallback((id: string) => go(`/admin/people/${id}`), [go]);
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
          variant="default"
          leftSection={<IconPhotoUp size={20} aria-hidden />}
          onClick={() => go('/admin/people/photos')}
        >
          {t('photos')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconHeartHandshake size={20} aria-hidden />}
          onClick={() => go('/admin/people/guardians')}
        >
          {t('guardians')}
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
      <FoundPeople list={list} onOpen={open} />
      <PersonDrawer opened={adding} onClose={() => setAdding(false)} onSaved={({ id }) => open(id)} />
    </>
  );
}
