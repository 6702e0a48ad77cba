import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { serverNow } from '~/lib/clock';
import { call, withQuery } from '~/lib/http';
import { useLiveStatus } from './hall';
import { keys } from './query';
import type { Answered } from './schema';
import { inSchool } from './school';
import type { Got, PutTo } from './types';

export type Emergency = Got<'emergency'>;
/** What staff are told. */
export type EmergencyForStaff = NonNullable<Emergency['staff']>;
export type EmergencyAct = EmergencyForStaff['may'][number];
type CallForm = PutTo<'emergency'>;
export type EmergencyKind = CallForm['kind'];
/** What came of a press; `already`: it was so before. */
export type Called = Answered['PUT /api/schools/{school}/emergency'];
/** Who was out when a lockdown was called. */
export type RollCall = Got<'roll-call'>;
export type RollCallStudent = RollCall['students'][number];

const SELDOM = 60_000;
const OFTEN = 3_000;

/** Asks again when passes that are off come on again; often where no live stream tells of a change. */
function again(emergency: Emergency | undefined, streams: boolean): number {
  const until = emergency?.staff?.passesOff?.until;
  const ends = until ? Math.max(1_000, Date.parse(until) - serverNow() + 500) : SELDOM;
  return Math.min(ends, streams ? SELDOM : OFTEN);
}

/** What holds passes back in the whole school. */
export function useEmergency(school: string) {
  const streams = useLiveStatus() === 'live';
  return useQuery({
    queryKey: keys.emergency(school),
    queryFn: () => call<Emergency>(inSchool(school, 'emergency')),
    networkMode: 'always',
    refetchInterval: (query) => again(query.state.data, streams),
  });
}

function usePress<A>(school: string, press: (given: A) => Promise<Called>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: press,
    // Not kept until there is a network: nobody expects a lockdown ten minutes after the press.
    networkMode: 'always',
    onSuccess: ({ emergency }) => {
      client.setQueryData(keys.emergency(school), emergency);
      return client.invalidateQueries({ queryKey: keys.rollCall(school) });
    },
  });
}

/** Calls something out; passes are off for hours, or without them for the rest of the day. */
export function useCallOut(school: string) {
  return usePress(school, (form: CallForm) =>
    call<Called>(inSchool(school, 'emergency'), { method: 'PUT', body: form }),
  );
}

export function useAllClear(school: string) {
  return usePress(school, ({ kind, version }: { kind: EmergencyKind; version: number }) =>
    call<Called>(withQuery(inSchool(school, 'emergency'), { kind }), { method: 'DELETE', ifMatch: version }),
  );
}

export function useTellStaff(school: string) {
  return usePress(school, (text: string) =>
    call<Called>(inSchool(school, 'emergency/message'), { method: 'PUT', body: { text } }),
  );
}

/** The roll call under way, else the last one; it stays while there is no network. */
export function useRollCall(school: string, wanted: boolean) {
  const streams = useLiveStatus() === 'live';
  return useQuery({
    queryKey: keys.rollCall(school),
    queryFn: () => call<RollCall>(inSchool(school, 'roll-call')),
    enabled: wanted,
    networkMode: 'always',
    gcTime: Number.POSITIVE_INFINITY,
    refetchInterval: streams ? SELDOM : OFTEN,
  });
}

export function seenPath(school: string, rollCall: string, student: string): string {
  return inSchool(school, `roll-call/${rollCall}/students/${student}/seen`);
}

export function useUnsee(school: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ rollCall, student }: { rollCall: string; student: string }) =>
      call<void>(seenPath(school, rollCall, student), { method: 'DELETE' }),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: keys.rollCall(school) }),
  });
}
