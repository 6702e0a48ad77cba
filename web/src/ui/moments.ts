import { useTranslation } from 'react-i18next';
import { serverNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';

/** Ways to say when something works; another day than today is named. */
export interface Moments {
  /** 10:30, or Mon, 10:30. */
  at(instant: string): string;
  /** until 10:30, or until Mon, 10:30. */
  until(instant: string): string;
  /** From 10:30, or From Mon, 10:30. */
  from(instant: string): string;
}

export function useMoments(): Moments {
  const { t } = useTranslation('ui');
  const { time, otherDay } = useTimeWords();
  const say = (today: 'moment.until' | 'moment.from', otherwise: 'moment.untilDay' | 'moment.fromDay') => {
    return (instant: string) => {
      const day = otherDay(instant, serverNow());
      return t(day ? otherwise : today, { day, time: time(instant) });
    };
  };
  return {
    at: (instant) => [otherDay(instant, serverNow()), time(instant)].filter(Boolean).join(', '),
    until: say('moment.until', 'moment.untilDay'),
    from: say('moment.from', 'moment.fromDay'),
  };
}
