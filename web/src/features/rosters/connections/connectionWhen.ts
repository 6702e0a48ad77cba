import { useTranslation } from 'react-i18next';
import type { Connection } from '~/api/rosterTypes';
import { useTimeWords } from '~/lib/time';

/** When a connection ran and when it runs next, in words. */
export function useConnectionWhen(): (connection: Connection) => string {
  const { t } = useTranslation('connections');
  const { day, time } = useTimeWords();
  return ({ lastRun, nextRunAt }) => {
    const last = lastRun
      ? t('last', { day: day(lastRun.startedAt), time: time(lastRun.startedAt) })
      : t('neverRan');
    return nextRunAt ? `${last}. ${t('next', { day: day(nextRunAt), time: time(nextRunAt) })}` : last;
  };
}
