import { useQuery } from '@tanstack/react-query';
import { observeServerInstant, serverNow } from '~/lib/clock';
import { call } from '~/lib/http';
import { keys } from './query';
import { inSchool } from './school';
import type { Today } from './types';

const LONGEST = 300_000;

/** Asks again when period or no-fly time changes. */
function untilChange(today: Today | undefined): number {
  const changes = today?.changesAt ? Date.parse(today.changesAt) - serverNow() + 500 : LONGEST;
  return Math.min(LONGEST, Math.max(2000, changes));
}

export function useToday(school: string) {
  return useQuery({
    queryKey: keys.today(school),
    queryFn: async () => {
      const today = await call<Today>(inSchool(school, 'today'));
      observeServerInstant(today.now);
      return today;
    },
    refetchInterval: (query) => untilChange(query.state.data),
  });
}
