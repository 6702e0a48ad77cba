import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { serverNow } from '~/lib/clock';
import { call } from '~/lib/http';
import { type Kept, kept } from '~/lib/kept';
import { isProblem } from '~/lib/problem';
import { seenPath } from './emergency';
import { keys } from './query';

/** A student whom the person at this device saw, not yet told to the server. */
export interface SeenMark {
  rollCall: string;
  student: string;
  at: string;
}

const AGAIN_MS = 3_000;
const lists = new Map<string, Kept<SeenMark>>();
const sending = new Set<string>();

/** By person, so that nobody sends what another marked on the same device. */
function listOf(school: string, person: string): Kept<SeenMark> {
  const name = `corridor.seen.${school}.${person}`;
  const known = lists.get(name) ?? kept<SeenMark>(name);
  lists.set(name, known);
  return known;
}

const same = (one: SeenMark, other: SeenMark) =>
  one.rollCall === other.rollCall && one.student === other.student;

/** Whether another try may go better: no answer came, or the server had trouble. */
function worthAnotherTry(error: unknown): boolean {
  return !isProblem(error) || error.status === 0 || error.status === 401 || error.status >= 429;
}

/** Sends marks one by one and forgets each once it is told; tells how many were. */
export async function flush(
  list: Kept<SeenMark>,
  send: (mark: SeenMark) => Promise<unknown>,
): Promise<number> {
  let told = 0;
  for (const mark of [...list.all()]) {
    try {
      await send(mark);
      told++;
    } catch (error) {
      if (worthAnotherTry(error)) {
        return told;
      }
    }
    list.change((marks) => marks.filter((other) => !same(other, mark)));
  }
  return told;
}

/** Marks students as seen, also without a network: what is marked is sent once there is one. */
export function useSeenMarks(school: string, person: string) {
  const client = useQueryClient();
  const list = useMemo(() => listOf(school, person), [school, person]);
  const waiting = useSyncExternalStore(list.subscribe, list.all);
  useEffect(() => {
    const send = async () => {
      const name = `${school}.${person}`;
      if (list.all().length === 0 || sending.has(name)) {
        return;
      }
      sending.add(name);
      try {
        const told = await flush(list, ({ rollCall, student, at }) =>
          call(seenPath(school, rollCall, student), { method: 'PUT', body: { at } }),
        );
        if (told > 0) {
          await client.invalidateQueries({ queryKey: keys.rollCall(school) });
        }
      } finally {
        sending.delete(name);
      }
    };
    void send();
    const stop = list.subscribe(() => void send());
    const timer = setInterval(() => void send(), AGAIN_MS);
    window.addEventListener('online', send);
    return () => {
      stop();
      clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [client, list, school, person]);
  return {
    waiting,
    see: (rollCall: string, student: string) => {
      const mark = { rollCall, student, at: new Date(serverNow()).toISOString() };
      list.change((marks) => (marks.some((other) => same(other, mark)) ? marks : [...marks, mark]));
    },
    takeBack: (rollCall: string, student: string) =>
      list.change((marks) => marks.filter((mark) => !same(mark, { rollCall, student, at: '' }))),
  };
}
