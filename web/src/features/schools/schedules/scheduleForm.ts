import type { BellForm, BellSchedule, NoFlyTimes } from '~/api/schedules';

const MINUTE = 60_000;

/** Passes may start at any time. */
export const NO_TIMES: NoFlyTimes = {
  firstMinutes: 0,
  lastMinutes: 0,
  dayFirstMinutes: 0,
  dayLastMinutes: 0,
  ranges: [],
  exemptRooms: [],
};

/** What a schedule's form begins with. */
export function newSchedule(schedule?: BellSchedule): BellForm {
  const { name, weekdays, periods, noFly } = schedule ?? {
    name: '',
    weekdays: [],
    periods: [{ name: '1', starts: '08:00', ends: '08:50' }],
    noFly: NO_TIMES,
  };
  return { name, weekdays, periods, noFly: { ...noFly, others: noFly.others ?? [] } };
}

function later(time: string, minutes: number): string {
  const at = Date.parse(`1970-01-01T${time}:00Z`) + minutes * MINUTE;
  return new Date(at).toISOString().slice(11, 16);
}

/** A guess at the period after the last one: five minutes on, as long as that. */
export function nextPeriod(periods: BellForm['periods']): BellForm['periods'][number] {
  const last = periods[periods.length - 1];
  const name = String(periods.length + 1);
  if (!last?.starts || last.ends <= last.starts) {
    return { name, starts: '', ends: '' };
  }
  const starts = later(last.ends, 5);
  const length =
    (Date.parse(`1970-01-01T${last.ends}:00Z`) - Date.parse(`1970-01-01T${last.starts}:00Z`)) / MINUTE;
  return { name, starts, ends: later(starts, length) };
}
