import { useQuery } from '@tanstack/react-query';
import { serverNow } from '~/lib/clock';
import { call, withQuery } from '~/lib/http';
import { inSchool } from './school';
import type { Got, Id } from './types';

export type StudentPreview = Got<'previews/student'>;
export type TeacherPreview = Got<'previews/teacher'>;

/** Through whose eyes: a student or teacher by name, or a student of a grade and a group who has not been out. */
export type Eyes =
  | { kind: 'some-student'; grade?: string; group?: Id }
  | { kind: 'student'; student: Id }
  | { kind: 'teacher'; teacher: Id };

/** What a screen shows, as of a moment of the server's clock. */
export type Preview = { at: number } & (
  | { kind: 'student'; shown: StudentPreview; from: (originId: Id) => Promise<StudentPreview> }
  | { kind: 'teacher'; shown: TeacherPreview }
);

async function look(school: string, eyes: Eyes): Promise<Preview> {
  if (eyes.kind === 'teacher') {
    const path = withQuery(inSchool(school, 'previews/teacher'), { teacher: eyes.teacher });
    const shown = await call<TeacherPreview>(path);
    return { kind: 'teacher', shown, at: serverNow() };
  }
  const { kind: _, ...whose } = eyes;
  const from = (originId?: Id) =>
    call<StudentPreview>(withQuery(inSchool(school, 'previews/student'), { ...whose, originId }));
  const shown = await from();
  return { kind: 'student', shown, from, at: serverNow() };
}

/** What somebody's screen shows now. A look at a student by name is kept in the audit log, so it is never repeated by itself. */
export function usePreviewOf(school: string, eyes: Eyes | undefined) {
  return useQuery({
    queryKey: ['preview-of', school, eyes],
    queryFn: () => look(school, eyes as Eyes),
    enabled: eyes !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
