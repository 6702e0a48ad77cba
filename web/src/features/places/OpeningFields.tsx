import { Input, Switch, TextInput } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { TimePlaceContext } from '~/lib/time';
import { instantAt, timeOfDay } from '~/lib/wallTime';
import classes from './Places.module.css';
import type { FieldProps } from './settingFields';

const SCHOOL_DAY = { from: '08:00', to: '15:00' };

export function HoursField({ form }: FieldProps) {
  const { t } = useTranslation('places');
  const hours = form.values.dailyHours;
  return (
    <>
      <Switch
        label={t('form.hours')}
        description={t('form.hoursWhy')}
        checked={hours != null}
        onChange={(event) =>
          form.setFieldValue('dailyHours', event.currentTarget.checked ? SCHOOL_DAY : null)
        }
      />
      {hours && (
        <div className={classes.two}>
          <TextInput type="time" label={t('form.from')} {...form.getInputProps('dailyHours.from')} />
          <TextInput type="time" label={t('form.to')} {...form.getInputProps('dailyHours.to')} />
        </div>
      )}
      {form.errors.dailyHours && <Input.Error>{form.errors.dailyHours}</Input.Error>}
    </>
  );
}

/** Closed by hand, until a time or until somebody opens it. */
export function ClosedField({ form }: FieldProps) {
  const { t } = useTranslation('places');
  const { zone } = useContext(TimePlaceContext);
  const { open, closedUntil } = form.values;
  return (
    <>
      <Switch
        label={t('form.closed')}
        description={t('form.closedWhy')}
        checked={!open}
        onChange={(event) => form.setFieldValue('open', !event.currentTarget.checked)}
      />
      {!open && (
        <>
          <TextInput
            type="time"
            label={t('form.until')}
            description={t('form.untilHint')}
            value={closedUntil ? timeOfDay(closedUntil, zone) : ''}
            error={form.errors.closedUntil}
            onChange={(event) =>
              form.setFieldValue(
                'closedUntil',
                event.currentTarget.value ? instantAt(event.currentTarget.value, zone, Date.now()) : null,
              )
            }
          />
          <TextInput
            label={t('form.reason')}
            description={t('form.reasonWhy')}
            {...form.getInputProps('closedReason')}
          />
        </>
      )}
    </>
  );
}
