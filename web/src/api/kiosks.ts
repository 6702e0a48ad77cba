import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { keys } from './query';
import type { Answered } from './schema';
import { inSchool } from './school';
import type { Id, ItemOf, Listing } from './types';

/** A kiosk as admins see it. */
export type Kiosk = ItemOf<'kiosks'>;
/** A code to type on the device, shown once. */
export type MadeKiosk = Answered['POST /api/schools/{school}/kiosks'];

/** Those that are bound, and those whose code waits to be typed. */
export function useKiosks(school: string) {
  return useQuery({
    queryKey: keys.kiosks(school),
    queryFn: async () => (await call<Listing<Kiosk>>(inSchool(school, 'kiosks'))).items,
    refetchInterval: 30_000,
    staleTime: 0,
  });
}

export function useMakeKiosk(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (roomId: Id) =>
      call<MadeKiosk>(inSchool(school, 'kiosks'), { method: 'POST', body: { roomId } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.kiosks(school) }),
  });
}

/** Lets a kiosk show the class in its room, or no longer. */
export function useShowClass(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, shown }: { id: Id; shown: boolean }) =>
      call<void>(inSchool(school, `kiosks/${id}/class-list`), { method: 'PUT', body: { shown } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.kiosks(school) }),
  });
}

export function useUnbindKiosk(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: Id) => call<void>(inSchool(school, `kiosks/${id}`), { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.kiosks(school) }),
  });
}
