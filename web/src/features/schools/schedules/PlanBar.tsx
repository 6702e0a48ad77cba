import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { BellPeriod, NoStarts } from '~/api/schedules';
import { TimePlaceContext } from '~/lib/time';
import classes from './Schedules.module.css';

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

/** 2:05 for 14:05, as the bell schedule on the wall says it. */
export function sayTime(time: string, locale: string): string {
  const [hour, minute] = time.split(':');
  return locale === 'en' ? `${((Number(hour) + 11) % 12) + 1}:${minute}` : `${Number(hour)}:${minute}`;
}

/** A day to scale: its periods, and striped the stretches in which students may not start passes. */
export function PlanBar({ periods, noStarts }: { periods: BellPeriod[]; noStarts: NoStarts[] }) {
  const { t } = useTranslation('schedules');
  const { locale } = useContext(TimePlaceContext);
  const known = periods.filter((period) => period.starts && period.ends > period.starts);
  if (known.length === 0) {
    return null;
  }
  const from = Math.min(...known.map((period) => minutes(period.starts)));
  const to = Math.max(...known.map((period) => minutes(period.ends)));
  const place = (starts: string, ends: string) => {
    const left = Math.max(0, ((minutes(starts) - from) / (to - from)) * 100);
    return {
      left: `${left}%`,
      width: `${Math.min(100 - left, ((minutes(ends) - minutes(starts)) / (to - from)) * 100)}%`,
    };
  };
  const told = noStarts.map((none) => `${sayTime(none.from, locale)}–${sayTime(none.to, locale)}`).join(', ');
  return (
    <figure className={classes.plan}>
      <div className={classes.planBar} aria-hidden>
        {known.map((period) => (
          <span
            key={`${period.name}${period.starts}`}
            className={classes.planPeriod}
            style={place(period.starts, period.ends)}
          >
            {period.name}
          </span>
        ))}
        {noStarts.map((none) => (
          <span
            key={`${none.from}${none.to}`}
            className={classes.planNone}
            style={place(none.from, none.to)}
          />
        ))}
      </div>
      <div className={classes.planEnds} aria-hidden>
        <span>{sayTime(known[0]?.starts ?? '', locale)}</span>
        <span>{sayTime(known[known.length - 1]?.ends ?? '', locale)}</span>
      </div>
      <figcaption className={classes.planTold}>
        {noStarts.length === 0 ? t('barNone') : t('barSome', { times: told })}
      </figcaption>
    </figure>
  );
}
