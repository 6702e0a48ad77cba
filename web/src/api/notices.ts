import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { inSchool } from './school';
import type { ItemOf, Listing, PostedTo } from './types';

/** Something that one was told. */
export type Notice = ItemOf<'notices'>;
/** To whom a message about a pass goes, and its text. */
export type Message = PostedTo<'passes/{pass}/messages'>;

const noticesKey = (school: string) => ['notices', school] as const;

/** What one was told lately, the newest first. */
export function useNotices(school: string) {
  return useQuery({
    queryKey: noticesKey(school),
    queryFn: async () => (await call<Listing<Notice>>(inSchool(school, 'notices'))).items,
    staleTime: 300_000,
  });
}

/** Notes that one has seen what one was told, up to a moment. */
export function useSeenNotices(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => call(inSchool(school, 'notices/read'), { method: 'PUT', body: { upTo } }),
    onSuccess: () => client.invalidateQueries({ queryKey: noticesKey(school) }),
  });
}

/** Writes to the student of a pass, or to the staff of the room they left. */
export function useMessage(school: string) {
  return useMutation({
    mutationFn: ({ pass, ...message }: Message & { pass: string }) =>
      call(inSchool(school, `passes/${pass}/messages`), { method: 'POST', body: message }),
  });
}
