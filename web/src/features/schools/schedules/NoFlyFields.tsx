import { ActionIcon, Button, MultiSelect, NumberInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRooms } from '~/api/rooms';
import type { NoFlyTimes } from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import type { ScheduleFormApi } from './ScheduleFields';
import classes from './Schedules.module.css';

const MINUTES = ['firstMinutes', 'lastMinutes', 'dayFirstMinutes', 'dayLastMinutes'] as const;

interface TimesProps {
  form: ScheduleFormApi;
  /** Where the times stand in the form. */
  path: string;
  /** What the server calls them, in what it says is wrong. */
  wrong: string;
  times: NoFlyTimes;
}

function Ranges({ form, path, wrong, times }: TimesProps) {
  const { t } = useTranslation('schedules');
  return (
    <>
      {times.ranges.map((_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are what they are by their place
        <div key={index} className={classes.rangeRow}>
          <TextInput
            type="time"
            label={t('range', { number: index + 1 })}
            {...form.getInputProps(`${path}.ranges.${index}.from`)}
            error={form.errors[`${wrong}ranges.${index}`]}
          />
          <TextInput type="time" label={t('rangeTo')} {...form.getInputProps(`${path}.ranges.${index}.to`)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t('removeRange')}
            onClick={() => form.removeListItem(`${path}.ranges`, index)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => form.insertListItem(`${path}.ranges`, { from: '11:30', to: '12:00' })}
      >
        {t('addRange')}
      </Button>
    </>
  );
}

/** The minutes, times of day and rooms of one set of no-fly times. */
export function TimesFields(props: TimesProps) {
  const { form, path, wrong } = props;
  const { t } = useTranslation('schedules');
  const { t: ui } = useTranslation('schools');
  const rooms = useRooms(useSchoolId()).data ?? [];
  return (
    <>
      <div className={page.two}>
        {MINUTES.map((field) => (
          <NumberInput
            key={field}
            label={t(field)}
            suffix={ui('unit')}
            min={0}
            max={120}
            allowDecimal={false}
            {...form.getInputProps(`${path}.${field}`)}
            error={form.errors[`${wrong}${field}`]}
          />
        ))}
      </div>
      <Ranges {...props} />
      <MultiSelect
        label={t('exempt')}
        description={t('exemptHint')}
        searchable
        data={rooms.map((room) => ({ value: room.id, label: room.name }))}
        {...form.getInputProps(`${path}.exemptRooms`)}
      />
    </>
  );
}

/** When students may not start passes on a day with these bells. */
export function NoFlyFields({ form }: { form: ScheduleFormApi }) {
  const { t } = useTranslation('schedules');
  return (
    <fieldset className={page.fieldset}>
      <legend>{t('noFly')}</legend>
      <p className={page.muted}>{t('noFlyHint')}</p>
      <TimesFields form={form} path="noFly" wrong="" times={form.values.noFly} />
    </fieldset>
  );
}
