import { QueryClient } from '@tanstack/react-query';
import { isProblem } from '~/lib/problem';

const TRIES = 2;

/** Answers that stay the same however often one asks are not asked for again. */
function retries(failures: number, error: unknown): boolean {
  const settled = isProblem(error) && error.status >= 400 && error.status < 500 && error.status !== 429;
  return !settled && failures < TRIES;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: retries, refetchOnWindowFocus: true },
    mutations: { retry: (failures, error) => isProblem(error) && error.status === 503 && failures < TRIES },
  },
});

/** Keys start with what is asked for and the school, so that a topic of one school finds them. */
export const keys = {
  me: ['me'] as const,
  setup: ['setup'] as const,
  ways: (district?: string, school?: string) => ['ways', district ?? null, school ?? null] as const,
  sessions: ['sessions'] as const,
  hall: (school: string) => ['hall', school] as const,
  today: (school: string) => ['today', school] as const,
  rooms: (school: string) => ['rooms', school] as const,
  folders: (school: string) => ['folders', school] as const,
  board: (school: string) => ['board', school] as const,
  myRooms: (school: string) => ['my-rooms', school] as const,
  classNow: (school: string, room: string) => ['class', school, room] as const,
  roomCode: (school: string, room: string) => ['room-code', school, room] as const,
  people: (school: string, query: object) => ['people', school, query] as const,
  whereabouts: (school: string, ids: string[]) => ['whereabouts', school, ids] as const,
  approvers: (school: string, q: string) => ['approvers', school, q] as const,
  pin: (school: string, person: string) => ['pin', school, person] as const,
  pinHolders: (school: string, q: string) => ['pin-holders', school, q] as const,
  kiosk: ['kiosk'] as const,
  kioskClass: (school: string) => ['kiosk-class', school] as const,
  kiosks: (school: string) => ['kiosks', school] as const,
  urgent: (school: string) => ['urgent', school] as const,
  choices: (school: string, origin?: string) => ['choices', school, origin ?? null] as const,
  encounterGroups: (school: string) => ['encounter-groups', school] as const,
  preventedMeetings: (school: string) => ['prevented-meetings', school] as const,
  emergency: (school: string) => ['emergency', school] as const,
  rollCall: (school: string) => ['roll-call', school] as const,
  ahead: (school: string) => ['ahead', school] as const,
  agenda: (school: string, query?: object) =>
    query ? (['agenda', school, query] as const) : (['agenda', school] as const),
  notBack: (school: string) => ['not-back', school] as const,
  walkouts: (school: string, query?: object) =>
    query ? (['walkouts', school, query] as const) : (['walkouts', school] as const),
  pass: (school: string, id: string) => ['pass', school, id] as const,
  myPasses: (school: string) => ['my-passes', school] as const,
};
