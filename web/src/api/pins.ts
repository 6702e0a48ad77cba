import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, withQuery } from '~/lib/http';
import { keys } from './query';
import { inSchool } from './school';
import type { Got, Id, Listing, NamedPerson, PutTo } from './types';

type PinState = Got<'my/pin'>;

/** Shown once, kept nowhere. */
export interface IssuedPin {
  pin: string;
  until?: string | null;
}

/** Staff who have a PIN, by the beginning of their names. */
export function usePinHolders(school: string, q: string) {
  return useQuery({
    queryKey: keys.pinHolders(school, q),
    queryFn: async () =>
      (await call<Listing<NamedPerson>>(withQuery(inSchool(school, 'pin-holders'), { q }))).items,
    placeholderData: keepPreviousData,
  });
}

/** Whether one has a PIN oneself. */
export function useMyPin(school: string) {
  return useQuery({
    queryKey: keys.pin(school, 'me'),
    queryFn: () => call<PinState>(inSchool(school, 'my/pin')),
  });
}

export function useChoosePin(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: PutTo<'my/pin'>) =>
      call<PinState>(inSchool(school, 'my/pin'), { method: 'PUT', body: choice }),
    onSuccess: (state) => client.setQueryData(keys.pin(school, 'me'), state),
  });
}

/** Whether somebody has one; for admins. */
export function usePinOf(school: string, person: Id) {
  return useQuery({
    queryKey: keys.pin(school, person),
    queryFn: () => call<PinState>(inSchool(school, `people/${person}/pin`)),
  });
}

/** Makes a new PIN for somebody. */
export function useIssuePin(school: string, person: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<IssuedPin>(inSchool(school, `people/${person}/pin`), { method: 'PUT' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.pin(school, person) }),
  });
}

/** Takes somebody's PIN away. */
export function useClearPin(school: string, person: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>(inSchool(school, `people/${person}/pin`), { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.pin(school, person) }),
  });
}
