import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import type { Answered } from './schema';
import { inSchool } from './school';
import type { ItemOf, Listing, PostedTo } from './types';

export type Group = ItemOf<'groups'>;
export type GroupForm = PostedTo<'groups'>;
/** Something that is set for a group. */
export type GroupUse = ItemOf<'groups/{id}/uses'>;
/** What one line of a pasted list names: nobody, one student, or several. */
export type Match = Answered['POST /api/schools/{school}/groups/matches']['items'][number];

const groupsKey = (school: string) => ['groups', school] as const;

export async function readGroups(school: string): Promise<Group[]> {
  return (await call<Listing<Group>>(inSchool(school, 'groups'))).items;
}

export function useGroups(school: string) {
  return useQuery({ queryKey: groupsKey(school), queryFn: () => readGroups(school) });
}

function useGroupsChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: groupsKey(school) }),
  });
}

export function useSaveGroupOfStudents(school: string) {
  return useGroupsChange(school, ({ group, form }: { group?: Group; form: GroupForm }) =>
    group
      ? call(inSchool(school, `groups/${group.id}`), { method: 'PUT', body: form, ifMatch: group.version })
      : call(inSchool(school, 'groups'), { method: 'POST', body: form }),
  );
}

export function useDeleteGroupOfStudents(school: string) {
  return useGroupsChange(school, (group: Group) =>
    call(inSchool(school, `groups/${group.id}`), { method: 'DELETE' }),
  );
}

/** What is set for a group; asked anew each time, since it says what a deletion would do. */
export function useGroupUses(school: string, group: string) {
  return useQuery({
    queryKey: ['group-uses', school, group],
    queryFn: async () => (await call<Listing<GroupUse>>(inSchool(school, `groups/${group}/uses`))).items,
    staleTime: 0,
    gcTime: 0,
  });
}

/** Whom the lines of a pasted list or a CSV name; changes nothing. */
export function useMatches(school: string) {
  return useMutation({
    mutationFn: async (lines: string[]) =>
      (await call<Listing<Match>>(inSchool(school, 'groups/matches'), { method: 'POST', body: { lines } }))
        .items,
  });
}
