import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { isProblem } from '~/lib/problem';
import type { Locale } from '~/lib/words';
import { keys } from './query';
import type { Me, SetupStatus } from './types';

/** Who is signed in; null if nobody is. */
export function useMe() {
  return useQuery({
    queryKey: keys.me,
    queryFn: async () => {
      try {
        return await call<Me>('/api/me');
      } catch (error) {
        if (isProblem(error) && error.status === 401) {
          return null;
        }
        throw error;
      }
    },
    staleTime: 60_000,
  });
}

/** Whether this server still waits for its first admin. */
export function useSetupStatus() {
  return useQuery({
    queryKey: keys.setup,
    queryFn: () => call<SetupStatus>('/api/setup'),
    staleTime: 60_000,
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (login: { login: string; password: string }) =>
      call<Me>('/api/session', { method: 'POST', body: login }),
    onSuccess: (me) => client.setQueryData(keys.me, me),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>('/api/session', { method: 'DELETE' }),
    onSettled: () => {
      client.clear();
      client.setQueryData(keys.me, null);
    },
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: { current: string; new: string }) =>
      call<void>('/api/me/password', { method: 'PUT', body: change }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me }),
  });
}

/** Keeps the language with the account; what is shown changes at once, whatever the server says. */
export function useKeepLocale() {
  return useMutation({
    mutationFn: (locale: Locale) => call<void>('/api/me/locale', { method: 'PUT', body: { locale } }),
  });
}
