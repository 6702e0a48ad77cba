import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '~/ui/FormPage.module.css';
import type { ScheduleFormApi } from './ScheduleFields';
import classes from './Schedules.module.css';
import { nextPeriod } from './scheduleForm';

/** The periods of the day, one row each. */
export function PeriodFields({ form }: { form: ScheduleFormApi }) {
  const { t } = useTranslation('schedules');
  return (
    <fieldset className={page.fieldset}>
      <legend>{t('periods')}</legend>
      <p className={page.muted}>{t('periodsHint')}</p>
      {form.values.periods.map((period, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are what they are by their place
        <div key={index} className={classes.periodRow}>
          <TextInput
            label={t('period', { number: index + 1 })}
            {...form.getInputProps(`periods.${index}.name`)}
          />
          <TextInput type="time" label={t('starts')} {...form.getInputProps(`periods.${index}.starts`)} />
          <TextInput type="time" label={t('ends')} {...form.getInputProps(`periods.${index}.ends`)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t('removePeriod', { name: period.name })}
            onClick={() => form.removeListItem('periods', index)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {form.errors.periods && <p className={page.wrong}>{form.errors.periods}</p>}
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => form.insertListItem('periods', nextPeriod(form.values.periods))}
      >
        {t('addPeriod')}
      </Button>
    </fieldset>
  );
}
