import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, send } from '~/lib/http';
import type { Versioned } from './adminTypes';
import type { Answered, Sent } from './schema';
import type { Id, Listing } from './types';

type Of<Path extends string> = `/api/districts/{district}/sign-on-connections${Path}`;

/** A way in, as its admins see it. */
export type SignOn = Answered[`GET ${Of<'/{id}'>}`];
export type SignOnDraft = Sent[`PUT ${Of<'/{id}'>}`];
export type SignOnStep = Answered[`POST ${Of<'/{id}/checks'>}`]['items'][number];
export type Reach = Answered[`GET ${Of<'/{id}/reach'>}`];
export type Refusal = Answered[`GET ${Of<'/{id}/refusals'>}`]['items'][number];
export type Preset = SignOn['preset'];

const signOnKeys = {
  all: (district: Id) => ['sign-on', district] as const,
  one: (district: Id, id: Id) => ['sign-on', district, id] as const,
};

const connections = (district: Id) => `/api/districts/${district}/sign-on-connections` as const;

export function useSignOns(district: Id) {
  return useQuery({
    queryKey: signOnKeys.all(district),
    queryFn: async () => (await call<Listing<SignOn>>(connections(district))).items,
  });
}

async function versioned(response: Response): Promise<Versioned<SignOn>> {
  return { value: (await response.json()) as SignOn, etag: response.headers.get('ETag') ?? '' };
}

export async function readSignOn(district: Id, id: Id): Promise<Versioned<SignOn>> {
  return versioned(await send(`${connections(district)}/${id}`));
}

export function useSignOn(district: Id, id: Id) {
  return useQuery({
    queryKey: signOnKeys.one(district, id),
    queryFn: () => readSignOn(district, id),
  });
}

/** After a change, whatever shows ways in is asked for anew. */
function useSignOnChange<A, T>(district: Id, change: (given: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: signOnKeys.all(district) }),
  });
}

export function useSaveSignOn(district: Id) {
  return useSignOnChange(
    district,
    async ({ id, draft, etag }: { id?: Id; draft: SignOnDraft; etag?: string }) =>
      versioned(
        id
          ? await send(`${connections(district)}/${id}`, { method: 'PUT', body: draft, ifMatch: etag })
          : await send(connections(district), { method: 'POST', body: draft }),
      ),
  );
}

export function useDeleteSignOn(district: Id) {
  return useSignOnChange(district, (id: Id) =>
    call<void>(`${connections(district)}/${id}`, { method: 'DELETE' }),
  );
}

/** Looks whether the provider can be reached and knows this server. */
export function useCheckSignOn(district: Id, id: Id) {
  return useSignOnChange(
    district,
    async () =>
      (await call<Listing<SignOnStep>>(`${connections(district)}/${id}/checks`, { method: 'POST' })).items,
  );
}

/** Whom it would let in. */
export function useReach(district: Id, id: Id) {
  return useQuery({
    queryKey: [...signOnKeys.one(district, id), 'reach'],
    queryFn: () => call<Reach>(`${connections(district)}/${id}/reach`),
    staleTime: 0,
  });
}

/** Who was not let in lately. */
export function useRefusals(district: Id, id: Id) {
  return useQuery({
    queryKey: [...signOnKeys.one(district, id), 'refusals'],
    queryFn: async () => (await call<Listing<Refusal>>(`${connections(district)}/${id}/refusals`)).items,
    staleTime: 0,
  });
}

export function useForgetRefusals(district: Id, id: Id) {
  return useSignOnChange(district, () =>
    call<void>(`${connections(district)}/${id}/refusals`, { method: 'DELETE' }),
  );
}
