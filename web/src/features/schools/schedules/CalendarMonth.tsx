import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarDay, useCalendarDays } from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import { TimePlaceContext } from '~/lib/time';
import { monthOf, sayDate, sayMonth, weekdays, weeksOf } from './dates';
import classes from './Schedules.module.css';

function useDayWords(): (day: CalendarDay) => string {
  const { t } = useTranslation('schedules');
  return (day) =>
    [
      day.name,
      day.school ? (day.schedule ?? t('noBells')) : day.name ? undefined : t('noSchool'),
      day.turn && t('turn', { turn: day.turn }),
    ]
      .filter(Boolean)
      .join(', ');
}

function DayCell({
  day,
  inMonth,
  today,
  onPick,
}: {
  day: CalendarDay;
  inMonth: boolean;
  today: boolean;
  onPick: () => void;
}) {
  const { locale } = useContext(TimePlaceContext);
  const words = useDayWords();
  return (
    <td className={classes.cell} data-off={!day.school || undefined} data-other={!inMonth || undefined}>
      <UnstyledButton
        className={classes.date}
        data-special={day.name !== undefined || undefined}
        aria-current={today ? 'date' : undefined}
        aria-label={`${sayDate(day.date, locale)}: ${words(day)}`}
        onClick={onPick}
      >
        <span className={classes.number}>
          {Number(day.date.slice(8))}
          {day.turn && <b className={classes.turn}>{day.turn}</b>}
        </span>
        <span className={classes.what}>{day.name ?? (day.school ? day.schedule : '')}</span>
      </UnstyledButton>
    </td>
  );
}

/** A month of what each date comes to be; choosing one lets it be changed. */
export function CalendarMonth({ today, onPick }: { today: string; onPick: (date: string) => void }) {
  const { t } = useTranslation('schedules');
  const { locale } = useContext(TimePlaceContext);
  const [month, setMonth] = useState(monthOf(today));
  const weeks = weeksOf(month);
  const days = useCalendarDays(useSchoolId(), weeks[0]?.[0] ?? month, weeks[weeks.length - 1]?.[6] ?? month);
  const known = new Map(days.data?.map((day) => [day.date, day]));
  return (
    <div className={classes.month}>
      <div className={classes.monthHead}>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t('before')}
          onClick={() => setMonth(monthOf(month, -1))}
        >
          <IconChevronLeft size={20} aria-hidden />
        </ActionIcon>
        <h3 aria-live="polite">{sayMonth(month, locale)}</h3>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t('after')}
          onClick={() => setMonth(monthOf(month, 1))}
        >
          <IconChevronRight size={20} aria-hidden />
        </ActionIcon>
      </div>
      <table className={classes.calendar}>
        <thead>
          <tr>
            {weekdays(locale).map(({ day, short, long }) => (
              <th key={day} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <DayCell
                  key={date}
                  day={known.get(date) ?? { date, school: false }}
                  inMonth={monthOf(date) === month}
                  today={date === today}
                  onPick={() => onPick(date)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
