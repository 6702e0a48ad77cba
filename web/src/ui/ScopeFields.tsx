import { Autocomplete, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGroups } from '~/api/groups';
import { useGrades, useNames } from '~/api/people';
import { useSchoolId } from '~/api/school';
import { PeoplePicker } from './PeoplePicker';
import './scopeWords';

/** For whom something is set: a kind, with the grade or the id that the kind asks for. */
export interface SomeScope {
  kind: 'all' | 'grade' | 'group' | 'student';
  grade?: string | null;
  id?: string | null;
}

/** Says for whom something is set: "Grade 9", the name of a group, of a student. */
export function useScopeWords(scopes: SomeScope[]): (scope: SomeScope) => string {
  const { t } = useTranslation('scope');
  const school = useSchoolId();
  const groups = useGroups(school).data ?? [];
  const students = scopes.flatMap(({ kind, id }) => (kind === 'student' && id ? [id] : []));
  const names = useNames(school, students);
  return ({ kind, grade, id }) => {
    switch (kind) {
      case 'all':
        return t('all');
      case 'grade':
        return t('gradeName', { grade });
      case 'group':
        return groups.find((group) => group.id === id)?.name ?? t('group');
      case 'student':
        return names?.get(id ?? '') ?? t('student');
    }
  };
}

interface ScopeFieldsProps<S extends SomeScope> {
  value: S;
  kinds: S['kind'][];
  onChange: (scope: S) => void;
  /** What is wrong with whom it is for. */
  error?: ReactNode;
}

function OneStudent<S extends SomeScope>({ value, onChange, error }: Omit<ScopeFieldsProps<S>, 'kinds'>) {
  const { t } = useTranslation('scope');
  const school = useSchoolId();
  const names = useNames(school, value.id ? [value.id] : []);
  return (
    <PeoplePicker
      school={school}
      only="student"
      label={t('student')}
      value={value.id ? [{ id: value.id, name: names?.get(value.id) ?? t('student') }] : []}
      onChange={(people) => onChange({ ...value, id: people[people.length - 1]?.id })}
      error={error}
    />
  );
}

/** Asks for whom something is set. */
export function ScopeFields<S extends SomeScope>({ value, kinds, onChange, error }: ScopeFieldsProps<S>) {
  const { t } = useTranslation('scope');
  const school = useSchoolId();
  const groups = useGroups(school).data ?? [];
  const grades = useGrades(school);
  return (
    <>
      <Select
        label={t('for')}
        description={t('forHint')}
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: t(kind) }))}
        value={value.kind}
        onChange={(kind) => kind && onChange({ kind: kind as S['kind'] } as S)}
        error={value.kind === 'all' && error}
      />
      {value.kind === 'grade' && (
        <Autocomplete
          label={t('gradeLabel')}
          description={t('gradeHint')}
          maxLength={10}
          data={grades}
          value={value.grade ?? ''}
          onChange={(grade) => onChange({ ...value, grade })}
          error={error}
        />
      )}
      {value.kind === 'group' && (
        <Select
          label={t('group')}
          description={groups.length === 0 && t('noGroups')}
          searchable
          data={groups.map((group) => ({ value: group.id, label: group.name }))}
          value={value.id ?? null}
          onChange={(id) => onChange({ ...value, id: id ?? undefined })}
          error={error}
        />
      )}
      {value.kind === 'student' && <OneStudent value={value} onChange={onChange} error={error} />}
    </>
  );
}
