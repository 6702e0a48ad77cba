import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, newKey, send } from '~/lib/http';
import { inSchool } from './school';
import type { ItemOf, Listing, PostedTo } from './types';

export type Report = ItemOf<'reports'>;
export type ReportStatus = Report['status'];
export type ReportForm = PostedTo<'passes/{pass}/reports'>;

/** Which reports; days such as 2026-11-25, the last one included. */
export interface ReportSearch {
  status?: ReportStatus;
  category?: string;
  student?: string;
  from?: string;
  to?: string;
}

function query(search: ReportSearch, after?: string): string {
  const given = Object.entries({ ...search, after }).filter(([, value]) => value);
  return new URLSearchParams(given as [string, string][]).toString();
}

/** Where the browser downloads what fits. */
export function reportsExport(school: string, search: ReportSearch): string {
  return `${inSchool(school, 'reports/export')}?${query(search)}`;
}

/** What fits and may be read, the newest first, page by page. */
export function useReports(school: string, search: ReportSearch) {
  return useInfiniteQuery({
    queryKey: ['reports', school, search],
    queryFn: ({ pageParam }) =>
      call<Listing<Report>>(`${inSchool(school, 'reports')}?${query(search, pageParam)}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    staleTime: 0,
  });
}

/** Reports something about a pass. A repeat under the same key makes no second report. */
export function useReportPass(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ pass, form, key }: { pass: string; form: ReportForm; key: string }) =>
      call<Report>(inSchool(school, `passes/${pass}/reports`), {
        method: 'POST',
        body: form,
        idempotencyKey: key,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports', school] }),
  });
}

/** Says how far the school has come with a report. */
export function useReportStatus(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ report, status }: { report: Report; status: ReportStatus }) =>
      call<Report>(inSchool(school, `reports/${report.id}/status`), {
        method: 'PUT',
        body: { status },
        ifMatch: report.version,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['reports', school] }),
  });
}

export interface ReportCategories {
  names: string[];
  version: number;
}

/** What reports may be about. */
export function useReportCategories(school: string) {
  return useQuery({
    queryKey: ['report-categories', school],
    queryFn: () => call<ReportCategories>(inSchool(school, 'report-categories')),
  });
}

export function useChangeReportCategories(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ names, version }: ReportCategories) =>
      send(inSchool(school, 'report-categories'), {
        method: 'PUT',
        body: { names },
        ifMatch: version,
        idempotencyKey: newKey(),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['report-categories', school] }),
  });
}
