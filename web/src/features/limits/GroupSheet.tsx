import { Button, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type EncounterGroup,
  readEncounterGroup,
  useDeleteEncounterGroup,
  useSaveEncounterGroup,
} from '~/api/encounters';
import { useSchoolId } from '~/api/school';
import { merge } from '~/lib/merge';
import { isProblem } from '~/lib/problem';
import { TimePlaceContext } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { byField } from '~/ui/fieldWords';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import { type GroupValues, sent, valuesOf } from './groupForm';

/** What is in the form: a group, a copy of one, or a new one. */
export interface Editing {
  group?: EncounterGroup;
  copyOf?: EncounterGroup;
}

/** Saves, and where somebody else was faster brings both changes together and says what was theirs. */
function useGroupForm({ group, copyOf }: Editing, onClose: () => void) {
  const { t } = useTranslation('limits');
  const { zone } = useContext(TimePlaceContext);
  const school = useSchoolId();
  const save = useSaveEncounterGroup(school);
  const note = useProblemNote();
  const [base, setBase] = useState(group);
  const [raced, setRaced] = useState('');
  const form = useForm<GroupValues>({ initialValues: valuesOf(group ?? copyOf, zone) });
  const catchUp = async (mine: GroupValues, id: string) => {
    const now = await readEncounterGroup(school, id);
    const merged = merge(valuesOf(base, zone), mine, valuesOf(now, zone));
    form.setValues(merged.values);
    setRaced(t('groups.raced', { fields: merged.theirs.map((field) => t(`groups.${field}`)).join(', ') }));
    setBase(now);
  };
  const submit = (mine: GroupValues) =>
    save.mutate(
      { group: base, form: sent(mine, zone) },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (isProblem(error) && error.status === 412 && base) {
            catchUp(mine, base.id).catch(note);
          } else if (isProblem(error) && error.fields.length) {
            form.setErrors(byField(error));
          } else {
            note(error);
          }
        },
      },
    );
  return { form, submit, base, raced, saving: save.isPending };
}

function GroupFields({ editing, onClose }: { editing: Editing; onClose: () => void }) {
  const { t } = useTranslation('limits');
  const school = useSchoolId();
  const remove = useDeleteEncounterGroup(school);
  const note = useProblemNote();
  const { form, submit, base, raced, saving } = useGroupForm(editing, onClose);
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap={16}>
        {raced && (
          <p className={page.wrong} role="alert">
            {raced}
          </p>
        )}
        <PeoplePicker
          school={school}
          only="student"
          label={t('groups.members')}
          description={t('groups.membersHint')}
          {...form.getInputProps('members')}
        />
        <TextInput
          label={t('groups.name')}
          description={t('groups.nameHint')}
          {...form.getInputProps('name')}
        />
        <Textarea
          label={t('groups.notes')}
          description={t('groups.notesHint')}
          autosize
          minRows={2}
          {...form.getInputProps('notes')}
        />
        <TextInput
          type="date"
          label={t('groups.until')}
          description={t('groups.untilHint')}
          {...form.getInputProps('until')}
          error={form.errors.expiresAt}
        />
        <Switch
          label={t('groups.on')}
          description={t('groups.onHint')}
          {...form.getInputProps('on', { type: 'checkbox' })}
        />
        <Button type="submit" loading={saving}>
          {t('groups.save')}
        </Button>
        {base && (
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              window.confirm(t('groups.deleteSure')) &&
              remove.mutate(base, { onSuccess: onClose, onError: note })
            }
          >
            {t('groups.delete')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

export function GroupSheet({ editing, onClose }: { editing: Editing | undefined; onClose: () => void }) {
  const { t } = useTranslation('limits');
  const title = editing?.group
    ? (editing.group.name ?? t('groups.unnamed'))
    : t(editing?.copyOf ? 'groups.copyTitle' : 'groups.add');
  return (
    <Sheet opened={editing !== undefined} onClose={onClose} title={title}>
      {editing && (
        <GroupFields
          key={editing.group?.id ?? editing.copyOf?.id ?? 'new'}
          editing={editing}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}
