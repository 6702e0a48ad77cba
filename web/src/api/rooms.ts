import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '~/lib/http';
import { keys } from './query';
import { inSchool } from './school';
import type { Classmate, Folder, Listing, MyRoom, Path, Room, RoomCode } from './types';

async function items<T>(path: Path): Promise<T[]> {
  return (await call<Listing<T>>(path)).items;
}

export function useRooms(school: string) {
  return useQuery({ queryKey: keys.rooms(school), queryFn: () => items<Room>(inSchool(school, 'rooms')) });
}

export function useFolders(school: string) {
  return useQuery({
    queryKey: keys.folders(school),
    queryFn: () => items<Folder>(inSchool(school, 'folders')),
  });
}

/** The rooms that the caller is a teacher in, with the class that meets there now. */
export function useMyRooms(school: string) {
  return useQuery({
    queryKey: keys.myRooms(school),
    queryFn: () => items<MyRoom>(inSchool(school, 'my/rooms')),
    refetchInterval: 120_000,
  });
}

/** The students of the class now in a room. */
export function useClassNow(school: string, room: string | undefined) {
  return useQuery({
    queryKey: keys.classNow(school, room ?? ''),
    queryFn: () => items<Classmate>(inSchool(school, `rooms/${room}/class`)),
    enabled: room !== undefined,
  });
}

/** The code with which students end passes in the room; it changes every 30 seconds. */
export function useRoomCode(school: string, room: string, shown: boolean) {
  return useQuery({
    queryKey: keys.roomCode(school, room),
    queryFn: () => call<RoomCode>(inSchool(school, `rooms/${room}/code`)),
    enabled: shown,
    refetchInterval: (query) => {
      const until = query.state.data?.validUntil;
      return until ? Math.max(1000, Date.parse(until) - Date.now()) : 5000;
    },
    staleTime: 0,
  });
}

function roomsAnew(client: QueryClient, school: string) {
  return Promise.all(
    [keys.myRooms(school), keys.rooms(school)].map((queryKey) => client.invalidateQueries({ queryKey })),
  );
}

/** Lets nobody leave the room until then, for a test; without a time lets them again. */
export function usePauseRoom(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ room, until }: { room: string; until: string | undefined }) =>
      call<void>(inSchool(school, `rooms/${room}/pause`), {
        method: until ? 'PUT' : 'DELETE',
        body: until ? { until } : undefined,
      }),
    onSettled: () => roomsAnew(client, school),
  });
}

export interface Closure {
  /** When it opens by itself; without it, when somebody opens it. */
  until?: string;
  /** What students read. */
  reason?: string;
}

/** Closes the room for everybody; without a closure opens it again. */
export function useCloseRoom(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ room, closure }: { room: string; closure: Closure | undefined }) =>
      call<void>(inSchool(school, `rooms/${room}/closure`), {
        method: closure ? 'PUT' : 'DELETE',
        body: closure,
      }),
    onSettled: () => roomsAnew(client, school),
  });
}
