import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import type { Answered } from './schema';
import { inSchool } from './school';
import type { Got, PostedTo } from './types';

/** What there is to choose from before the school year turns. */
export type YearOffer = Got<'rollover'>;
export type YearChoices = PostedTo<'rollover/preview'>;
/** What choices would change. */
export type YearPlan = Answered['POST /api/schools/{school}/rollover/preview'];

const offerKey = (school: string) => ['rollover', school] as const;

export function useYearOffer(school: string) {
  return useQuery({
    queryKey: offerKey(school),
    queryFn: () => call<YearOffer>(inSchool(school, 'rollover')),
    // What is being chosen from does not change under the hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Changes nothing. */
export function useYearPlan(school: string) {
  return useMutation({
    mutationFn: (choices: YearChoices) =>
      call<YearPlan>(inSchool(school, 'rollover/preview'), { method: 'POST', body: choices }),
  });
}

/** Does what was shown; nothing undoes it. */
export function useTurnYear(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (press: PostedTo<'rollover'>) =>
      call<YearPlan>(inSchool(school, 'rollover'), { method: 'POST', body: press }),
    onSuccess: () => client.invalidateQueries(),
  });
}
