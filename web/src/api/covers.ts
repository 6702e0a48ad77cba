import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { Id, ItemOf, Listing, PostedTo } from './types';

/** That somebody acts for a teacher, from day to day. */
export type Cover = ItemOf<'covers'>;
export type CoverForm = PostedTo<'covers'>;

const coversKey = (school: string) => ['covers', school] as const;

/** Those of today and of days to come. */
export function useCovers(school: string) {
  return useQuery({
    queryKey: coversKey(school),
    queryFn: async () => (await call<Listing<Cover>>(inSchool(school, 'covers'))).items,
  });
}

function useCoversChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: coversKey(school) }),
  });
}

export function useGiveCover(school: string) {
  return useCoversChange(school, (form: CoverForm) =>
    call(inSchool(school, 'covers'), { method: 'POST', body: form }),
  );
}

export function useTakeCover(school: string) {
  return useCoversChange(school, (id: Id) => call(inSchool(school, `covers/${id}`), { method: 'DELETE' }));
}
