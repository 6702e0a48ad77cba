import { useTranslation } from 'react-i18next';
import type { Connection } from '~/api/rosterTypes';
import { useTimeWords } from '~/lib/time';

/** When a connection ran and when it runs next, in words. */
export function useConnectionWhen(): (connection: Connection) => string {
  const { t } = useTranslation('connections');
  const { day, time } = useTimeWords();
  return ({ lastRun, nextRunAt, health, madeAt }) => {
    const last = lastRun
      ? t('last', { day: day(lastRun.startedAt), time: time(lastRun.startedAt) })
      : t('neverRan');
    const next = nextRunAt && t('next', { day: day(nextRunAt), time: time(nextRunAt) });
    const stale =
      health === 'stale' && madeAt ? t('stale', { day: day(madeAt), time: time(madeAt) }) : undefined;
    return [last, next, stale?.replace(/\.$/, '')].filter(Boolean).join('. ');
  };
}
