import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { Id, ItemOf, Listing, PostedTo } from './types';

/** That a member of staff or a room is out of office for some time. */
export type OutOfOffice = ItemOf<'out-of-office'>;
export type OutOfOfficeForm = PostedTo<'out-of-office'>;

const officesKey = (school: string) => ['out-of-office', school] as const;

/** Those of today and later that one may take back. */
export function useOutOfOffice(school: string) {
  return useQuery({
    queryKey: officesKey(school),
    queryFn: async () => (await call<Listing<OutOfOffice>>(inSchool(school, 'out-of-office'))).items,
    staleTime: 60_000,
  });
}

function useChange<A>(school: string, change: (given: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: officesKey(school) }),
  });
}

export function useSayOutOfOffice(school: string) {
  return useChange(school, (form: OutOfOfficeForm) =>
    call(inSchool(school, 'out-of-office'), { method: 'POST', body: form }),
  );
}

export function useBackInOffice(school: string) {
  return useChange(school, (id: Id) => call(inSchool(school, `out-of-office/${id}`), { method: 'DELETE' }));
}
