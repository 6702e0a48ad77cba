import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call, withQuery } from '~/lib/http';
import { keys } from './query';
import { inSchool } from './school';
import type { Listing, NamedPerson, Person, Role, Whereabouts } from './types';

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

/** Who has just this ID number; a school may have given one twice. */
export async function studentsByNumber(school: string, number: string): Promise<Person[]> {
  const found = await findPeople(school, { role: 'student', q: number, limit: 20 });
  return found.items.filter((person) => person.number?.toLowerCase() === number.toLowerCase());
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

/** The most names that the server tells at once. */
const NAMES_AT_ONCE = 200;

async function namesOf(school: string, ids: string[]): Promise<Map<string, string>> {
  const parts = Array.from({ length: Math.ceil(ids.length / NAMES_AT_ONCE) }, (_, part) =>
    ids.slice(part * NAMES_AT_ONCE, (part + 1) * NAMES_AT_ONCE),
  );
  const found = await Promise.all(
    parts.map((part) =>
      call<Listing<NamedPerson>>(
        `${inSchool(school, 'people/names')}?${part.map((id) => `id=${id}`).join('&')}`,
      ),
    ),
  );
  return new Map(found.flatMap(({ items }) => items.map(({ id, name }) => [id, name] as const)));
}

/** The names of people who are known by id only, without a look at their records; undefined on their way. */
export function useNames(school: string, ids: string[]): Map<string, string> | undefined {
  return useQuery({
    queryKey: keys.people(school, { names: ids }),
    queryFn: () => namesOf(school, ids),
    staleTime: 300_000,
  }).data;
}

/** The grades that students are in, as schools count them. */
export function useGrades(school: string): string[] {
  return (
    useQuery({
      queryKey: ['grades', school],
      queryFn: async () => (await call<Listing<string>>(inSchool(school, 'grades'))).items,
      staleTime: 300_000,
    }).data ?? []
  );
}
