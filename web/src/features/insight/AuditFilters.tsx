import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIT_TOPICS, type AuditSearch, type AuditTopic } from '~/api/audit';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import { PeoplePicker } from '~/ui/PeoplePicker';
import classes from './Audit.module.css';

interface AuditFiltersProps {
  search: AuditSearch;
  onChange: (search: AuditSearch) => void;
}

/** One person at most. */
function OnePerson({ label, onChange }: { label: string; onChange: (id: string | undefined) => void }) {
  const school = useSchoolId();
  const [person, setPerson] = useState<NamedPerson[]>([]);
  return (
    <PeoplePicker
      school={school}
      label={label}
      value={person}
      onChange={(people) => {
        setPerson(people.slice(-1));
        onChange(people[people.length - 1]?.id);
      }}
    />
  );
}

/** Narrows the audit log: what about, by whom, to whom, when. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('insight');
  const set = (part: AuditSearch) => onChange({ ...search, ...part });
  return (
    <search className={classes.filters}>
      <Select
        label={t('topic')}
        allowDeselect={false}
        data={[
          { value: '', label: t('all') },
          ...AUDIT_TOPICS.map((value) => ({ value, label: t(`topics.${value}`) })),
        ]}
        value={search.topic ?? ''}
        onChange={(topic) => set({ topic: (topic || undefined) as AuditTopic | undefined })}
      />
      <OnePerson label={t('by')} onChange={(by) => set({ by })} />
      <OnePerson label={t('subject')} onChange={(subject) => set({ subject })} />
      <TextInput
        type="date"
        label={t('from')}
        value={search.from ?? ''}
        onChange={(event) => set({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={search.to ?? ''}
        onChange={(event) => set({ to: event.currentTarget.value || undefined })}
      />
    </search>
  );
}
