import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { Got, PutTo } from './types';

export type FirstSteps = Got<'first-steps'>;
export type FirstStep = FirstSteps['steps'][number];

const stepsKey = (school: string) => ['first-steps', school] as const;

const OFTEN = 5_000;

/** What is done of a school's first day; asked again and again while something is to do, since all that is set changes it. */
export function useFirstSteps(school: string) {
  return useQuery({
    queryKey: stepsKey(school),
    queryFn: () => call<FirstSteps>(inSchool(school, 'first-steps')),
    staleTime: 0,
    refetchInterval: ({ state }) => state.data?.steps.some((step) => step.state === 'open') && OFTEN,
  });
}

function useStepsChange<A>(school: string, change: (given: A) => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: stepsKey(school) }),
  });
}

/** Leaves a step that the school does without, or takes it up again. */
export function useLeaveStep(school: string) {
  return useStepsChange(school, (leaving: PutTo<'first-steps/left'>) =>
    call<void>(inSchool(school, 'first-steps/left'), { method: 'PUT', body: leaving }),
  );
}

/** Hides the list from every admin of the school, or brings it back. */
export function useHideSteps(school: string) {
  return useStepsChange(school, (hidden: boolean) =>
    call<void>(inSchool(school, 'first-steps/hidden'), { method: 'PUT', body: { hidden } }),
  );
}
