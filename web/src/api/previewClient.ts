import { QueryClient, type QueryKey } from '@tanstack/react-query';
import { call, withQuery } from '~/lib/http';
import { ApiProblem } from '~/lib/problem';
import type { Emergency } from './emergency';
import { hallState } from './hallState';
import type { IdCardDesign } from './idCards';
import type { Preview, StudentPreview, TeacherPreview } from './previews';
import { inSchool } from './school';
import type { Folder, Listing, MyRoom, Person, Room, Today } from './types';

/** Reads what a screen asks for under a key. */
type Reader = (key: QueryKey) => Promise<unknown>;

async function items<T>(path: string): Promise<T[]> {
  return (await call<Listing<T>>(path)).items;
}

/** What everybody of the school reads alike. */
function common(school: string, key: QueryKey): Promise<unknown> {
  switch (key[0]) {
    case 'rooms':
      return items<Room>(inSchool(school, 'rooms'));
    case 'folders':
      return items<Folder>(inSchool(school, 'folders'));
    case 'today':
      return call<Today>(inSchool(school, 'today'));
    case 'emergency':
      return call<Emergency>(inSchool(school, 'emergency'));
    case 'id-cards':
      return call<IdCardDesign>(inSchool(school, 'id-cards/design')).then((value) => ({ value, etag: '' }));
    default:
      return Promise.reject(new ApiProblem(404, { type: 'preview' }));
  }
}

async function ofStudent(
  school: string,
  { shown, from }: { shown: StudentPreview; from: (originId: string) => Promise<StudentPreview> },
  key: QueryKey,
): Promise<unknown> {
  switch (key[0]) {
    case 'hall':
      return hallState({ seq: 0, passes: shown.open });
    case 'my-passes':
      return shown.over;
    case 'ahead':
      return shown.ahead;
    case 'choices':
      return typeof key[2] === 'string' ? (await from(key[2])).choices : shown.choices;
    case 'rooms': {
      const rooms = (await common(school, key)) as Room[];
      return shown.roomNumbers ? rooms : rooms.map((room) => ({ ...room, number: '' }));
    }
    case 'emergency': {
      const { paused } = (await common(school, key)) as Emergency;
      return { paused };
    }
    case 'approvers':
      return items<Person>(
        withQuery(inSchool(school, 'people'), { role: 'teacher', q: String(key[2] ?? ''), limit: 20 }),
      );
    default:
      return common(school, key);
  }
}

async function ofTeacher(school: string, shown: TeacherPreview, key: QueryKey): Promise<unknown> {
  switch (key[0]) {
    case 'hall':
      return hallState({ seq: shown.seq, passes: shown.passes });
    case 'ahead':
      return shown.ahead;
    case 'my-rooms':
      return items<MyRoom>(inSchool(school, `people/${shown.teacher.id}/rooms`));
    case 'class':
      return items(inSchool(school, `rooms/${String(key[2])}/class`));
    default:
      return common(school, key);
  }
}

/** A client for screens that are only looked at: what they read is read once, and what they send goes nowhere. */
function lookingOnly(read: Reader): QueryClient {
  const client = new QueryClient();
  const queries = client.defaultQueryOptions.bind(client);
  const mutations = client.defaultMutationOptions.bind(client);
  client.defaultQueryOptions = ((options: Parameters<typeof queries>[0]) => ({
    ...queries(options),
    queryFn: () => read(options.queryKey),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  })) as typeof client.defaultQueryOptions;
  client.defaultMutationOptions = ((options: Parameters<typeof mutations>[0]) => ({
    ...mutations(options),
    mutationFn: () => Promise.reject(new ApiProblem(405, { type: 'preview' })),
    retry: false,
  })) as typeof client.defaultMutationOptions;
  return client;
}

/** What the screens of a preview read from. */
export function previewClient(school: string, preview: Preview): QueryClient {
  return lookingOnly((key) =>
    preview.kind === 'student' ? ofStudent(school, preview, key) : ofTeacher(school, preview.shown, key),
  );
}
