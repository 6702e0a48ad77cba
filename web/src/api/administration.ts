import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, send } from '~/lib/http';
import type {
  AilingRoom,
  Credential,
  FirstAdmin,
  FolderForm,
  PinSheet,
  PinsFor,
  RoomForm,
  SettingsForm,
  SheetFor,
  Versioned,
} from './adminTypes';
import { keys } from './query';
import { inSchool } from './school';
import type { Folder, Listing, Me, Path, Room, Section } from './types';

const adminKeys = {
  health: (school: string) => ['rooms', school, 'health'] as const,
  settings: (school: string) => ['settings', school] as const,
  sections: (school: string) => ['sections', school] as const,
};

async function items<T>(path: Path): Promise<T[]> {
  return (await call<Listing<T>>(path)).items;
}

/** After a change of rooms or folders, whatever shows them is fetched again. */
function useRoomsChange<A, T>(school: string, change: (given: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        [keys.rooms(school), keys.folders(school), keys.myRooms(school), keys.board(school)].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

export function useSaveRoom(school: string) {
  return useRoomsChange(school, ({ room, form }: { room?: Room; form: RoomForm }) =>
    room
      ? call<Room>(inSchool(school, `rooms/${room.id}`), { method: 'PUT', body: form, ifMatch: room.version })
      : call<Room>(inSchool(school, 'rooms'), { method: 'POST', body: form }),
  );
}

export function useDeleteRoom(school: string) {
  return useRoomsChange(school, (room: Room) =>
    call<void>(inSchool(school, `rooms/${room.id}`), { method: 'DELETE', ifMatch: room.version }),
  );
}

export function useSaveFolder(school: string) {
  return useRoomsChange(school, ({ folder, form }: { folder?: Folder; form: FolderForm }) =>
    folder
      ? call<Folder>(inSchool(school, `folders/${folder.id}`), {
          method: 'PUT',
          body: form,
          ifMatch: folder.version,
        })
      : call<Folder>(inSchool(school, 'folders'), { method: 'POST', body: form }),
  );
}

export function useDeleteFolder(school: string) {
  return useRoomsChange(school, (folder: Folder) =>
    call<void>(inSchool(school, `folders/${folder.id}`), { method: 'DELETE', ifMatch: folder.version }),
  );
}

export function useRoomsHealth(school: string) {
  return useQuery({
    queryKey: adminKeys.health(school),
    queryFn: () => items<AilingRoom>(inSchool(school, 'rooms/health')),
  });
}

export function useSettings(school: string) {
  return useQuery({
    queryKey: adminKeys.settings(school),
    queryFn: async (): Promise<Versioned<SettingsForm>> => {
      const response = await send(inSchool(school, 'settings'));
      return { value: (await response.json()) as SettingsForm, etag: response.headers.get('ETag') ?? '' };
    },
  });
}

export function useSaveSettings(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ form, etag }: { form: SettingsForm; etag: string }) =>
      call<SettingsForm>(inSchool(school, 'settings'), { method: 'PUT', body: form, ifMatch: etag }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: adminKeys.settings(school) }),
        client.invalidateQueries({ queryKey: keys.me }),
      ]),
  });
}

/** Where the browser downloads an empty file to fill in. */
export function accountsTemplate(school: string, format: 'xlsx' | 'csv'): string {
  return `${inSchool(school, 'roster-templates/accounts')}?format=${format}`;
}

export function useSections(school: string) {
  return useQuery({
    queryKey: adminKeys.sections(school),
    queryFn: () => items<Section>(inSchool(school, 'sections')),
  });
}

/** Makes new one-time passwords for those of a class, a grade or the staff who have never signed in. */
export function useCredentialSheet(school: string) {
  return useMutation({
    mutationFn: async (whose: SheetFor) => {
      const sheet = await call<Listing<Credential>>(inSchool(school, 'credential-sheets'), {
        method: 'POST',
        body: whose,
      });
      return sheet.items;
    },
  });
}

/** Makes new PINs for students. */
export function usePinSheet(school: string) {
  return useMutation({
    mutationFn: (whose: PinsFor) =>
      call<PinSheet>(inSchool(school, 'pin-sheets'), { method: 'POST', body: whose }),
  });
}

export function useSetUp() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (first: FirstAdmin) => call<Me>('/api/setup', { method: 'POST', body: first }),
    onSuccess: (me) => {
      client.setQueryData(keys.setup, { needed: false, codeNeeded: false });
      client.setQueryData(keys.me, me);
    },
  });
}
