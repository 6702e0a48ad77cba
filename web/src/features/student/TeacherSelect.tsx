import '~/ui/laterStyles';
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApprovers } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';

/** Any teacher may be asked: those of the two rooms first, others by typing a name. */
export function TeacherSelect(props: {
  suggested: NamedPerson[];
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useTranslation('student');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed, 200);
  const found = useApprovers(useSchoolId(), query);
  const people = new Map(
    [...props.suggested, ...(found.data ?? [])].map((person) => [person.id, person.name] as const),
  );
  return (
    <Select
      label={t('sheet.who')}
      placeholder={t('sheet.findTeacher')}
      searchable
      size="md"
      comboboxProps={{ withinPortal: true }}
      nothingFoundMessage={t('sheet.noTeacher')}
      data={[...people].map(([value, label]) => ({ value, label }))}
      value={props.value ?? null}
      onChange={(id) => props.onChange(id ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  );
}
