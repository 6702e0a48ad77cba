import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { serverNow } from '~/lib/clock';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { Id, ItemOf, Listing, PostedTo } from './types';

/** A club or flex block as its host keeps it. */
export type Activity = ItemOf<'activities'>;
export type ActivityForm = PostedTo<'activities'>;
export type MeetingForm = PostedTo<'activities/{activity}/meetings'>;
/** Whether a student has come to a meeting. */
export type Attendance = ItemOf<'activities/{activity}/meetings/{meeting}'>;
/** An activity as a student chooses it. */
export type OpenActivity = ItemOf<'my/activities'>;

/** The meeting under way, or else the next one. */
export function nextOf(meetings: Activity['meetings']): Activity['meetings'][number] | undefined {
  return meetings.find(({ endsAt }) => Date.parse(endsAt) > serverNow());
}

const COMING_EVERY = 5_000;

const activitiesKey = (school: string) => ['activities', school] as const;

async function items<T>(path: Parameters<typeof call>[0]): Promise<T[]> {
  return (await call<Listing<T>>(path)).items;
}

export function useActivities(school: string) {
  return useQuery({
    queryKey: activitiesKey(school),
    queryFn: () => items<Activity>(inSchool(school, 'activities')),
  });
}

export function useActivityStudents(school: string, activity: Id) {
  return useQuery({
    queryKey: [...activitiesKey(school), activity, 'students'],
    queryFn: () =>
      items<ItemOf<'activities/{activity}/students'>>(inSchool(school, `activities/${activity}/students`)),
  });
}

/** Who comes to a meeting, looked at again and again while it is shown. */
export function useComing(school: string, activity: Id, meeting: Id | undefined) {
  return useQuery({
    queryKey: [...activitiesKey(school), activity, 'meetings', meeting],
    queryFn: () => items<Attendance>(inSchool(school, `activities/${activity}/meetings/${meeting}`)),
    enabled: meeting !== undefined,
    refetchInterval: COMING_EVERY,
  });
}

/** Those that are open to the student, and those they are on the list of. */
export function useMyActivities(school: string) {
  return useQuery({
    queryKey: [...activitiesKey(school), 'mine'],
    queryFn: () => items<OpenActivity>(inSchool(school, 'my/activities')),
  });
}

function useChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: activitiesKey(school) }),
        client.invalidateQueries({ queryKey: ['ahead', school] }),
      ]),
  });
}

/** Makes one, or changes what is said of it. */
export function useSaveActivity(school: string) {
  return useChange(school, ({ activity, form }: { activity?: Activity; form: ActivityForm }) =>
    activity
      ? call(inSchool(school, `activities/${activity.id}`), {
          method: 'PUT',
          body: form,
          ifMatch: activity.version,
        })
      : call(inSchool(school, 'activities'), { method: 'POST', body: form }),
  );
}

export function useEndActivity(school: string) {
  return useChange(school, (id: Id) => call(inSchool(school, `activities/${id}`), { method: 'DELETE' }));
}

export function useAddMeetings(school: string, activity: Id) {
  return useChange(school, (form: MeetingForm) =>
    call(inSchool(school, `activities/${activity}/meetings`), { method: 'POST', body: form }),
  );
}

export function useSkipMeeting(school: string, activity: Id) {
  return useChange(school, (meeting: Id) =>
    call(inSchool(school, `activities/${activity}/meetings/${meeting}`), { method: 'DELETE' }),
  );
}

export function useListStudents(school: string, activity: Id) {
  return useChange(school, (students: Id[]) =>
    call(inSchool(school, `activities/${activity}/students`), { method: 'PUT', body: { students } }),
  );
}

/** The student signs up, or off. */
export function useSignUp(school: string) {
  return useChange(school, ({ id, on }: { id: Id; on: boolean }) =>
    call(inSchool(school, `my/activities/${id}`), { method: on ? 'PUT' : 'DELETE' }),
  );
}
