import { TextInput } from '@mantine/core';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '~/lib/clock';
import { isProblem } from '~/lib/problem';
import { TimePlaceContext } from '~/lib/time';
import { dayOf, instantOn, timeOfDay } from '~/lib/wallTime';
import classes from './WhenFields.module.css';

/** A day and a time of it, as fields hold them. */
export interface When {
  day: string;
  time: string;
}

const STEP_MS = 5 * 60_000;

/** The next full five minutes, half an hour from now. */
export function soon(zone: string): When {
  const at = new Date(Math.ceil((serverNow() + 30 * 60_000) / STEP_MS) * STEP_MS).toISOString();
  return { day: dayOf(at, zone), time: timeOfDay(at, zone) };
}

export function useZone(): string {
  return useContext(TimePlaceContext).zone;
}

/** What the server found wrong with a time, in the reader's language. */
export function useWhenWrong(): (error: unknown) => string | undefined {
  const { t } = useTranslation('ui');
  return (error) => {
    const wrong = isProblem(error) ? error.fields.find(({ field }) => field === 'startAt') : undefined;
    switch (wrong?.code) {
      case undefined:
        return undefined;
      case 'past':
      case 'too-far':
      case 'not-scheduled':
      case 'too-soon':
      case 'too-many':
        return t(`when.${wrong.code}`);
      default:
        return wrong?.message;
    }
  };
}

/** The instant that the fields mean in the school's zone; undefined while one is empty. */
export function instantOf(when: When | undefined, zone: string): string | undefined {
  return when?.day && when.time ? instantOn(when.day, when.time, zone) : undefined;
}

/** Day and time of a pass for later. */
export function WhenFields({
  value,
  onChange,
  error,
}: {
  value: When;
  onChange: (when: When) => void;
  error?: string;
}) {
  const { t } = useTranslation('ui');
  const zone = useZone();
  return (
    <div className={classes.pair}>
      <TextInput
        type="date"
        label={t('when.day')}
        min={dayOf(new Date(serverNow()).toISOString(), zone)}
        value={value.day}
        error={error}
        onChange={(event) => onChange({ ...value, day: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('when.time')}
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
      />
    </div>
  );
}
