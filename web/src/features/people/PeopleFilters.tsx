import { Select } from '@mantine/core';
import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeopleFilter, type PersonState, STATES } from '~/api/peopleAdmin';
import type { Role } from '~/api/types';
import classes from './People.module.css';
import { GIVEN_ROLES } from './personForm';
import { SearchField } from './SearchField';

interface PeopleFiltersProps {
  filter: PeopleFilter;
  /** Changes the filter as it is then. */
  onChange: Dispatch<SetStateAction<PeopleFilter>>;
  /** Whether only students are listed, so that there is no role to choose. */
  students?: boolean;
}

/** Narrows the list of people. */
export function PeopleFilters({ filter, onChange: set, students = false }: PeopleFiltersProps) {
  const { t } = useTranslation('people');
  return (
    <search className={classes.filters}>
      <SearchField
        type="search"
        label={t('search')}
        maxLength={200}
        onFind={(q) => set((before) => ({ ...before, q }))}
      />
      {!students && (
        <Select
          label={t('role')}
          allowDeselect={false}
          data={[
            { value: '', label: t('anyRole') },
            ...[...GIVEN_ROLES, 'guardian' as const].map((value) => ({ value, label: t(`roles.${value}`) })),
          ]}
          value={filter.role ?? ''}
          onChange={(role) => set((before) => ({ ...before, role: (role || undefined) as Role | undefined }))}
        />
      )}
      <SearchField
        label={t('grade')}
        maxLength={10}
        onFind={(grade) => set((before) => ({ ...before, grade: grade.trim() }))}
      />
      <Select
        label={t('state')}
        allowDeselect={false}
        data={[
          { value: '', label: t('anyState') },
          ...STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
        value={filter.state ?? ''}
        onChange={(state) =>
          set((before) => ({ ...before, state: (state || undefined) as PersonState | undefined }))
        }
      />
    </search>
  );
}
