import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call, withQuery } from '~/lib/http';
import { keys } from './query';
import { inSchool, useHere } from './school';
import type { Instant, Listing, PassCard } from './types';

/** Passes for a later time, the next first: a student's own, or those that concern a member of staff. */
export function useAhead(school: string) {
  return useQuery({
    queryKey: keys.ahead(school),
    queryFn: async () => (await call<Listing<PassCard>>(inSchool(school, 'passes/ahead'))).items,
    staleTime: 0,
  });
}

const NONE: PassCard[] = [];

/** Requests for a later time that this person may answer, the next first. */
export function useAskedAhead(): PassCard[] {
  const { school } = useHere();
  const ahead = useAhead(school.id);
  return useMemo(
    () =>
      ahead.data?.filter((pass) => pass.state === 'requested' && pass.abilities.includes('approve')) ?? NONE,
    [ahead.data],
  );
}

/** Passes written for a time between two, and not begun: to come, asked for or missed. */
export function useAgenda(school: string, query: { from: Instant; to: Instant; all?: boolean }) {
  return useQuery({
    queryKey: keys.agenda(school, query),
    queryFn: async () =>
      (await call<Listing<PassCard>>(withQuery(inSchool(school, 'passes/agenda'), query))).items,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
