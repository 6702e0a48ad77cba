import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconUsers, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGroups } from '~/api/groups';
import { useSchoolId } from '~/api/school';
import type { Classmate } from '~/api/types';
import { useForgetList, useGroupMembers, useKeepList, useQuickLists } from '~/api/written';
import { notice } from '~/ui/notice';
import { PasteStudents } from '~/ui/paste/PasteStudents';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Write.module.css';

function MyLists({ onAdd }: { onAdd: (students: Classmate[]) => void }) {
  const { t } = useTranslation('write');
  const school = useSchoolId();
  const lists = useQuickLists(school).data ?? [];
  const forget = useForgetList(school);
  const note = useProblemNote();
  if (lists.length === 0) {
    return null;
  }
  return (
    <ul className={classes.students} aria-label={t('several.lists')}>
      {lists.map(({ id, name, students }) => (
        <li key={id}>
          <Button variant="subtle" size="compact-sm" onClick={() => onAdd(students)}>
            {`${name} (${students.length})`}
          </Button>
          <ActionIcon
            variant="subtle"
            size={28}
            c="var(--ink-2)"
            aria-label={t('several.forget', { name })}
            onClick={() => forget.mutate(id, { onError: note })}
          >
            <IconX size="1rem" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

function KeepList({ students }: { students: Classmate[] }) {
  const { t } = useTranslation('write');
  const keep = useKeepList(useSchoolId());
  const note = useProblemNote();
  const [name, setName] = useState('');
  const save = () =>
    keep.mutate(
      { name, students: students.map(({ id }) => id) },
      {
        onError: note,
        onSuccess: () => {
          notice({ message: t('several.kept', { name }) });
          setName('');
        },
      },
    );
  return (
    <div className={classes.keep}>
      <TextInput
        label={t('several.keep')}
        placeholder={t('several.name')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!name.trim()} loading={keep.isPending} onClick={save}>
        {t('several.save')}
      </Button>
    </div>
  );
}

/** Students by the dozen: of a group, a list of one's own, or one that is pasted or uploaded. */
export function Several({
  students,
  onAdd,
}: {
  students: Classmate[];
  onAdd: (students: Classmate[]) => void;
}) {
  const { t } = useTranslation('write');
  const school = useSchoolId();
  const [opened, setOpened] = useState(false);
  const groups = useGroups(school).data ?? [];
  const members = useGroupMembers(school);
  const note = useProblemNote();
  if (!opened) {
    return (
      <Button
        variant="subtle"
        w="fit-content"
        leftSection={<IconUsers size="1.125rem" />}
        onClick={() => setOpened(true)}
      >
        {t('several.open')}
      </Button>
    );
  }
  return (
    <div className={classes.several}>
      <MyLists onAdd={onAdd} />
      {groups.length > 0 && (
        <Select
          label={t('several.group')}
          searchable
          value={null}
          disabled={members.isPending}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id && members.mutate(id, { onSuccess: onAdd, onError: note })}
        />
      )}
      <PasteStudents onFound={onAdd} />
      {students.length > 1 && <KeepList students={students} />}
    </div>
  );
}
