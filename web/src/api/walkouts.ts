import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, newKey, withQuery } from '~/lib/http';
import { acceptCard } from './hall';
import { keys } from './query';
import { useRooms } from './rooms';
import { inSchool } from './school';
import type { ItemOf, Listing, PassCard, PostedTo, PutTo, Room } from './types';

export type MissingForm = PostedTo<'walkouts'>;
export type FoundForm = PutTo<'walkouts/{pass}/finding'>;
export type FoundHow = NonNullable<NonNullable<PassCard['walkout']>['found']>['how'];

/** The rooms that walkouts lead to; where there is none, nobody can be reported missing. */
export function useAlertRooms(school: string): Room[] {
  return (useRooms(school).data ?? []).filter((room) => room.alert);
}

/** Says that a student is missing. */
export function useBeginWalkout(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (form: MissingForm) =>
      call<PassCard>(inSchool(school, 'walkouts'), { method: 'POST', body: form, idempotencyKey: newKey() }),
    onSuccess: (card) => acceptCard(client, school, card),
  });
}

/** Says where and how a student was found. */
export function useFindStudent(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, form }: { id: string; form: FoundForm }) =>
      call<PassCard>(inSchool(school, `walkouts/${id}/finding`), {
        method: 'PUT',
        body: form,
        idempotencyKey: newKey(),
      }),
    onSuccess: (card) => {
      acceptCard(client, school, card);
      void client.invalidateQueries({ queryKey: keys.walkouts(school) });
    },
  });
}

/** Passes that ended in the last ten minutes and may not have led back. */
export function useNotBack(school: string) {
  return useQuery({
    queryKey: keys.notBack(school),
    queryFn: async () =>
      (await call<Listing<ItemOf<'walkouts/not-back'>>>(inSchool(school, 'walkouts/not-back'))).items,
    staleTime: 0,
  });
}

/** Walkouts that began on these days, the newest first. */
export function useWalkouts(school: string, days: { from: string; to: string }) {
  return useQuery({
    queryKey: keys.walkouts(school, days),
    queryFn: async () => (await call<Listing<PassCard>>(withQuery(inSchool(school, 'walkouts'), days))).items,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** The record of one walkout. Each time it is asked for is a look that the audit log keeps: it is not asked for again. */
export function useWalkout(school: string, id: string) {
  return useQuery({
    queryKey: [...keys.walkouts(school), id],
    queryFn: () => call<PassCard>(inSchool(school, `walkouts/${id}`)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** One pass, over or not. */
export function usePass(school: string, id: string | undefined) {
  return useQuery({
    queryKey: keys.pass(school, id ?? ''),
    queryFn: () => call<PassCard>(inSchool(school, `passes/${id}`)),
    enabled: id !== undefined,
  });
}
