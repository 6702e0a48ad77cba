import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import type { Got, Id } from './types';

/** What somebody has beside a password. */
export type FactorsOf = Got<'people/{id}/second-factor'>;

const keyOf = (school: Id, person: Id) => ['second-factor', school, person] as const;
const pathOf = (school: Id, person: Id) => `/api/schools/${school}/people/${person}/second-factor`;

export function useFactorsOf(school: Id, person: Id) {
  return useQuery({
    queryKey: keyOf(school, person),
    queryFn: () => call<FactorsOf>(pathOf(school, person)),
    staleTime: 0,
  });
}

/** Takes all of it away, for whoever has lost theirs. */
export function useResetFactors(school: Id, person: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>(pathOf(school, person), { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(school, person) }),
  });
}
