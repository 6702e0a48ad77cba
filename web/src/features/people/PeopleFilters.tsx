import { Select } from '@mantine/core';
import { type Dispatch, memo, type SetStateAction, useCallback } from 'react';
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

/** Narrows the list of people. Each choice is drawn anew only where it is another: they take most of the time. */
export function PeopleFilters({ filter, onChange: set, students = false }: PeopleFiltersProps) {
  const { t } = useTranslation('people');
  const narrow = useCallback((some: PeopleFilter) => set((before) => ({ ...before, ...some })), [set]);
  return (
    <search className={classes.filters}>
      <SearchField type="search" label={t('search')} maxLength={200} onFind={(q) => narrow({ q })} />
      {!students && <RoleChoice role={filter.role} onNarrow={narrow} />}
      <SearchField label={t('grade')} maxLength={10} onFind={(grade) => narrow({ grade: grade.trim() })} />
      <StateChoice state={filter.state} onNarrow={narrow} />
    </search>
  );
}

type Narrow = (some: PeopleFilter) => void;

const RoleChoice = memo(function RoleChoice({ role, onNarrow }: { role?: Role; onNarrow: Narrow }) {
  const { t } = useTranslation('people');
  return (
    <Select
      label={t('role')}
      allowDeselect={false}
      data={[
        { value: '', label: t('anyRole') },
        ...[...GIVEN_ROLES, 'guardian' as const].map((value) => ({ value, label: t(`roles.${value}`) })),
      ]}
      value={role ?? ''}
      onChange={(chosen) => onNarrow({ role: (chosen || undefined) as Role | undefined })}
    />
  );
});

const StateChoice = memo(function StateChoice({
  state,
  onNarrow,
}: {
  state?: PersonState;
  onNarrow: Narrow;
}) {
  const { t } = useTranslation('people');
  return (
    <Select
      label={t('state')}
      allowDeselect={false}
      data={[
        { value: '', label: t('anyState') },
        ...STATES.map((value) => ({ value, label: t(`states.${value}`) })),
      ]}
      value={state ?? ''}
      onChange={(chosen) => onNarrow({ state: (chosen || undefined) as PersonState | undefined })}
    />
  );
});
