import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, readGroups, useSaveGroupOfStudents } from '~/api/groups';
import { useNames } from '~/api/people';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import { merge } from '~/lib/merge';
import { isProblem } from '~/lib/problem';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { PasteStudents } from '~/ui/paste/PasteStudents';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import { RowSkeletons } from '~/ui/states';
import { DeleteGroup } from './DeleteGroup';
import { en } from './groupWords';
import { Theirs } from './Theirs';

interface GroupSheetProps {
  opened: boolean;
  group?: Group;
  onClose: () => void;
}

interface Values {
  name: string;
  members: string[];
}

function Fields({
  group,
  names,
  onClose,
}: {
  group?: Group;
  names: Map<string, string>;
  onClose: () => void;
}) {
  const { t } = useTranslation('groups');
  const school = useSchoolId();
  const save = useSaveGroupOfStudents(school);
  const note = useProblemNote();
  const [base, setBase] = useState(group);
  const [known, setKnown] = useState(names);
  const [theirs, setTheirs] = useState<[string, string][]>();
  const form = useForm<Values>({ initialValues: { name: group?.name ?? '', members: group?.members ?? [] } });
  const set = (people: NamedPerson[]) => {
    setKnown((before) => new Map([...before, ...people.map(({ id, name }) => [id, name] as const)]));
    form.setFieldValue('members', [...new Set(people.map(({ id }) => id))]);
  };
  const chosen = form.values.members.map((id) => ({ id, name: known.get(id) ?? id }));
  const catchUp = async (mine: Values) => {
    const now = (await readGroups(school)).find(({ id }) => id === base?.id);
    if (now && base) {
      const part = ({ name, members }: Values) => ({ name, members });
      const merged = merge<Values>(part(base), mine, part(now));
      form.setValues(merged.values);
      setTheirs(
        merged.theirs.map((field) => [
          t(field),
          field === 'name' ? now.name : t('count', { count: now.members.length }),
        ]),
      );
      setBase(now);
    }
  };
  const failed = (error: unknown, mine: Values) => {
    if (isProblem(error) && error.status === 412) {
      catchUp(mine).catch(note);
    } else if (isProblem(error) && error.fields.length) {
      form.setErrors(
        Object.fromEntries(
          error.fields.map(({ field, code, message }) => [
            field,
            code in en.wrong ? t(`wrong.${code as keyof typeof en.wrong}`) : message,
          ]),
        ),
      );
    } else {
      note(error);
    }
  };
  return (
    <form
      onSubmit={form.onSubmit((mine) =>
        save.mutate(
          { group: base, form: mine },
          { onSuccess: onClose, onError: (error) => failed(error, mine) },
        ),
      )}
    >
      <Stack gap={16}>
        {theirs && <Theirs theirs={theirs} />}
        <TextInput label={t('name')} maxLength={100} data-autofocus {...form.getInputProps('name')} />
        <PeoplePicker
          school={school}
          only="student"
          label={t('members')}
          value={chosen}
          onChange={set}
          error={form.errors.members}
        />
        <PasteStudents onFound={(found) => set([...chosen, ...found])} />
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        {group && <DeleteGroup group={group} onDone={onClose} />}
      </Stack>
    </form>
  );
}

function Named({ group, onClose }: { group?: Group; onClose: () => void }) {
  const names = useNames(useSchoolId(), group?.members ?? []);
  return names ? <Fields group={group} names={names} onClose={onClose} /> : <RowSkeletons rows={3} />;
}

/** Makes or changes a group: students typed, pasted, or from a CSV. */
export function GroupSheet({ opened, group, onClose }: GroupSheetProps) {
  const { t } = useTranslation('groups');
  return (
    <Sheet opened={opened} onClose={onClose} title={group ? group.name : t('add')}>
      {opened && <Named key={group?.id ?? 'new'} group={group} onClose={onClose} />}
    </Sheet>
  );
}
