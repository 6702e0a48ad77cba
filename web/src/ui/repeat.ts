import type { PassRequest } from '~/api/types';
import type { When } from '~/ui/WhenFields';

/** On which days a scheduled pass comes again. */
export type Repeat = NonNullable<PassRequest['repeat']>;

const WEEKS = 4;

/** The usual choice: four weeks, and the weekday of the first. */
export function repeatFrom(on: Repeat['on'], when: When): Repeat {
  const first = new Date(`${when.day}T00:00:00Z`);
  const until = new Date(first);
  until.setUTCDate(first.getUTCDate() + WEEKS * 7);
  return {
    on,
    weekdays: on === 'weekdays' ? [first.getUTCDay() || 7] : undefined,
    until: until.toISOString().slice(0, 10),
  };
}
