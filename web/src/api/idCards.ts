import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, send, withQuery } from '~/lib/http';
import type { Versioned } from './adminTypes';
import { inSchool } from './school';
import type { Got } from './types';

export type OwnIdCard = Got<'my/id-card'>;
export type IdCardDesign = OwnIdCard['design'];
export type IdCardData = OwnIdCard['card'];
export type IdCardSheet = Got<'id-cards'>;
export interface SheetOf {
  grade?: string;
  group?: string;
  staff?: boolean;
}

const key = (school: string, ...more: unknown[]) => ['id-cards', school, ...more] as const;

/** One's own card; also where there is no network, from what this device has kept. */
export function useOwnIdCard(school: string) {
  return useQuery({
    queryKey: key(school, 'own'),
    queryFn: () => call<OwnIdCard>(inSchool(school, 'my/id-card')),
    networkMode: 'always',
    staleTime: 300_000,
  });
}

export function useIdCardDesign(school: string) {
  return useQuery({
    queryKey: key(school, 'design'),
    queryFn: async (): Promise<Versioned<IdCardDesign>> => {
      const response = await send(inSchool(school, 'id-cards/design'));
      return { value: (await response.json()) as IdCardDesign, etag: response.headers.get('ETag') ?? '' };
    },
  });
}

export function useSaveIdCardDesign(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ design, etag }: { design: IdCardDesign; etag: string }) =>
      call<IdCardDesign>(inSchool(school, 'id-cards/design'), { method: 'PUT', body: design, ifMatch: etag }),
    onSettled: () => client.invalidateQueries({ queryKey: key(school) }),
  });
}

/** Cards to print: asked for once, by a press, since it is kept in the audit log. */
export function useIdCardSheet(school: string) {
  return useMutation({
    mutationFn: (of: SheetOf) => call<IdCardSheet>(withQuery(inSchool(school, 'id-cards'), { ...of })),
  });
}
