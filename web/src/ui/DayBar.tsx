import { useTranslation } from 'react-i18next';
import type { Today } from '~/api/types';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import classes from './DayBar.module.css';

function share(instant: number, from: number, to: number): number {
  return Math.min(100, Math.max(0, ((instant - from) / (to - from)) * 100));
}

function Bar({ today, from, to, now }: { today: Today; from: number; to: number; now: number }) {
  return (
    <span className={classes.bar} aria-hidden>
      <span className={classes.done} style={{ width: `${share(now, from, to)}%` }} />
      {today.noFly.map((none) => {
        const start = share(Date.parse(none.from), from, to);
        const end = share(Date.parse(none.to), from, to);
        return (
          end > start && (
            <span
              key={none.from}
              className={classes.none}
              style={{ left: `${start}%`, width: `${end - start}%` }}
            />
          )
        );
      })}
    </span>
  );
}

/** When starting passes changes next within the period. */
function boundary(today: Today, now: number): number | undefined {
  const edges = today.noFly.flatMap((none) => [Date.parse(none.from), Date.parse(none.to)]);
  const ends = today.period ? [Date.parse(today.period.ends)] : [];
  return [...edges, ...ends].filter((edge) => edge > now).sort((one, other) => one - other)[0];
}

/** The period under way as a line, with the stretches in which students may not start passes. */
export function DayBar({ today }: { today: Today }) {
  const { t } = useTranslation('ui');
  const { time } = useTimeWords();
  const now = useNow(1000);
  const period = today.period;
  if (!period) {
    return (
      <div className={classes.row}>
        <span className={classes.quiet}>{t('day.closed')}</span>
        <span className={classes.clock}>{time(now)}</span>
      </div>
    );
  }
  const edge = boundary(today, now);
  return (
    <div className={classes.row}>
      <b>{period.name}</b>
      <span className={classes.quiet}>{time(period.starts)}</span>
      <Bar today={today} from={Date.parse(period.starts)} to={Date.parse(period.ends)} now={now} />
      <span className={classes.quiet}>{time(period.ends)}</span>
      {edge && (
        <span className={classes.rule}>
          {t(today.startsAllowed ? 'day.open' : 'day.noFly', { time: time(edge) })}
        </span>
      )}
      <span className={classes.clock}>{time(now)}</span>
    </div>
  );
}
