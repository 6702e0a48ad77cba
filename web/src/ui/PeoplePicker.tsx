import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { usePeople } from '~/api/people';
import type { NamedPerson, Role } from '~/api/types';

interface PeoplePickerProps {
  school: string;
  /** Only people with this role. */
  only?: Role;
  label: string;
  description?: string;
  placeholder?: string;
  value?: NamedPerson[];
  onChange: (people: NamedPerson[]) => void;
  error?: React.ReactNode;
}

/** Finds people by the beginnings of their names or by number, and keeps those chosen. */
export function PeoplePicker({ school, only, value = [], onChange, ...field }: PeoplePickerProps) {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 150);
  const found = usePeople(school, { q, role: only, limit: 20 }, q.trim().length > 0);
  const names = new Map(value.map((person) => [person.id, person.name]));
  for (const person of found.data?.items ?? []) {
    names.set(person.id, person.grade ? `${person.name}, ${person.grade}` : person.name);
  }
  return (
    <MultiSelect
      {...field}
      searchable
      clearable
      hidePickedOptions
      data={[...names].map(([id, name]) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value.map((person) => person.id)}
      onChange={(ids) => onChange(ids.map((id) => ({ id, name: names.get(id) ?? id })))}
      searchValue={typed}
      onSearchChange={setTyped}
      maxDropdownHeight={280}
    />
  );
}
