import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { forgetIdCard, forgetRollCall } from '~/lib/offline';
import { isProblem } from '~/lib/problem';
import type { Locale } from '~/lib/words';
import { keys } from './query';
import type { Me, OpenSession, SetupStatus } from './types';

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
    // Also where the browser thinks that there is no network: the roll call's device has kept an answer.
    networkMode: 'always',
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

/** What is known of nobody in particular. */
const OUTSIDE = new Set<unknown>([keys.me[0], keys.setup[0], keys.ways()[0]]);

/**
 * Nobody is signed in any more: what was known goes too, so that the next one here never sees it. First the screens go
 * that show it; taken from under them, they would ask for it again.
 */
export function forget(client: QueryClient): void {
  void forgetRollCall();
  void forgetIdCard();
  client.setQueryData(keys.me, null);
  setTimeout(() => client.removeQueries({ predicate: (query) => !OUTSIDE.has(query.queryKey[0]) }));
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>('/api/session', { method: 'DELETE' }),
    onSettled: () => forget(client),
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

/** Where one is signed in, the last used first. */
export function useSessions() {
  return useQuery({
    queryKey: keys.sessions,
    queryFn: async () => (await call<{ items: OpenSession[] }>('/api/me/sessions')).items,
    staleTime: 0,
  });
}

/** Signs one of one's other devices out, or all of them. */
export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) =>
      Promise.all(ids.map((id) => call<void>(`/api/me/sessions/${id}`, { method: 'DELETE' }))),
    onSettled: () => client.invalidateQueries({ queryKey: keys.sessions }),
  });
}

/** Keeps the language with the account; what is shown changes at once, whatever the server says. */
export function useKeepLocale() {
  return useMutation({
    mutationFn: (locale: Locale) => call<void>('/api/me/locale', { method: 'PUT', body: { locale } }),
  });
}
