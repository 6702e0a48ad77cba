import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '~/lib/http';
import type { Versioned } from './adminTypes';
import { inSchool } from './school';
import type { Got, Id } from './types';

export const EXEMPTIONS = ['limit', 'cooldown', 'no-fly', 'line', 'hallway', 'restriction'] as const;

export type Accommodation = Got<'people/{id}/accommodations'>;

const key = (school: string, id: Id) => ['accommodations', school, id] as const;

async function versioned(response: Response): Promise<Versioned<Accommodation>> {
  return {
    value: (await response.json()) as Accommodation,
    etag: response.headers.get('ETag') ?? '',
  };
}

export async function readAccommodation(school: string, id: Id): Promise<Versioned<Accommodation>> {
  return versioned(await send(inSchool(school, `people/${id}/accommodations`)));
}

/** One student's; asked for only once somebody wants to see them, since that is a look that is kept. */
export function useAccommodation(school: string, id: Id, wanted: boolean) {
  return useQuery({
    queryKey: key(school, id),
    queryFn: () => readAccommodation(school, id),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export function useSaveAccommodation(school: string, id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ form, etag }: { form: Accommodation; etag: string }) =>
      versioned(
        await send(inSchool(school, `people/${id}/accommodations`), {
          method: 'PUT',
          body: form,
          ifMatch: etag,
        }),
      ),
    onSuccess: (saved) => client.setQueryData(key(school, id), saved),
  });
}
