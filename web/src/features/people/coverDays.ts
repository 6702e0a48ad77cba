import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cover } from '~/api/covers';
import { serverNow } from '~/lib/clock';
import { TimePlaceContext, timeWords } from '~/lib/time';
import { dayOf } from '~/lib/wallTime';
import './coverWords';

/** Today, as the school's calendar has it. */
export function useToday(): string {
  const { zone } = useContext(TimePlaceContext);
  return dayOf(new Date(serverNow()).toISOString(), zone);
}

/** Says when a cover holds: its days, and the periods if it is for some. */
export function useCoverDays(): (cover: Cover) => string {
  const { t } = useTranslation('covers');
  const { locale } = useContext(TimePlaceContext);
  const today = useToday();
  const day = (date: string) => timeWords('UTC', locale).day(`${date}T12:00:00Z`);
  return ({ from, until, periods }) => {
    const days = until
      ? from === until
        ? t('day', { from: day(from) })
        : t('days', { from: day(from), until: day(until) })
      : t(from <= today ? 'since' : 'starting', { from: day(from) });
    return periods.length > 0 ? t('daysPeriods', { days, periods: periods.join(', ') }) : days;
  };
}
