import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call, send, withQuery } from '~/lib/http';
import type { Versioned } from './adminTypes';
import type { Checked, Connection, ConnectionForm, Mapping, Run, Source, UndoPlan } from './rosterTypes';
import type { Id, Listing } from './types';

const connectionKeys = {
  all: (district: Id) => ['roster-connections', district] as const,
  sources: (district: Id) => ['roster-connections', district, 'sources'] as const,
  one: (district: Id, id: Id) => ['roster-connections', district, 'one', id] as const,
  runs: (district: Id, id: Id) => ['roster-connections', district, 'runs', id] as const,
  run: (district: Id, id: Id) => ['roster-connections', district, 'run', id] as const,
};

/** While a run is under way, it is asked for anew as often. */
const SOON = 2_000;

const connections = (district: Id) => `/api/districts/${district}/roster-connections` as const;
const runs = (district: Id) => `/api/districts/${district}/roster-runs` as const;

const UNDER_WAY = ['fetching', 'applying', 'undoing'] as const;

/** What a server does with a run at this moment. */
export const doing = (run: Run | null | undefined) => UNDER_WAY.find((state) => state === run?.state);

export const underWay = (run: Run | null | undefined) => doing(run) !== undefined;

/** The kinds of systems that can be connected. */
export function useSources(district: Id) {
  return useQuery({
    queryKey: connectionKeys.sources(district),
    queryFn: async () => (await call<Listing<Source>>(`/api/districts/${district}/roster-sources`)).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useConnections(district: Id) {
  return useQuery({
    queryKey: connectionKeys.all(district),
    queryFn: async () => (await call<Listing<Connection>>(connections(district))).items,
    refetchInterval: (query) => (query.state.data?.some(({ lastRun }) => underWay(lastRun)) ? SOON : 60_000),
  });
}

async function versioned(response: Response): Promise<Versioned<Connection>> {
  return { value: (await response.json()) as Connection, etag: response.headers.get('ETag') ?? '' };
}

export async function readConnection(district: Id, id: Id): Promise<Versioned<Connection>> {
  return versioned(await send(`${connections(district)}/${id}`));
}

export function useConnection(district: Id, id: Id) {
  return useQuery({
    queryKey: connectionKeys.one(district, id),
    queryFn: () => readConnection(district, id),
    refetchInterval: (query) => (underWay(query.state.data?.value.lastRun) ? SOON : false),
  });
}

/** After a change, whatever shows connections and runs is asked for anew. */
function useConnectionChange<A, T>(district: Id, change: (given: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: connectionKeys.all(district) }),
  });
}

export function useSaveConnection(district: Id) {
  return useConnectionChange(
    district,
    async ({ id, form, etag }: { id?: Id; form: ConnectionForm; etag?: string }) =>
      versioned(
        id
          ? await send(`${connections(district)}/${id}`, { method: 'PUT', body: form, ifMatch: etag })
          : await send(connections(district), { method: 'POST', body: form }),
      ),
  );
}

export function useDeleteConnection(district: Id) {
  return useConnectionChange(district, ({ id, etag }: { id: Id; etag: string }) =>
    call<void>(`${connections(district)}/${id}`, { method: 'DELETE', ifMatch: etag }),
  );
}

export function useSaveMapping(district: Id, id: Id) {
  return useConnectionChange(district, async ({ mapping, etag }: { mapping: Mapping; etag: string }) =>
    versioned(
      await send(`${connections(district)}/${id}/mapping`, { method: 'PUT', body: mapping, ifMatch: etag }),
    ),
  );
}

/** Looks whether the other side can be reached and read. */
export function useCheckConnection(district: Id, id: Id) {
  return useConnectionChange(district, () =>
    call<Checked>(`${connections(district)}/${id}/checks`, { method: 'POST' }),
  );
}

/** Fetches the roster, shown first or applied at once where the guard lets it; or takes an export, which is shown. */
export function useStartRun(district: Id, id: Id) {
  return useConnectionChange(district, (wanted: { preview: boolean } | File) => {
    const at = `${connections(district)}/${id}`;
    if (!(wanted instanceof File)) {
      return call<Run>(`${at}/runs`, { method: 'POST', body: wanted });
    }
    const body = new FormData();
    body.append('file', wanted);
    return call<Run>(`${at}/exports`, { method: 'POST', body });
  });
}

/** What a connection's runs did, newest first, page by page. */
export function useRuns(district: Id, id: Id) {
  return useInfiniteQuery({
    queryKey: connectionKeys.runs(district, id),
    queryFn: ({ pageParam, signal }) =>
      call<Listing<Run>>(withQuery(`${connections(district)}/${id}/runs`, { after: pageParam }), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: (query) =>
      query.state.data?.pages.some(({ items }) => items.some(underWay)) ? SOON : false,
  });
}

/** When what was under way has ended, whatever shows it is asked for anew. */
export function useRunEnd(district: Id, now: ReturnType<typeof doing>) {
  const client = useQueryClient();
  const before = useRef(now);
  useEffect(() => {
    if (before.current && !now) {
      void client.invalidateQueries({ queryKey: connectionKeys.all(district) });
    }
    before.current = now;
  }, [client, district, now]);
}

/** One run with what it would do, or did. */
export function useRun(district: Id, id: Id) {
  return useQuery({
    queryKey: connectionKeys.run(district, id),
    queryFn: () => call<Run>(`${runs(district)}/${id}`),
    refetchInterval: (query) => (underWay(query.state.data) ? SOON : false),
  });
}

/** Begins to apply what was shown; past the guard only if that is said. */
export function useApplyRun(district: Id) {
  return useConnectionChange(district, ({ id, beyondGuard }: { id: Id; beyondGuard: boolean }) =>
    call<Run>(`${runs(district)}/${id}/application`, { method: 'PUT', body: { beyondGuard } }),
  );
}

export function useForgetRun(district: Id) {
  return useConnectionChange(district, (id: Id) =>
    call<void>(`${runs(district)}/${id}`, { method: 'DELETE' }),
  );
}

/** What undoing a run would give back. */
export function useUndoPlan(district: Id, id: Id) {
  return useQuery({
    queryKey: [...connectionKeys.run(district, id), 'undo'],
    queryFn: () => call<UndoPlan>(`${runs(district)}/${id}/undo`),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useUndoRun(district: Id) {
  return useConnectionChange(district, (id: Id) =>
    call<Run>(`${runs(district)}/${id}/undo`, { method: 'PUT' }),
  );
}
