import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, withQuery } from '~/lib/http';
import { keys } from './query';
import type { Answered, Sent } from './schema';
import { inSchool } from './school';
import type { Got, Id, ItemOf, Listing, Me, PostedTo } from './types';

/** What a code is to, and what its holder says who is not signed in. */
export type Offer = Answered['POST /api/guardians/code'];
export type Newcomer = Sent['POST /api/guardians'];

export type MyChildren = Got<'my/children'>;
export type Child = MyChildren['items'][number];
/** One of a child's passes that is over. */
export type ChildsPass = ItemOf<'my/children/{child}/passes'>;

export type StudentGuardians = Got<'people/{student}/guardians'>;
export type GuardianInvitation = ItemOf<'guardian-invitations'>;
export type WantedInvitation = PostedTo<'guardian-invitations'>;
export type WantedSheet = PostedTo<'guardian-invitations/sheet'>;
export type MadeInvitation = Answered['POST /api/schools/{school}/guardian-invitations'];
export type SheetLine = Answered['POST /api/schools/{school}/guardian-invitations/sheet']['items'][number];
export type WhoSees = Got<'my/guardians'>;

const guardianKeys = {
  children: (school: string) => ['my-children', school] as const,
  passes: (school: string, child: Id) => ['my-children', school, child] as const,
  ofStudent: (school: string, student?: Id) =>
    student ? (['guardians', school, student] as const) : (['guardians', school] as const),
  invitations: (school: string) => ['guardians', school, 'invitations'] as const,
  mine: (school: string) => ['my-guardians', school] as const,
};

/** A pass is told soon after it began; a stream of their own for all families of a school would be too much. */
const LOOK_AGAIN_MS = 15_000;

export function useLookAtCode() {
  return useMutation({
    mutationFn: (code: string) => call<Offer>('/api/guardians/code', { method: 'POST', body: { code } }),
  });
}

/** Becomes a guardian, and is signed in then. */
export function useJoin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (who: Newcomer) => call<Me>('/api/guardians', { method: 'POST', body: who }),
    onSuccess: (me) => client.setQueryData(keys.me, me),
  });
}

/** Becomes the guardian of more children with the account that is signed in. */
export function useAddChild() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => call<Me>('/api/me/children', { method: 'POST', body: { code } }),
    onSuccess: (me) => {
      client.setQueryData(keys.me, me);
      return client.invalidateQueries({ queryKey: ['my-children'] });
    },
  });
}

export function useMyChildren(school: string) {
  return useQuery({
    queryKey: guardianKeys.children(school),
    queryFn: () => call<MyChildren>(inSchool(school, 'my/children')),
    refetchInterval: (query) => (query.state.data?.live ? LOOK_AGAIN_MS : false),
  });
}

export function useChildsPasses(school: string, child: Id) {
  return useQuery({
    queryKey: guardianKeys.passes(school, child),
    queryFn: async () =>
      (await call<Listing<ChildsPass>>(inSchool(school, `my/children/${child}/passes`))).items,
  });
}

/** Who is a student's guardian, and who is invited; for admins of people. */
export function useGuardiansOf(school: string, student: Id) {
  return useQuery({
    queryKey: guardianKeys.ofStudent(school, student),
    queryFn: () => call<StudentGuardians>(inSchool(school, `people/${student}/guardians`)),
  });
}

function useGuardiansChange<A, T>(school: string, change: (given: A) => Promise<T>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: guardianKeys.ofStudent(school) }),
  });
}

export function useRemoveGuardian(school: string, student: Id) {
  return useGuardiansChange(school, (guardian: Id) =>
    call<void>(inSchool(school, `people/${student}/guardians/${guardian}`), { method: 'DELETE' }),
  );
}

/** Every invitation of the school, the newest first, page by page. */
export function useInvitations(school: string) {
  return useInfiniteQuery({
    queryKey: guardianKeys.invitations(school),
    queryFn: ({ pageParam }) =>
      call<Listing<GuardianInvitation>>(
        withQuery(inSchool(school, 'guardian-invitations'), { after: pageParam }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useInvite(school: string) {
  return useGuardiansChange(school, (wanted: WantedInvitation) =>
    call<MadeInvitation>(inSchool(school, 'guardian-invitations'), { method: 'POST', body: wanted }),
  );
}

/** A code for each student of a class or a grade. */
export function useInvitationSheet(school: string) {
  return useGuardiansChange(school, async (wanted: WantedSheet) => {
    const sheet = await call<Listing<SheetLine>>(inSchool(school, 'guardian-invitations/sheet'), {
      method: 'POST',
      body: wanted,
    });
    return sheet.items;
  });
}

export function useTakeBackInvitation(school: string) {
  return useGuardiansChange(school, (id: Id) =>
    call<void>(inSchool(school, `guardian-invitations/${id}`), { method: 'DELETE' }),
  );
}

/** Who may see a student's own passes. */
export function useWhoSees(school: string) {
  return useQuery({
    queryKey: guardianKeys.mine(school),
    queryFn: () => call<WhoSees>(inSchool(school, 'my/guardians')),
  });
}

export function useShowPreferredName(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (shown: boolean) =>
      call<void>(inSchool(school, 'my/guardians/preferred-name'), { method: 'PUT', body: { shown } }),
    onSuccess: () => client.invalidateQueries({ queryKey: guardianKeys.mine(school) }),
  });
}
