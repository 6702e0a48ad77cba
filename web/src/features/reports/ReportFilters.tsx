import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportSearch, type ReportStatus, useReportCategories } from '~/api/reports';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useCategory } from '~/ui/report/useCategory';
import classes from './Reports.module.css';

interface ReportFiltersProps {
  search: ReportSearch;
  onChange: (search: ReportSearch) => void;
}

/** Narrows the reports: how far, what about, on whom, when. */
export function ReportFilters({ search, onChange }: ReportFiltersProps) {
  const { t } = useTranslation('reports');
  const school = useSchoolId();
  const categories = useReportCategories(school).data?.names ?? [];
  const say = useCategory();
  const [student, setStudent] = useState<NamedPerson[]>([]);
  const set = (part: ReportSearch) => onChange({ ...search, ...part });
  const choose = (people: NamedPerson[]) => {
    const one = people.slice(-1);
    setStudent(one);
    set({ student: one[0]?.id });
  };
  return (
    <search className={classes.filters}>
      <Select
        label={t('status')}
        allowDeselect={false}
        data={[
          { value: '', label: t('all') },
          ...(['open', 'in-review', 'closed'] as const).map((value) => ({
            value,
            label: t(`statuses.${value}`),
          })),
        ]}
        value={search.status ?? ''}
        onChange={(status) => set({ status: (status || undefined) as ReportStatus | undefined })}
      />
      <Select
        label={t('category')}
        allowDeselect={false}
        data={[{ value: '', label: t('all') }, ...categories.map((value) => ({ value, label: say(value) }))]}
        value={search.category ?? ''}
        onChange={(category) => set({ category: category || undefined })}
      />
      <PeoplePicker school={school} only="student" label={t('student')} value={student} onChange={choose} />
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
