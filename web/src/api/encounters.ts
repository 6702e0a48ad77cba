import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { keys } from './query';
import { inSchool } from './school';
import type { Got, ItemOf, Listing, PostedTo } from './types';

export type EncounterGroup = ItemOf<'encounter-groups'>;
export type GroupForm = PostedTo<'encounter-groups'>;
export type PreventedMeeting = ItemOf<'prevented-meetings'>;
type Unseen = Got<'prevented-meetings/unseen'>;

/** Both lists of meetings and the groups count what passes prevent; a topic of their own tells of each. */
function useMeetingsChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        [keys.encounterGroups(school), keys.preventedMeetings(school)].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export function useEncounterGroups(school: string) {
  return useQuery({
    queryKey: keys.encounterGroups(school),
    queryFn: async () => (await call<Listing<EncounterGroup>>(inSchool(school, 'encounter-groups'))).items,
    // Also where the stream is down, each look at the page counts anew.
    staleTime: 0,
  });
}

/** One group as it is now, for who has to catch up with somebody else's change. */
export function readEncounterGroup(school: string, id: string): Promise<EncounterGroup> {
  return call<EncounterGroup>(inSchool(school, `encounter-groups/${id}`));
}

export function useSaveEncounterGroup(school: string) {
  return useMeetingsChange(school, ({ group, form }: { group?: EncounterGroup; form: GroupForm }) =>
    group
      ? call(inSchool(school, `encounter-groups/${group.id}`), {
          method: 'PUT',
          body: form,
          ifMatch: group.version,
        })
      : call(inSchool(school, 'encounter-groups'), { method: 'POST', body: form }),
  );
}

export function useDeleteEncounterGroup(school: string) {
  return useMeetingsChange(school, (group: EncounterGroup) =>
    call(inSchool(school, `encounter-groups/${group.id}`), { method: 'DELETE', ifMatch: group.version }),
  );
}

/** The newest meetings that one group prevented, or all of them. */
export function usePreventedMeetings(school: string, group: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.preventedMeetings(school), 'log', group ?? null],
    queryFn: async () => {
      const path = group
        ? inSchool(school, `encounter-groups/${group}/log`)
        : inSchool(school, 'prevented-meetings');
      return (await call<Listing<PreventedMeeting>>(path)).items;
    },
    enabled,
    staleTime: 0,
  });
}

/** How many prevented meetings this admin has not seen. */
export function useUnseenMeetings(school: string, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.preventedMeetings(school), 'unseen'],
    queryFn: async () => (await call<Unseen>(inSchool(school, 'prevented-meetings/unseen'))).count,
    enabled,
  });
}

/** Notes up to where this admin has seen a log. */
export function useSeeMeetings(school: string) {
  return useMeetingsChange(school, (look: { until: string; groupId?: string }) =>
    call(inSchool(school, 'prevented-meetings/look'), { method: 'PUT', body: look }),
  );
}
