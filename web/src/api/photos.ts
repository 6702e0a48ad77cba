import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import type { Answered } from './schema';
import { inSchool } from './school';
import type { Id, Listing } from './types';

/** What became of one file of photos. */
export type TakenPhoto = Answered['POST /api/schools/{school}/photos']['items'][number];

/** Hands in a zip of photos, or one; tells of each file what became of it. */
export function useTakePhotos(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return (await call<Listing<TakenPhoto>>(inSchool(school, 'photos'), { method: 'POST', body })).items;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['people', school] }),
  });
}

export function useDeletePhoto(school: string, id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>(inSchool(school, `people/${id}/photo`), { method: 'DELETE' }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['people', school] }),
        client.invalidateQueries({ queryKey: ['person', school, id] }),
      ]),
  });
}
