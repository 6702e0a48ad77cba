import { useQuery } from '@tanstack/react-query';
import { call, withQuery } from '~/lib/http';
import { keys } from './query';
import type { Answered } from './schema';

/** What the sign-in page shows beside the password. */
export type Ways = Answered['GET /api/sign-on'];

/** The ways in of a district, or of the school that was looked at last on this device. */
export function useWays(district: string | undefined, school: string | undefined) {
  return useQuery({
    queryKey: keys.ways(district, school),
    queryFn: () => call<Ways>(withQuery('/api/sign-on', { district, school })),
    staleTime: 60_000,
    retry: false,
  });
}
