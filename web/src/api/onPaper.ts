import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '~/lib/http';
import type { Answered } from './schema';
import { inSchool } from './school';
import type { Classmate, Listing, PostedTo } from './types';

/** A pass that happened on paper. */
export type PaperRow = PostedTo<'passes/on-paper'>['rows'][number];
export type PaperResult = Answered['POST /api/schools/{school}/passes/on-paper']['items'][number];

export function useEnterOnPaper(school: string) {
  return useMutation({
    mutationFn: async (rows: PaperRow[]) =>
      (
        await call<{ items: PaperResult[] }>(inSchool(school, 'passes/on-paper'), {
          method: 'POST',
          body: { rows },
        })
      ).items,
  });
}

/** The students of a class, whenever it meets. */
export function useSectionStudents(school: string, section: string | undefined) {
  return useQuery({
    queryKey: ['section-students', school, section ?? null],
    queryFn: async () =>
      (await call<Listing<Classmate>>(inSchool(school, `sections/${section ?? ''}/students`))).items,
    enabled: section !== undefined,
  });
}
