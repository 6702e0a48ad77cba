import { ActionIcon, Button, Select, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type SchoolCalendar, useBellSchedules } from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { Sheet } from '~/ui/Sheet';
import classes from './Schedules.module.css';
import { useCalendarForm } from './useCalendarForm';

type Rotation = NonNullable<SchoolCalendar['rotation']>;

interface RotationProps {
  loaded: Versioned<SchoolCalendar>;
  today: string;
  onClose: () => void;
}

function TurnRow({ form, index }: { form: UseFormReturnType<Rotation>; index: number }) {
  const { t } = useTranslation('schedules');
  const schedules = useBellSchedules(useSchoolId()).data ?? [];
  const turn = form.values.turns[index];
  return (
    <div className={classes.turnRow}>
      <TextInput
        label={t('rotation.name', { number: index + 1 })}
        maxLength={10}
        {...form.getInputProps(`turns.${index}.name`)}
      />
      <Select
        label={t('rotation.schedule')}
        allowDeselect={false}
        data={[
          { value: '', label: t('rotation.weekdays') },
          ...schedules.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={turn?.schedule ?? ''}
        onChange={(value) => form.setFieldValue(`turns.${index}.schedule`, value || undefined)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        disabled={form.values.turns.length <= 2}
        aria-label={t('rotation.remove', { name: turn?.name })}
        onClick={() => form.removeListItem('turns', index)}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function RotationFields({ loaded, today, onClose }: RotationProps) {
  const { t } = useTranslation('schedules');
  const { change, wrong, saving } = useCalendarForm(loaded, onClose);
  const form = useForm<Rotation>({
    initialValues: loaded.value.rotation ?? { starts: today, turns: [{ name: 'A' }, { name: 'B' }] },
  });
  const next = String.fromCharCode(65 + form.values.turns.length);
  return (
    <form onSubmit={form.onSubmit((rotation) => change((all) => ({ ...all, rotation })))} noValidate>
      <Stack gap={16}>
        <p className={page.muted}>{t('rotation.lead')}</p>
        <TextInput type="date" label={t('rotation.starts')} {...form.getInputProps('starts')} />
        {form.values.turns.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are what they are by their place
          <TurnRow key={index} form={form} index={index} />
        ))}
        {form.values.turns.length < 10 && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => form.insertListItem('turns', { name: next })}
          >
            {t('rotation.add')}
          </Button>
        )}
        {wrong && (
          <p className={page.wrong} role="alert">
            {wrong}
          </p>
        )}
        <Button type="submit" loading={saving}>
          {t('rotation.save')}
        </Button>
        {loaded.value.rotation && (
          <Button variant="subtle" onClick={() => change((all) => ({ ...all, rotation: undefined }))}>
            {t('rotation.stop')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

/** Sets up days that take turns, such as A and B. */
export function RotationSheet({ opened, ...props }: RotationProps & { opened: boolean }) {
  const { t } = useTranslation('schedules');
  return (
    <Sheet opened={opened} onClose={props.onClose} title={<b>{t('rotation.title')}</b>}>
      {opened && <RotationFields {...props} />}
    </Sheet>
  );
}
