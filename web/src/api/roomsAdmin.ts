import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, send } from '~/lib/http';
import { keys } from './query';
import type { Answered, Sent } from './schema';
import { inSchool } from './school';
import type { Got, Listing, Room } from './types';

/** Where every room stands: folders in order with the rooms in each, then the rooms in none. */
export type Board = Got<'rooms/board'>;
export type BulkForm = Sent['PATCH /api/schools/{school}/rooms'];
export type BulkField = NonNullable<BulkForm['fields']>[number];
/** What a file of rooms would do. */
export type RoomsPlan = Answered['POST /api/schools/{school}/rooms/import-preview'];
export type RoomsFileProblem = RoomsPlan['errors'][number];
export type StarterOffer = Got<'starter-pack'>;

export interface SeenBoard {
  board: Board;
  etag: string;
}

const starterKey = (school: string) => ['starter-pack', school] as const;

async function seen(response: Response): Promise<SeenBoard> {
  return { board: (await response.json()) as Board, etag: response.headers.get('ETag') ?? '' };
}

export function useBoard(school: string) {
  return useQuery({
    queryKey: keys.board(school),
    queryFn: async () => seen(await send(inSchool(school, 'rooms/board'))),
  });
}

/** Has everything that shows rooms fetched again. */
function useRoomsAnew(school: string) {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [
        keys.rooms(school),
        keys.folders(school),
        keys.myRooms(school),
        keys.board(school),
        starterKey(school),
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

/** Puts everything where it is wanted, if nobody moved anything since the board was seen. */
export function useArrange(school: string) {
  const client = useQueryClient();
  const anew = useRoomsAnew(school);
  return useMutation({
    mutationFn: async ({ board, etag }: SeenBoard) =>
      seen(await send(inSchool(school, 'rooms/board'), { method: 'PUT', body: board, ifMatch: etag })),
    onSuccess: (now) => client.setQueryData(keys.board(school), now),
    onSettled: anew,
  });
}

/** The board as it is at this moment, whatever was seen before. */
export async function readBoard(school: string): Promise<SeenBoard> {
  return seen(await send(inSchool(school, 'rooms/board')));
}

/** Changes several rooms alike: all of them, or none. */
export function useBulkChange(school: string) {
  const anew = useRoomsAnew(school);
  return useMutation({
    mutationFn: (form: BulkForm) =>
      call<Listing<Room>>(inSchool(school, 'rooms'), { method: 'PATCH', body: form }),
    onSuccess: anew,
  });
}

export function useStarterOffer(school: string) {
  return useQuery({
    queryKey: starterKey(school),
    queryFn: () => call<StarterOffer>(inSchool(school, 'starter-pack')),
  });
}

/** Builds what is missing of the starter pack, or takes the offer off the screens. */
export function useStarterPack(school: string) {
  const anew = useRoomsAnew(school);
  return useMutation({
    mutationFn: (act: 'build' | 'dismiss') =>
      call<unknown>(inSchool(school, 'starter-pack'), { method: act === 'build' ? 'PUT' : 'DELETE' }),
    onSuccess: anew,
  });
}

function body(file: File, digest: string): FormData {
  const form = new FormData();
  form.append('digest', digest);
  form.append('file', file);
  return form;
}

export function usePreviewRooms(school: string) {
  return useMutation({
    mutationFn: (file: File) =>
      call<RoomsPlan>(inSchool(school, 'rooms/import-preview'), { method: 'POST', body: body(file, '') }),
  });
}

/** Does what was shown, or nothing. */
export function useImportRooms(school: string) {
  const anew = useRoomsAnew(school);
  return useMutation({
    mutationFn: ({ file, digest }: { file: File; digest: string }) =>
      call<RoomsPlan>(inSchool(school, 'rooms/import'), { method: 'POST', body: body(file, digest) }),
    onSuccess: anew,
  });
}

/** Where a file of the rooms, or an empty one, is downloaded from. */
export function roomsFile(school: string, what: 'export' | 'template', format: 'csv' | 'xlsx'): string {
  return `${inSchool(school, `rooms/${what}`)}?format=${format}`;
}

/** A file to fill in, with help in a language. */
export function roomsTemplate(school: string, format: 'csv' | 'xlsx', language: string): string {
  return `${roomsFile(school, 'template', format)}&language=${language}`;
}
