import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { ItemOf, Listing } from './types';

export const AUDIT_TOPICS = ['rooms', 'people', 'limits', 'reports', 'settings', 'rosters', 'looks'] as const;
export type AuditTopic = (typeof AUDIT_TOPICS)[number];

/** Which entries; days such as 2026-11-25, the last one included. */
export interface AuditSearch {
  topic?: AuditTopic;
  by?: string;
  subject?: string;
  from?: string;
  to?: string;
}

export type AuditEntry = ItemOf<'audit'>;
export type AuditChange = AuditEntry['changes'][number];

function query(search: AuditSearch, after?: string): string {
  const given = Object.entries({ ...search, after }).filter(([, value]) => value);
  return new URLSearchParams(given as [string, string][]).toString();
}

/** Where the browser downloads what fits. */
export function auditExport(school: string, search: AuditSearch): string {
  return `${inSchool(school, 'audit/export')}?${query(search)}`;
}

/** What fits, the newest first, page by page. */
export function useAudit(school: string, search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['audit', school, search],
    queryFn: ({ pageParam }) =>
      call<Listing<AuditEntry>>(`${inSchool(school, 'audit')}?${query(search, pageParam)}`),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
