import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call, withQuery } from '~/lib/http';
import { keys } from './query';
import { inSchool } from './school';
import type { Listing, Person, Role, Whereabouts } from './types';

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

/** Where students should be now, by the timetable; those not asked about yet are missing. */
export function useWhereabouts(school: string, ids: string[]): Map<string, Whereabouts> {
  const query = useQuery({
    queryKey: keys.whereabouts(school, ids),
    queryFn: async () => {
      const named = ids.map((id) => `student=${id}`).join('&');
      return (await call<Listing<Whereabouts>>(`${inSchool(school, 'whereabouts')}?${named}`)).items;
    },
    enabled: ids.length > 0,
  });
  return useMemo(
    () => new Map((query.data ?? []).map((where) => [where.studentId, where] as const)),
    [query.data],
  );
}

/** The names of people who are known by id only; those still on their way are missing. */
export function useNames(school: string, ids: string[]): Map<string, string> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: keys.people(school, { id }),
      queryFn: () => call<Person>(inSchool(school, `people/${id}`)),
      staleTime: 300_000,
    })),
    combine: (found) => new Map(found.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : []))),
  });
}
