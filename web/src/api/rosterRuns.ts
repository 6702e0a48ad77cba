import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call, withQuery } from '~/lib/http';
import type { Run, UndoPlan } from './rosterTypes';
import { inSchool } from './school';
import type { Id, Listing, Me } from './types';

export const districtRuns = (district: Id) => `/api/districts/${district}/roster-runs` as const;

/** Whose runs are looked at: all of a district's for its admins, else one school's. */
export function runsFor(me: Me, school: Id) {
  return me.district ? districtRuns(me.district.id) : inSchool(school, 'roster-runs');
}

export type RunsAt = ReturnType<typeof runsFor>;
/** Where runs are listed: also those of one connection. */
export type RunsListed = RunsAt | `/api/districts/${string}/roster-connections/${string}/runs`;

const runKeys = {
  all: ['roster-runs'] as const,
  list: (listed: RunsListed) => ['roster-runs', 'list', listed] as const,
  one: (at: RunsAt, id: Id) => ['roster-runs', 'one', at, id] as const,
};

/** While a run is under way, it is asked for anew as often. */
export const SOON = 2_000;

const UNDER_WAY = ['fetching', 'applying', 'undoing'] as const;

/** What a server does with a run at this moment. */
export const doing = (run: Run | null | undefined) => UNDER_WAY.find((state) => state === run?.state);

export const underWay = (run: Run | null | undefined) => doing(run) !== undefined;

/** Whether a run waits for a yes. */
export const waits = (run: Run) => run.state === 'planned' || run.state === 'held';

/** Runs, newest first, page by page. */
export function useRuns(listed: RunsListed) {
  return useInfiniteQuery({
    queryKey: runKeys.list(listed),
    queryFn: ({ pageParam, signal }) =>
      call<Listing<Run>>(withQuery(listed, { after: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) =>
      query.state.data?.pages.some(({ items }) => items.some(underWay)) ? SOON : false,
  });
}

/** One run with what it would do, or did. */
export function useRun(at: RunsAt, id: Id) {
  return useQuery({
    queryKey: runKeys.one(at, id),
    queryFn: () => call<Run>(`${at}/${id}`),
    refetchInterval: (query) => (underWay(query.state.data) ? SOON : false),
  });
}

/** When what was under way has ended, everything is asked for anew: it may have changed anybody. */
export function useRunEnd(now: ReturnType<typeof doing>) {
  const client = useQueryClient();
  const before = useRef(now);
  useEffect(() => {
    if (before.current && !now) {
      void client.invalidateQueries();
    }
    before.current = now;
  }, [client, now]);
}

/** After a change, whatever shows runs and the connections that they are of is asked for anew. */
export function useRunChange<A, T>(change: (given: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: runKeys.all }),
        client.invalidateQueries({ queryKey: ['roster-connections'] }),
      ]),
  });
}

/** Hands in a file, which begins a run. */
export function uploaded(
  to: RunsAt | `/api/districts/${string}/roster-connections/${string}/exports`,
  file: File,
) {
  const body = new FormData();
  body.append('file', file);
  return call<Run>(to, { method: 'POST', body });
}

/** Hands in a file of a district or a school, which is shown before it is applied. */
export function useUploadRoster(at: RunsAt) {
  return useRunChange((file: File) => uploaded(at, file));
}

/** Begins to apply what was shown; past the guard only if that is said. */
export function useApplyRun(at: RunsAt) {
  return useRunChange(({ id, beyondGuard }: { id: Id; beyondGuard: boolean }) =>
    call<Run>(`${at}/${id}/application`, { method: 'PUT', body: { beyondGuard } }),
  );
}

export function useForgetRun(at: RunsAt) {
  return useRunChange((id: Id) => call<void>(`${at}/${id}`, { method: 'DELETE' }));
}

/** What undoing a run would give back. */
export function useUndoPlan(at: RunsAt, id: Id) {
  return useQuery({
    queryKey: [...runKeys.one(at, id), 'undo'],
    queryFn: () => call<UndoPlan>(`${at}/${id}/undo`),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useUndoRun(at: RunsAt) {
  return useRunChange((id: Id) => call<Run>(`${at}/${id}/undo`, { method: 'PUT' }));
}

/** Takes an e-mail address from somebody who has left. */
export function useFreeAddress(at: RunsAt) {
  const to = at.startsWith('/api/districts/')
    ? (`/api/districts/${at.split('/')[3]}/freed-addresses` as const)
    : inSchool(at.split('/')[3] ?? '', 'freed-addresses');
  return useMutation({
    mutationFn: (email: string) => call<void>(to, { method: 'POST', body: { email } }),
  });
}
