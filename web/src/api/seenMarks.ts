import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
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

/** Sends what was marked on this device, as soon as there is a network; for the frame around all screens of staff. */
export function useSendSeenMarks(school: string, person: string): void {
  const client = useQueryClient();
  const list = listOf(school, person);
  useEffect(() => {
    let sending = false;
    const send = async () => {
      if (sending || list.all().length === 0) {
        return;
      }
      sending = true;
      try {
        const told = await flush(list, ({ rollCall, student, at }) =>
          call(seenPath(school, rollCall, student), { method: 'PUT', body: { at } }),
        );
        if (told > 0) {
          await client.invalidateQueries({ queryKey: keys.rollCall(school) });
        }
      } finally {
        sending = false;
      }
    };
    const soon = () => void send();
    soon();
    const stop = list.subscribe(soon);
    const timer = setInterval(soon, AGAIN_MS);
    window.addEventListener('online', soon);
    return () => {
      stop();
      clearInterval(timer);
      window.removeEventListener('online', soon);
    };
  }, [client, list, school]);
}

/** Marks students as seen, also without a network. */
export function useSeenMarks(school: string, person: string) {
  const list = listOf(school, person);
  const waiting = useSyncExternalStore(list.subscribe, list.all);
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
