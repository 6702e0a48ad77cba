import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, withQuery } from '~/lib/http';
import { inSchool } from './school';
import type { Got, ItemOf, Listing } from './types';

export type RecordEntry = ItemOf<'my/record'>;
/** What a student says is wrong about a pass, and the school's answer. */
export type Said = NonNullable<RecordEntry['dispute']>;
export type Looks = Got<'my/record/looks'>;
export type Dispute = ItemOf<'disputes'>;

const recordKeys = {
  mine: (school: string) => ['my-record', school] as const,
  looks: (school: string) => ['my-looks', school] as const,
  disputes: (school: string) => ['disputes', school] as const,
};

/** The student's own passes that are over, the newest first, page by page. */
export function useMyRecord(school: string) {
  return useInfiniteQuery({
    queryKey: recordKeys.mine(school),
    queryFn: ({ pageParam }) =>
      call<Listing<RecordEntry>>(withQuery(inSchool(school, 'my/record'), { after: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useMyLooks(school: string) {
  return useQuery({
    queryKey: recordKeys.looks(school),
    queryFn: () => call<Looks>(inSchool(school, 'my/record/looks')),
  });
}

export function useMakeDispute(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pass, note }: { pass: string; note: string }) =>
      call<Said>(inSchool(school, `my/record/${pass}/dispute`), { method: 'POST', body: { note } }),
    onSuccess: () => client.invalidateQueries({ queryKey: recordKeys.mine(school) }),
  });
}

/** What students said that is open, or that is answered. */
export function useDisputes(school: string, open: boolean) {
  return useQuery({
    queryKey: [...recordKeys.disputes(school), open],
    queryFn: async () => (await call<Listing<Dispute>>(`${inSchool(school, 'disputes')}?open=${open}`)).items,
  });
}

export function useAnswerDispute(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, answer }: { id: string; answer: string }) =>
      call<void>(inSchool(school, `disputes/${id}/answer`), { method: 'PUT', body: { answer } }),
    onSuccess: () => client.invalidateQueries({ queryKey: recordKeys.disputes(school) }),
  });
}
