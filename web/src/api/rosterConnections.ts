import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, send } from '~/lib/http';
import type { Versioned } from './adminTypes';
import { SOON, underWay, uploaded, useRunChange } from './rosterRuns';
import type { Checked, Connection, ConnectionForm, Mapping, Run, Source } from './rosterTypes';
import type { Id, Listing } from './types';

const connectionKeys = {
  all: (district: Id) => ['roster-connections', district] as const,
  sources: (district: Id) => ['roster-connections', district, 'sources'] as const,
  one: (district: Id, id: Id) => ['roster-connections', district, 'one', id] as const,
};

const connections = (district: Id) => `/api/districts/${district}/roster-connections` as const;

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
  return useRunChange((wanted: { preview: boolean } | File) => {
    const at = `${connections(district)}/${id}` as const;
    return wanted instanceof File
      ? uploaded(`${at}/exports`, wanted)
      : call<Run>(`${at}/runs`, { method: 'POST', body: wanted });
  });
}

/** Leads to where the other side asks an admin for consent. */
export function useConsent(district: Id, id: Id) {
  return useMutation({
    mutationFn: async () => {
      const { address } = await call<{ address: string }>(`${connections(district)}/${id}/consent`, {
        method: 'POST',
      });
      window.location.assign(address);
    },
  });
}
