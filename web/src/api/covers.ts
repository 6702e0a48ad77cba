import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { Id, ItemOf, Listing, PostedTo } from './types';

/** That somebody acts for a teacher, from day to day, all day or in some periods. */
export type Cover = ItemOf<'covers'>;
export type CoverForm = PostedTo<'covers'>;
/** When a cover holds. */
export type CoverTerm = Omit<CoverForm, 'personId' | 'teacherId'>;
/** Whom one acts for today, and when. */
export type MyCover = ItemOf<'my/covers'>;

/** Their time begins and ends with the bells, of which no topic tells. */
const MINE_EVERY = 60_000;

const coversKey = (school: string) => ['covers', school] as const;

export async function readCovers(school: string): Promise<Cover[]> {
  return (await call<Listing<Cover>>(inSchool(school, 'covers'))).items;
}

/** Those of today and of days to come. */
export function useCovers(school: string) {
  return useQuery({ queryKey: coversKey(school), queryFn: () => readCovers(school) });
}

/** Whom one acts for today. */
export function useMyCovers(school: string) {
  return useQuery({
    queryKey: [...coversKey(school), 'mine'],
    queryFn: async () => (await call<Listing<MyCover>>(inSchool(school, 'my/covers'))).items,
    refetchInterval: (query) => (query.state.data?.length ? MINE_EVERY : false),
  });
}

function useCoversChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: coversKey(school) }),
  });
}

/** Gives a new cover, or changes when one holds. */
export function useSaveCover(school: string) {
  return useCoversChange(school, ({ cover, form }: { cover?: Cover; form: CoverForm }) => {
    const { personId, teacherId, ...term } = form;
    return cover
      ? call(inSchool(school, `covers/${cover.id}`), {
          method: 'PUT',
          body: term satisfies CoverTerm,
          ifMatch: cover.version,
        })
      : call(inSchool(school, 'covers'), { method: 'POST', body: { personId, teacherId, ...term } });
  });
}

export function useTakeCover(school: string) {
  return useCoversChange(school, (id: Id) => call(inSchool(school, `covers/${id}`), { method: 'DELETE' }));
}
