import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, send, withQuery } from '~/lib/http';
import type { Versioned } from './adminTypes';
import { keys } from './query';
import type { Answered } from './schema';
import { inSchool } from './school';
import type { Got, ItemOf, Listing } from './types';

export type BellSchedule = ItemOf<'bell-schedules'>;
/** A schedule as its form saves it, with its no-fly times. */
export type BellForm = Omit<BellSchedule, 'id' | 'version'>;
/** A part of the school day; times of day such as 08:15. */
export type BellPeriod = BellSchedule['periods'][number];
/** When students may not start passes. */
export type NoFlyTimes = BellSchedule['noFly'];
type BellsPreview = Answered['POST /api/schools/{school}/bell-schedules/preview'];
export type NoStarts = BellsPreview['noFly'][number];
export type SchoolCalendar = Got<'calendar'>;
export type Turn = NonNullable<SchoolCalendar['rotation']>['turns'][number];
export type SpecialDay = SchoolCalendar['days'][number];
type TermsInUse = Got<'terms'>;
/** A part of the school year, both days included. */
export type Term = TermsInUse['terms'][number];
/** What a date comes to be. */
export type CalendarDay = ItemOf<'calendar/days'>;

const bells = (school: string) => ['bell-schedules', school] as const;

export function useBellSchedules(school: string) {
  return useQuery({
    queryKey: bells(school),
    queryFn: async () =>
      (await call<Listing<BellSchedule>>(inSchool(school, 'bell-schedules'))).items.map(readable),
  });
}

/** Times as fields want them: without seconds. */
function readable(schedule: BellSchedule): BellSchedule {
  return {
    ...schedule,
    periods: schedule.periods.map((one) => ({
      ...one,
      starts: one.starts.slice(0, 5),
      ends: one.ends.slice(0, 5),
    })),
    noFly: {
      ...withShortRanges(schedule.noFly),
      others: (schedule.noFly.others ?? []).map(({ scope, times }) => ({
        scope,
        times: withShortRanges(times),
      })),
    },
  };
}

function withShortRanges(times: NoFlyTimes): NoFlyTimes {
  return {
    ...times,
    ranges: times.ranges.map(({ from, to }) => ({ from: from.slice(0, 5), to: to.slice(0, 5) })),
  };
}

/** After a change of bells or calendar, every date may be another. */
function useBellsChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        [bells(school), keys.today(school)].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
}

export function useSaveSchedule(school: string) {
  return useBellsChange(school, ({ schedule, form }: { schedule?: BellSchedule; form: BellForm }) =>
    schedule
      ? call(inSchool(school, `bell-schedules/${schedule.id}`), {
          method: 'PUT',
          body: form,
          ifMatch: schedule.version,
        })
      : call(inSchool(school, 'bell-schedules'), { method: 'POST', body: form }),
  );
}

export function useDeleteSchedule(school: string) {
  return useBellsChange(school, (schedule: BellSchedule) =>
    call(inSchool(school, `bell-schedules/${schedule.id}`), { method: 'DELETE' }),
  );
}

/** When passes could not start on a day with these bells; as long as they cannot be used, what was told before. */
export function useNoStarts(school: string, form: BellForm) {
  return useQuery({
    queryKey: [...bells(school), 'preview', form],
    queryFn: () =>
      call<BellsPreview>(inSchool(school, 'bell-schedules/preview'), { method: 'POST', body: form }),
    placeholderData: (before) => before,
    retry: false,
  });
}

export function useCalendar(school: string) {
  return useQuery({
    queryKey: [...bells(school), 'calendar'],
    queryFn: async (): Promise<Versioned<SchoolCalendar>> => {
      const response = await send(inSchool(school, 'calendar'));
      return { value: (await response.json()) as SchoolCalendar, etag: response.headers.get('ETag') ?? '' };
    },
  });
}

/** The terms that limits a term go by. */
export function useTerms(school: string) {
  return useQuery({
    queryKey: [...bells(school), 'terms'],
    queryFn: () => call<TermsInUse>(inSchool(school, 'terms')),
  });
}

export function useSaveCalendar(school: string) {
  return useBellsChange(school, ({ calendar, etag }: { calendar: SchoolCalendar; etag: string }) =>
    call(inSchool(school, 'calendar'), { method: 'PUT', body: calendar, ifMatch: etag }),
  );
}

export function useCalendarDays(school: string, from: string, to: string) {
  return useQuery({
    queryKey: [...bells(school), 'days', from, to],
    queryFn: async () =>
      (await call<Listing<CalendarDay>>(withQuery(inSchool(school, 'calendar/days'), { from, to }))).items,
    placeholderData: (before) => before,
  });
}
