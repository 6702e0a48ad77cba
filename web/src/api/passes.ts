import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { observeServerInstant } from '~/lib/clock';
import { call, newKey, withQuery } from '~/lib/http';
import { acceptCard } from './hall';
import { keys } from './query';
import { inSchool } from './school';
import type {
  Choices,
  Listing,
  NamedPerson,
  PassCard,
  PassChange,
  PassRequest,
  PassResult,
  Preview,
  PutTo,
} from './types';

/** What each room allows this student now. */
export function useChoices(school: string, originId: string | undefined) {
  return useQuery({
    queryKey: keys.choices(school, originId),
    queryFn: async () => {
      const choices = await call<Choices>(withQuery(inSchool(school, 'passes/choices'), { originId }));
      observeServerInstant(choices.now);
      return choices;
    },
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
    staleTime: 5000,
  });
}

/** The student's own passes of today that are over. */
export function useMyPassesToday(school: string) {
  return useQuery({
    queryKey: keys.myPasses(school),
    queryFn: async () =>
      (await call<Listing<PassCard>>(withQuery(inSchool(school, 'passes'), { mine: 'today' }))).items,
    staleTime: 0,
  });
}

/** Teachers to ask, where any teacher may approve. */
export function useApprovers(school: string, q: string) {
  return useQuery({
    queryKey: keys.approvers(school, q),
    queryFn: async () =>
      (await call<Listing<NamedPerson>>(withQuery(inSchool(school, 'passes/approvers'), { q }))).items,
    placeholderData: keepPreviousData,
  });
}

/** Urgent passes of the last thirty days, the newest first. */
export function useUrgentPasses(school: string) {
  return useQuery({
    queryKey: keys.urgent(school),
    queryFn: async () => (await call<Listing<PassCard>>(inSchool(school, 'passes/urgent'))).items,
    staleTime: 0,
  });
}

/** What would happen to a pass; nothing is written. */
export function usePreview(school: string) {
  return useMutation({
    mutationFn: (request: PassRequest) =>
      call<Preview>(inSchool(school, 'passes/preview'), { method: 'POST', body: request }),
  });
}

/** Writes a pass for oneself or one student. A refusal is a problem with reasons. */
export function useCreatePass(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: PassRequest; key?: string }) =>
      call<PassCard>(inSchool(school, 'passes'), {
        method: 'POST',
        body: request,
        idempotencyKey: key ?? newKey(),
      }),
    onSuccess: (card) => acceptCard(client, school, card),
    onSettled: () => client.invalidateQueries({ queryKey: ['choices', school] }),
  });
}

/** As many students as the server takes at once. */
const MOST_AT_ONCE = 200;

/** The same request for fewer students at a time. */
function inPieces(request: PassRequest): PassRequest[] {
  const { studentIds } = request;
  if (!studentIds) {
    return [request];
  }
  const count = Math.ceil(studentIds.length / MOST_AT_ONCE);
  return Array.from({ length: count }, (_, n) => ({
    ...request,
    studentIds: studentIds.slice(n * MOST_AT_ONCE, (n + 1) * MOST_AT_ONCE),
  }));
}

/** Writes a pass for each of many students; each has a result of their own. */
export function useCreatePasses(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ request }: { request: PassRequest }) => {
      const results: PassResult[] = [];
      for (const body of inPieces(request)) {
        const answer = await call<Listing<PassResult>>(inSchool(school, 'passes'), {
          method: 'POST',
          body,
          idempotencyKey: newKey(),
        });
        results.push(...answer.items);
      }
      return results;
    },
    onSuccess: (results) => {
      for (const { pass } of results) {
        if (pass) {
          acceptCard(client, school, pass);
        }
      }
    },
  });
}

type Acting<A extends 'approval' | 'denial' | 'turn' | 'arrival' | 'end' | 'place'> = {
  act: A;
} & PutTo<`passes/{pass}/${A}`>;

export type Act =
  | Acting<'approval'>
  | Acting<'denial'>
  | Acting<'turn'>
  | Acting<'arrival'>
  | Acting<'end'>
  | Acting<'place'>
  | { act: 'start' | 'resumption' | 'cancellation' | 'cancellation?rest=true' };

/** Does something with a pass. */
export function useActOnPass(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act, ...body }: Act & { id: string }) =>
      call<PassCard>(inSchool(school, `passes/${id}/${act}`), {
        method: 'PUT',
        body,
        idempotencyKey: newKey(),
      }),
    onSuccess: (card) => acceptCard(client, school, card),
    onSettled: () => client.invalidateQueries({ queryKey: ['choices', school] }),
  });
}

/** Changes minutes, destination or note of a pass. */
export function useChangePass(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, change }: { id: string; change: PassChange }) =>
      call<PassCard>(inSchool(school, `passes/${id}`), {
        method: 'PATCH',
        body: change,
        idempotencyKey: newKey(),
      }),
    onSuccess: (card) => acceptCard(client, school, card),
  });
}
