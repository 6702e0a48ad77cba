import { Input, Switch, TextInput } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { TimePlaceContext } from '~/lib/time';
import { dayAndTimeOf, instantOf } from '~/lib/wallTime';
import classes from './Places.module.css';
import type { FieldProps } from './settingFields';

const SCHOOL_DAY = { from: '08:00', to: '15:00' };

export function HoursField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const hours = form.values.dailyHours;
  return (
    <>
      <Switch
        label={t('hours')}
        description={t('hoursWhy')}
        checked={hours != null}
        onChange={(event) =>
          form.setFieldValue('dailyHours', event.currentTarget.checked ? SCHOOL_DAY : null)
        }
      />
      {hours && (
        <div className={classes.two}>
          <TextInput type="time" label={t('from')} {...form.getInputProps('dailyHours.from')} />
          <TextInput type="time" label={t('to')} {...form.getInputProps('dailyHours.to')} />
        </div>
      )}
      {form.errors.dailyHours && <Input.Error>{form.errors.dailyHours}</Input.Error>}
    </>
  );
}

/** Closed by hand, until a time or until somebody opens it. */
export function ClosedField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const { zone } = useContext(TimePlaceContext);
  const { open, closedUntil } = form.values;
  return (
    <>
      <Switch
        label={t('closed')}
        description={t('closedWhy')}
        checked={!open}
        onChange={(event) => form.setFieldValue('open', !event.currentTarget.checked)}
      />
      {!open && (
        <>
          <TextInput
            type="datetime-local"
            label={t('until')}
            description={t('untilHint')}
            value={closedUntil ? dayAndTimeOf(closedUntil, zone) : ''}
            error={form.errors.closedUntil}
            onChange={(event) =>
              form.setFieldValue(
                'closedUntil',
                event.currentTarget.value ? instantOf(event.currentTarget.value, zone) : null,
              )
            }
          />
          <TextInput
            label={t('reason')}
            description={t('reasonWhy')}
            {...form.getInputProps('closedReason')}
          />
        </>
      )}
    </>
  );
}
