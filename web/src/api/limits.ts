import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { ItemOf, Listing, PostedTo } from './types';

export type PassLimit = ItemOf<'pass-limits'>;
export type LimitForm = PostedTo<'pass-limits'>;
/** A limit that a student has reached. */
export type ReachedLimit = ItemOf<'pass-limits/reached'>;

/** Passes use limits up and no topic tells of it; who looks at the list has it at most this late. */
const REACHED_EVERY = 20_000;

const limitsKey = (school: string) => ['pass-limits', school] as const;

export async function readPassLimits(school: string): Promise<PassLimit[]> {
  return (await call<Listing<PassLimit>>(inSchool(school, 'pass-limits'))).items;
}

export function usePassLimits(school: string) {
  return useQuery({ queryKey: limitsKey(school), queryFn: () => readPassLimits(school) });
}

/** Everybody who has no pass left of a limit. */
export function useReachedLimits(school: string) {
  return useQuery({
    queryKey: [...limitsKey(school), 'reached'],
    queryFn: async () => (await call<Listing<ReachedLimit>>(inSchool(school, 'pass-limits/reached'))).items,
    staleTime: 0,
    refetchInterval: REACHED_EVERY,
  });
}

function useLimitsChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: limitsKey(school) }),
  });
}

export function useSaveLimit(school: string) {
  return useLimitsChange(school, ({ limit, form }: { limit?: PassLimit; form: LimitForm }) =>
    limit
      ? call(inSchool(school, `pass-limits/${limit.id}`), {
          method: 'PUT',
          body: form,
          ifMatch: limit.version,
        })
      : call(inSchool(school, 'pass-limits'), { method: 'POST', body: form }),
  );
}

export function useDeleteLimit(school: string) {
  return useLimitsChange(school, (limit: PassLimit) =>
    call(inSchool(school, `pass-limits/${limit.id}`), { method: 'DELETE', ifMatch: limit.version }),
  );
}
