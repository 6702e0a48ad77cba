import { NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGroups } from '~/api/groups';
import { usePeople } from '~/api/people';
import type { Eyes } from '~/api/previews';
import { useMay, useSchoolId } from '~/api/school';
import classes from './Preview.module.css';

type Kind = Eyes['kind'];

/** Finds one person by name. */
function Somebody({ kind, onChoose }: { kind: 'student' | 'teacher'; onChoose: (id: string) => void }) {
  const { t } = useTranslation('preview');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, 150);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = usePeople(useSchoolId(), { q, role: kind, limit: 20 }, q.trim().length > 0);
  const people = (found.data?.items ?? []).map(({ id, name, grade }) => ({
    value: id,
    label: grade ? `${name}, ${grade}` : name,
  }));
  return (
    <Select
      label={t(kind)}
      placeholder={t('find')}
      searchable
      comboboxProps={{ zIndex: 300 }}
      data={people}
      filter={({ options }) => options}
      value={chosen}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        setChosen(id);
        if (id) {
          onChoose(id);
        }
      }}
    />
  );
}

/** A group of the school's students, if there are any; limits may be milder for it. */
function OfGroup({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}) {
  const { t } = useTranslation('preview');
  const groups = useGroups(useSchoolId()).data ?? [];
  return groups.length === 0 ? null : (
    <NativeSelect
      label={t('group')}
      value={value ?? ''}
      data={[
        { value: '', label: t('noGroup') },
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  );
}

/** Says through whose eyes to look. */
export function Whose({
  kind,
  onLook,
}: {
  kind: Kind;
  onLook: (eyes: Eyes | undefined, kind: Kind) => void;
}) {
  const { t } = useTranslation('preview');
  const people = useMay('admin-people');
  const safety = useMay('admin-limits');
  const [grade, setGrade] = useState('');
  const kinds: Kind[] = people && safety ? ['some-student', 'student', 'teacher'] : ['some-student'];
  const [group, setGroup] = useState<string>();
  const begin = (next: Kind, of = group) =>
    onLook(
      next === 'some-student' ? { kind: next, grade: grade.trim() || undefined, group: of } : undefined,
      next,
    );
  return (
    <search className={classes.fields} aria-label={t('whose')}>
      <SegmentedControl
        aria-label={t('whose')}
        value={kind}
        onChange={(next) => begin(next as Kind)}
        data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {kind === 'some-student' ? (
        <>
          <TextInput
            label={t('grade')}
            placeholder={t('anyGrade')}
            maxLength={10}
            w={110}
            value={grade}
            onChange={(event) => setGrade(event.currentTarget.value)}
            onBlur={() => begin('some-student')}
            onKeyDown={(event) => event.key === 'Enter' && begin('some-student')}
          />
          {people && (
            <OfGroup
              value={group}
              onChange={(id) => {
                setGroup(id);
                begin('some-student', id);
              }}
            />
          )}
        </>
      ) : (
        <Somebody
          key={kind}
          kind={kind}
          onChoose={(id) => onLook(kind === 'student' ? { kind, student: id } : { kind, teacher: id }, kind)}
        />
      )}
    </search>
  );
}
