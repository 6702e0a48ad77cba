import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { observeServerInstant } from '~/lib/clock';
import { call, newKey, withQuery } from '~/lib/http';
import { forgetKiosk, rememberKiosk } from '~/lib/kioskMark';
import { isProblem } from '~/lib/problem';
import { keys } from './query';
import type { Answered, Sent } from './schema';
import { inSchool } from './school';
import type { Got, Id, Listing, PassCard, PassRequest } from './types';

/** What a device is bound to. */
export type Binding = Answered['GET /api/kiosk'];
export type Board = Got<'kiosk/board'>;
export type Turn = Board['turns'][number];
export type Visit = Answered['POST /api/schools/{school}/kiosk/visit'];
export type Shown = Sent['POST /api/schools/{school}/kiosk/visit'];
export type Classmate = { pick: string; name: string };

const LONGEST_WAIT = 20;
const AGAIN_MS = 2000;
const LOOK_MS = 15_000;

/** What this device is bound to; null if it is no kiosk. */
export function useBinding() {
  return useQuery({
    queryKey: keys.kiosk,
    queryFn: async () => {
      try {
        const binding = await call<Binding>('/api/kiosk');
        rememberKiosk();
        return binding;
      } catch (error) {
        if (isProblem(error) && error.status === 404) {
          forgetKiosk();
          return null;
        }
        throw error;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: true,
    retryDelay: AGAIN_MS,
    // A school that switches kiosks on again has them back.
    refetchInterval: (query) => (query.state.data === null ? LOOK_MS : false),
  });
}

/** Makes this device a kiosk. */
export function useBind() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => call<Binding>('/api/kiosk', { method: 'POST', body: { code } }),
    onSuccess: (binding) => {
      rememberKiosk();
      client.setQueryData(keys.kiosk, binding);
    },
  });
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** What the kiosk shows while nobody stands at it, as it changes. A device that is unbound learns so at once. */
export function useBoard(school: string): { board: Board | undefined; online: boolean } {
  const client = useQueryClient();
  const [seen, setSeen] = useState<{ board: Board | undefined; online: boolean }>({
    board: undefined,
    online: true,
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const look = async (after: string | undefined) => {
      const wait = after ? LONGEST_WAIT : undefined;
      const board = await call<Board>(withQuery(inSchool(school, 'kiosk/board'), { after, wait }), {
        signal,
      });
      observeServerInstant(board.now);
      setSeen({ board, online: true });
      return board.version;
    };
    const follow = async () => {
      let after: string | undefined;
      while (!signal.aborted) {
        try {
          after = await look(after);
        } catch (error) {
          if (signal.aborted) {
            return;
          }
          if (isProblem(error) && (error.status === 401 || error.status === 404)) {
            await client.invalidateQueries({ queryKey: keys.kiosk });
          }
          after = undefined;
          setSeen(({ board }) => ({ board, online: false }));
          await pause(AGAIN_MS);
        }
      }
    };
    void follow();
    return () => stop.abort();
  }, [client, school]);
  return seen;
}

/** The class that meets now in the kiosk's room. */
export function useKioskClass(school: string, shown: boolean) {
  return useQuery({
    queryKey: keys.kioskClass(school),
    queryFn: async () => (await call<Listing<Classmate>>(inSchool(school, 'kiosk/class'))).items,
    enabled: shown,
    refetchInterval: 60_000,
    staleTime: 0,
  });
}

/** Lets a student in who shows who they are. */
export function beginVisit(school: string, shown: Shown): Promise<Visit> {
  return call<Visit>(inSchool(school, 'kiosk/visit'), { method: 'POST', body: shown });
}

export function readVisit(school: string, visit: string): Promise<Visit> {
  return call<Visit>(inSchool(school, 'kiosk/visit'), { visit });
}

export function endVisit(school: string): Promise<void> {
  return call<void>(inSchool(school, 'kiosk/visit'), { method: 'DELETE' });
}

/** A pass for whoever stands there. */
export function takePass(school: string, visit: string, request: PassRequest): Promise<PassCard> {
  return call<PassCard>(inSchool(school, 'passes'), {
    method: 'POST',
    body: request,
    visit,
    idempotencyKey: newKey(),
  });
}

export type KioskAct = 'start' | 'end' | 'arrival' | 'resumption' | 'cancellation' | 'approval';

/** Does something with the pass of whoever stands there. */
export function actAtKiosk(
  school: string,
  visit: string,
  pass: Id,
  act: KioskAct,
  body: object,
): Promise<PassCard> {
  return call<PassCard>(inSchool(school, `passes/${pass}/${act}`), {
    method: 'PUT',
    body,
    visit,
    idempotencyKey: newKey(),
  });
}
