import { useTranslation } from 'react-i18next';
import { serverNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { dayOf } from '~/lib/wallTime';
import { useZone } from './WhenFields';

const DAY_MS = 24 * 60 * 60_000;

/** 10:15 for a time of today, with its day for another. */
export function useWhenWords(): (instant: string) => string {
  const { t } = useTranslation('ui');
  const { time, day } = useTimeWords();
  const zone = useZone();
  const date = (at: number) => dayOf(new Date(at).toISOString(), zone);
  return (instant) => {
    const on = dayOf(instant, zone);
    if (on === date(serverNow())) {
      return time(instant);
    }
    const called = on === date(serverNow() + DAY_MS) ? t('when.tomorrow') : day(instant);
    return `${called}, ${time(instant)}`;
  };
}
