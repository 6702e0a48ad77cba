import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, withQuery } from '~/lib/http';
import { keys } from './query';
import { inSchool } from './school';
import type { Listing, Person, Role } from './types';

export interface PeopleQuery {
  role?: Role;
  /** Beginnings of names, or an ID number. */
  q?: string;
  grade?: string;
  limit?: number;
}

export function findPeople(
  school: string,
  query: PeopleQuery,
  signal?: AbortSignal,
): Promise<Listing<Person>> {
  return call<Listing<Person>>(withQuery(inSchool(school, 'people'), { ...query }), { signal });
}

/** People by name or number; asks only once something is typed. */
export function usePeople(school: string, query: PeopleQuery, enabled = true) {
  return useQuery({
    queryKey: keys.people(school, query),
    queryFn: ({ signal }) => findPeople(school, query, signal),
    enabled: enabled && (query.q ?? '').trim().length > 0,
    placeholderData: keepPreviousData,
  });
}
