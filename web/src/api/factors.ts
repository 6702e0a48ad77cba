import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { keys } from './query';
import type { Answered } from './schema';
import type { Me } from './types';

/** What one has besides a password. */
export type Factors = Answered['GET /api/me/factors'];
export type AuthenticatorDraft = Answered['POST /api/me/factors/authenticator-draft'];
/** What may be shown in a second step. */
export type Offered = Answered['GET /api/session/second-step'];

const factorsKey = ['factors'] as const;

export function useFactors() {
  return useQuery({
    queryKey: factorsKey,
    queryFn: () => call<Factors>('/api/me/factors'),
    staleTime: 0,
  });
}

/** After a change, what one has is asked for anew, and so is whether anything is owed. */
export function useFactorChange<A, T>(change: (given: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: factorsKey }),
  });
}

export const useDraft = () =>
  useFactorChange(() => call<AuthenticatorDraft>('/api/me/factors/authenticator-draft', { method: 'POST' }));

export const useAddAuthenticator = () =>
  useFactorChange((added: { draft: string; code: string }) =>
    call<{ recoveryCodes: string[] }>('/api/me/factors/authenticator', { method: 'PUT', body: added }),
  );

export const useRemoveAuthenticator = () =>
  useFactorChange(() => call<void>('/api/me/factors/authenticator', { method: 'DELETE' }));

export const useNewCodes = () =>
  useFactorChange(() =>
    call<{ recoveryCodes: string[] }>('/api/me/factors/recovery-codes', { method: 'POST' }),
  );

/** Shows again who one is. */
export const useConfirm = () =>
  useFactorChange((password: string) =>
    call<void>('/api/me/factors/confirmation', { method: 'POST', body: { password } }),
  );

/** What may be shown in the second step that is outstanding here. */
export function useOffered() {
  return useQuery({
    queryKey: ['second-step'],
    queryFn: () => call<Offered>('/api/session/second-step'),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
}

export function useSecondStep() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => call<Me>('/api/session/second-step', { method: 'POST', body: { code } }),
    onSuccess: (me) => client.setQueryData(keys.me, me),
  });
}
