import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PeopleFilter, type PersonState, STATES } from '~/api/peopleAdmin';
import type { Role } from '~/api/types';
import classes from './People.module.css';
import { GIVEN_ROLES } from './personForm';

interface PeopleFiltersProps {
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
}

/** Narrows the list of people. */
export function PeopleFilters({ filter, onChange }: PeopleFiltersProps) {
  const { t } = useTranslation('people');
  const set = (part: PeopleFilter) => onChange({ ...filter, ...part });
  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        label={t('search')}
        maxLength={200}
        value={filter.q ?? ''}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <Select
        label={t('role')}
        allowDeselect={false}
        data={[
          { value: '', label: t('anyRole') },
          ...GIVEN_ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
        ]}
        value={filter.role ?? ''}
        onChange={(role) => set({ role: (role || undefined) as Role | undefined })}
      />
      <TextInput
        label={t('grade')}
        maxLength={10}
        value={filter.grade ?? ''}
        onChange={(event) => set({ grade: event.currentTarget.value.trim() })}
      />
      <Select
        label={t('state')}
        allowDeselect={false}
        data={[
          { value: '', label: t('anyState') },
          ...STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
        value={filter.state ?? ''}
        onChange={(state) => set({ state: (state || undefined) as PersonState | undefined })}
      />
    </search>
  );
}
