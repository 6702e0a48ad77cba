import { ActionIcon, Button, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import type { ScheduleFormApi } from './ScheduleFields';
import classes from './Schedules.module.css';

const MINUTES = ['firstMinutes', 'lastMinutes', 'dayFirstMinutes', 'dayLastMinutes'] as const;

function Ranges({ form }: { form: ScheduleFormApi }) {
  const { t } = useTranslation('schedules');
  return (
    <>
      {form.values.noFly.ranges.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are what they are by their place
        <div key={index} className={classes.rangeRow}>
          <TextInput
            type="time"
            label={t('range', { number: index + 1 })}
            {...form.getInputProps(`noFly.ranges.${index}.from`)}
            error={form.errors[`ranges.${index}`]}
          />
          <TextInput type="time" label={t('rangeTo')} {...form.getInputProps(`noFly.ranges.${index}.to`)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t('removeRange')}
            onClick={() => form.removeListItem('noFly.ranges', index)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => form.insertListItem('noFly.ranges', { from: '11:30', to: '12:00' })}
      >
        {t('addRange')}
      </Button>
    </>
  );
}

/** When students may not start passes on a day with these bells. */
export function NoFlyFields({ form }: { form: ScheduleFormApi }) {
  const { t } = useTranslation('schedules');
  const { t: ui } = useTranslation('schools');
  const rooms = useRooms(useSchoolId()).data ?? [];
  return (
    <fieldset className={page.fieldset}>
      <legend>{t('noFly')}</legend>
      <p className={page.muted}>{t('noFlyHint')}</p>
      <div className={page.two}>
        {MINUTES.map((field) => (
          <NumberInput
            key={field}
            label={t(field)}
            suffix={ui('unit')}
            min={0}
            max={120}
            allowDecimal={false}
            {...form.getInputProps(`noFly.${field}`)}
            error={form.errors[field]}
          />
        ))}
      </div>
      <Ranges form={form} />
      <MultiSelect
        label={t('exempt')}
        description={t('exemptHint')}
        searchable
        data={rooms.map((room) => ({ value: room.id, label: room.name }))}
        {...form.getInputProps('noFly.exemptRooms')}
      />
    </fieldset>
  );
}
