import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { call, send, withQuery } from '~/lib/http';
import type { Credential, Versioned } from './adminTypes';
import { inSchool } from './school';
import type { Got, Id, Listing, Person, PostedTo, Role } from './types';

export const AREAS = ['rooms', 'people', 'limits', 'reports', 'settings'] as const;
export type Area = (typeof AREAS)[number];

export const STATES = ['active', 'disabled', 'suspended', 'left'] as const;
export type PersonState = (typeof STATES)[number];

/** A record holds all that a list does; the contract cannot say so of what is unwrapped into it. */
export type PersonRecord = Person & Got<'people/{id}'>;

/** Where the fields come from of somebody whom a roster brought. */
export type FromRoster = NonNullable<NonNullable<PersonRecord['admin']>['roster']>;

type Written = PostedTo<'people'>;
/** What the form saves, as a whole; blank is nothing. */
export type PersonForm = { [Field in keyof Written]-?: NonNullable<Written[Field]> };

export interface PeopleFilter {
  q?: string;
  role?: Role;
  grade?: string;
  /** Everybody who has not left, where it is missing. */
  state?: PersonState;
}

/** Shown once, kept nowhere. */
export type OneTimePassword = Pick<Credential, 'login' | 'password'>;

const peopleKeys = {
  /** Every list and every name. */
  all: (school: string) => ['people', school] as const,
  list: (school: string, filter: PeopleFilter) => ['people', school, 'list', filter] as const,
  /** Apart, so that no change of somebody else makes another look. */
  one: (school: string, id: Id) => ['person', school, id] as const,
};

async function versioned<T>(response: Response): Promise<Versioned<T>> {
  return { value: (await response.json()) as T, etag: response.headers.get('ETag') ?? '' };
}

/** Where the browser downloads the whole list. */
export function peopleExport(school: string): string {
  return inSchool(school, 'people/export');
}

/** How many of a list come at once. */
const PAGE = 100;

/** Everybody who fits, by name, page by page. */
export function usePeopleList(school: string, filter: PeopleFilter) {
  return useInfiniteQuery({
    queryKey: peopleKeys.list(school, filter),
    queryFn: ({ pageParam, signal }) =>
      call<Listing<Person>>(
        withQuery(inSchool(school, 'people'), { ...filter, limit: PAGE, after: pageParam }),
        {
          signal,
        },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    // Or each page that follows would be compared with all before it.
    structuralSharing: false,
  });
}

export async function readPerson(school: string, id: Id): Promise<Versioned<PersonRecord>> {
  return versioned(await send(inSchool(school, `people/${id}`)));
}

/** One person's record. Each time it is asked for is a look that the audit log keeps, so it is not asked for again. */
export function usePerson(school: string, id: Id) {
  return useQuery({
    queryKey: peopleKeys.one(school, id),
    queryFn: () => readPerson(school, id),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Adds somebody, or changes the version that was read. */
export function useSavePerson(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, form, etag }: { id?: Id; form: PersonForm; etag?: string }) =>
      versioned<PersonRecord>(
        id
          ? await send(inSchool(school, `people/${id}`), { method: 'PUT', body: form, ifMatch: etag })
          : await send(inSchool(school, 'people'), { method: 'POST', body: form }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(peopleKeys.one(school, saved.value.id), saved);
      return client.invalidateQueries({ queryKey: peopleKeys.all(school) });
    },
  });
}

export function useChangeState(school: string, id: Id) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (state: PersonState) =>
      call<void>(inSchool(school, `people/${id}/state`), { method: 'PUT', body: { state } }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: peopleKeys.one(school, id) }),
        client.invalidateQueries({ queryKey: peopleKeys.all(school) }),
      ]),
  });
}

/** A new password, good for one sign-in. */
export function useOneTimePassword(school: string, id: Id) {
  return useMutation({
    mutationFn: () =>
      call<OneTimePassword>(inSchool(school, `people/${id}/one-time-password`), { method: 'POST' }),
  });
}
