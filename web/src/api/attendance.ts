import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, send, withQuery } from '~/lib/http';
import type { Versioned } from './adminTypes';
import type { Answered } from './schema';
import { inSchool } from './school';
import type { Got, ItemOf, Listing, PostedTo } from './types';

/** What the desk wrote down of a student. */
export type DeskEntry = ItemOf<'attendance/entries'>;
export type DeskKind = DeskEntry['kind'];
export type DeskForm = PostedTo<'attendance/entries'>;
export type Recorded = Answered['POST /api/schools/{school}/attendance/entries'];
export type AtDesk = Got<'people/{id}/attendance'>;
export type Slip = Got<'attendance/entries/{entry}/slip'>;
export type DeskSettings = Got<'attendance/settings'>;
export type DeskReason = DeskSettings['late'][number];
export type Tardies = Got<'attendance/tardies'>;

const key = (school: string, ...more: unknown[]) => ['attendance', school, ...more] as const;

/** What stands written of a day; of today where none is named. */
export function useDeskEntries(school: string, day?: string) {
  return useQuery({
    queryKey: key(school, 'entries', day ?? null),
    queryFn: async () =>
      (await call<Listing<DeskEntry>>(withQuery(inSchool(school, 'attendance/entries'), { day }))).items,
  });
}

/** One student, with what stands written of today and what may be written next. */
export function useAtDesk(school: string, student: string) {
  return useQuery({
    queryKey: key(school, 'student', student),
    queryFn: () => call<AtDesk>(inSchool(school, `people/${student}/attendance`)),
    staleTime: 0,
  });
}

export function useTardies(school: string, term?: string) {
  return useQuery({
    queryKey: key(school, 'tardies', term ?? null),
    queryFn: () => call<Tardies>(withQuery(inSchool(school, 'attendance/tardies'), { term })),
  });
}

function useDeskChange<A, R>(school: string, change: (given: A) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: key(school) }),
  });
}

export function useRecord(school: string) {
  return useDeskChange(school, (form: DeskForm) =>
    call<Recorded>(inSchool(school, 'attendance/entries'), { method: 'POST', body: form }),
  );
}

export function useTakeBack(school: string) {
  return useDeskChange(school, (entry: string) =>
    call<void>(inSchool(school, `attendance/entries/${entry}`), { method: 'DELETE' }),
  );
}

export function readSlip(school: string, entry: string): Promise<Slip> {
  return call<Slip>(inSchool(school, `attendance/entries/${entry}/slip`));
}

/** Where the browser downloads what was written down in these days. */
export function attendanceExport(school: string, from: string, to: string): string {
  return withQuery(inSchool(school, 'attendance/export'), { from, to });
}

export function useDeskSettings(school: string) {
  return useQuery({
    queryKey: key(school, 'settings'),
    queryFn: async (): Promise<Versioned<DeskSettings>> => {
      const response = await send(inSchool(school, 'attendance/settings'));
      return { value: (await response.json()) as DeskSettings, etag: response.headers.get('ETag') ?? '' };
    },
    staleTime: 300_000,
  });
}

export function useSaveDeskSettings(school: string) {
  return useDeskChange(school, ({ settings, etag }: { settings: DeskSettings; etag: string }) =>
    call<DeskSettings>(inSchool(school, 'attendance/settings'), {
      method: 'PUT',
      body: settings,
      ifMatch: etag,
    }),
  );
}
