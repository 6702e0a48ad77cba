import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { Got, Id, ItemOf, Listing, PostedTo } from './types';

/** A list of students that one keeps for oneself. */
export type QuickList = ItemOf<'my/lists'>;
export type QuickListForm = PostedTo<'my/lists'>;

const listsKey = (school: string) => ['my-lists', school] as const;

/** Where one sends students most often, and the last pass one wrote today. */
export function useWritten(school: string) {
  return useQuery({
    queryKey: ['my-written', school],
    queryFn: () => call<Got<'my/written'>>(inSchool(school, 'my/written')),
    staleTime: 0,
  });
}

export function useQuickLists(school: string) {
  return useQuery({
    queryKey: listsKey(school),
    queryFn: async () => (await call<Listing<QuickList>>(inSchool(school, 'my/lists'))).items,
  });
}

/** The students of a group by name. */
export function useGroupMembers(school: string) {
  return useMutation({
    mutationFn: async (group: Id) =>
      (await call<Listing<ItemOf<'groups/{id}/members'>>>(inSchool(school, `groups/${group}/members`))).items,
  });
}

function useListsChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: listsKey(school) }),
  });
}

export function useKeepList(school: string) {
  return useListsChange(school, (form: QuickListForm) =>
    call(inSchool(school, 'my/lists'), { method: 'POST', body: form }),
  );
}

export function useForgetList(school: string) {
  return useListsChange(school, (id: Id) => call(inSchool(school, `my/lists/${id}`), { method: 'DELETE' }));
}
