import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '~/lib/http';
import type { Versioned } from './adminTypes';
import type { Answered, Sent } from './schema';
import type { Id } from './types';

/** Who of a district signs in how. */
export type SignInRules = Answered['GET /api/districts/{district}/sign-in-rules'];
export type SignInRulesDraft = Sent['PUT /api/districts/{district}/sign-in-rules'];

const keyOf = (district: Id) => ['sign-in-rules', district] as const;
const pathOf = (district: Id) => `/api/districts/${district}/sign-in-rules`;

async function versioned(response: Response): Promise<Versioned<SignInRules>> {
  return { value: (await response.json()) as SignInRules, etag: response.headers.get('ETag') ?? '' };
}

export function useSignInRules(district: Id) {
  return useQuery({
    queryKey: keyOf(district),
    queryFn: async () => versioned(await send(pathOf(district))),
    staleTime: 0,
  });
}

export function useSaveSignInRules(district: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ draft, etag }: { draft: SignInRulesDraft; etag: string }) =>
      versioned(await send(pathOf(district), { method: 'PUT', body: draft, ifMatch: etag })),
    onSuccess: (saved) => client.setQueryData(keyOf(district), saved),
  });
}
