import { Button, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeleteGroup, useSaveGroup } from '~/api/administration';
import type { EncounterGroup } from '~/api/adminTypes';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { TimePlaceContext } from '~/lib/time';
import { dayOf, endOfDay } from '~/lib/wallTime';
import { byField } from '~/ui/fieldWords';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';

interface GroupSheetProps {
  opened: boolean;
  group?: EncounterGroup;
  onClose: () => void;
}

function GroupFields({ group, onClose }: Omit<GroupSheetProps, 'opened'>) {
  const { t } = useTranslation('limits');
  const { zone } = useContext(TimePlaceContext);
  const school = useSchoolId();
  const save = useSaveGroup(school);
  const remove = useDeleteGroup(school);
  const note = useProblemNote();
  const form = useForm({
    initialValues: {
      name: group?.name ?? '',
      notes: group?.notes ?? '',
      members: group?.members.map(({ id, name }) => ({ id, name })) ?? [],
      on: group?.on ?? true,
      until: group?.expiresAt ? dayOf(group.expiresAt, zone) : '',
    },
  });
  const failed = (error: unknown) =>
    isProblem(error) && error.fields.length ? form.setErrors(byField(error)) : note(error);
  const submit = ({ name, notes, members, on, until }: typeof form.values) =>
    save.mutate(
      {
        group,
        form: {
          name,
          notes,
          on,
          members: members.map((member) => member.id),
          expiresAt: until ? endOfDay(until, zone) : undefined,
        },
      },
      { onSuccess: onClose, onError: failed },
    );
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap={16}>
        <PeoplePicker
          school={school}
          only="student"
          label={t('groups.members')}
          {...form.getInputProps('members')}
        />
        <TextInput label={t('groups.name')} {...form.getInputProps('name')} />
        <Textarea label={t('groups.notes')} autosize minRows={2} {...form.getInputProps('notes')} />
        <TextInput
          type="date"
          label={t('groups.expires')}
          description={t('groups.expiresHint')}
          {...form.getInputProps('until')}
        />
        <Switch label={t('groups.on')} {...form.getInputProps('on', { type: 'checkbox' })} />
        <Button type="submit" loading={save.isPending}>
          {t('groups.save')}
        </Button>
        {group && (
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              window.confirm(t('groups.deleteSure')) &&
              remove.mutate(group, { onSuccess: onClose, onError: note })
            }
          >
            {t('groups.delete')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

export function GroupSheet({ opened, group, onClose }: GroupSheetProps) {
  const { t } = useTranslation('limits');
  return (
    <Sheet opened={opened} onClose={onClose} title={group ? t('groups.edit') : t('groups.add')}>
      {opened && <GroupFields key={group?.id ?? 'new'} group={group} onClose={onClose} />}
    </Sheet>
  );
}
