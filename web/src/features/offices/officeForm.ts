import type { OutOfOfficeForm } from '~/api/offices';
import type { NamedPerson } from '~/api/types';

export type OfficeKind = 'me' | 'room' | 'other';

/** A time out of office as the fields hold it. */
export interface OfficeValues {
  kind: OfficeKind;
  room: string | null;
  other: NamedPerson[];
  from: string;
  until: string;
  allDay: boolean;
  at: string;
  to: string;
  weekdays: number[];
}

type Weekdays = NonNullable<OutOfOfficeForm['weekdays']>;
export const DAYS: Weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export function formOf(values: OfficeValues, me: string): OutOfOfficeForm {
  return {
    personId: values.kind === 'me' ? me : values.kind === 'other' ? values.other[0]?.id : undefined,
    roomId: values.kind === 'room' ? (values.room ?? undefined) : undefined,
    from: values.from || undefined,
    until: values.until || undefined,
    at: values.allDay ? undefined : values.at || undefined,
    to: values.allDay ? undefined : values.to || undefined,
    weekdays: values.weekdays.flatMap((day) => DAYS[day - 1] ?? []),
  };
}
