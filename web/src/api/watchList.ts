import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool, useMay } from './school';
import type { ItemOf, Listing, PostedTo } from './types';

/** A student whom named staff keep an eye on. */
export type Watch = ItemOf<'watch-list'>;
export type WatchForm = PostedTo<'watch-list'>;
/** A student whom one watches oneself. */
export type OwnWatch = ItemOf<'watch-list/mine'>;

const watchKey = (school: string) => ['watch-list', school] as const;

export async function readWatchList(school: string): Promise<Watch[]> {
  return (await call<Listing<Watch>>(inSchool(school, 'watch-list'))).items;
}

export function useWatchList(school: string) {
  return useQuery({ queryKey: watchKey(school), queryFn: () => readWatchList(school) });
}

/** Whom one watches oneself, by student. */
export function useOwnWatches(school: string) {
  const staff = [useMay('write-passes'), useMay('see-hallway')].includes(true);
  return useQuery({
    queryKey: [...watchKey(school), 'mine'],
    queryFn: async () => (await call<Listing<OwnWatch>>(inSchool(school, 'watch-list/mine'))).items,
    enabled: staff,
    staleTime: 300_000,
  });
}

function useWatchChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: watchKey(school) }),
  });
}

export function useSaveWatch(school: string) {
  return useWatchChange(school, ({ watch, form }: { watch?: Watch; form: WatchForm }) =>
    watch
      ? call(inSchool(school, `watch-list/${watch.id}`), {
          method: 'PUT',
          body: form,
          ifMatch: watch.version,
        })
      : call(inSchool(school, 'watch-list'), { method: 'POST', body: form }),
  );
}

export function useEndWatch(school: string) {
  return useWatchChange(school, (watch: Watch) =>
    call(inSchool(school, `watch-list/${watch.id}`), { method: 'DELETE', ifMatch: watch.version }),
  );
}
