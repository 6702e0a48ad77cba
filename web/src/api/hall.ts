import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { serverNow } from '~/lib/clock';
import { call, withQuery } from '~/lib/http';
import { leadAlone } from '~/lib/live/election';
import { type Feed, follow, type LiveStatus } from '~/lib/live/follow';
import {
  applied,
  EMPTY_HALL,
  type HallEvent,
  type HallNews,
  type HallState,
  hallEvent,
  hallEvents,
} from './hallState';
import { keys } from './query';
import { inSchool } from './school';
import type { Hall, PassCard } from './types';

const POLL_SECONDS = 20;
const REFETCH_SPREAD = 300;
/** Topics that come fast, with what shows them; nothing else depends on them. */
const NARROW: ReadonlyMap<string, ReadonlySet<unknown>> = new Map([
  ['roll-call', new Set(['roll-call', 'emergency'])],
  ['watch-list', new Set(['watch-list'])],
  ['notices', new Set(['notices'])],
  ['attendance', new Set(['attendance'])],
  ['guardians', new Set(['guardians', 'my-guardians'])],
  ['prevented-meetings', new Set(['prevented-meetings', 'encounter-groups'])],
]);

/** The hallway as the viewer sees it, kept live by {@link useLiveHall}. */
export function useHall<T>(school: string, select: (hall: HallState) => T) {
  const client = useQueryClient();
  return useQuery({
    queryKey: keys.hall(school),
    queryFn: async () => {
      const hall = await call<Hall>(inSchool(school, 'hall'));
      const known = client.getQueryData<HallState>(keys.hall(school)) ?? EMPTY_HALL;
      return known.seq > hall.seq ? known : applied(known, { kind: 'snapshot', hall });
    },
    select,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

function accept(client: QueryClient, school: string, event: HallEvent): void {
  if (event.kind === 'topic') {
    // Everybody hears a topic at once; asking is spread a little.
    const narrow = NARROW.get(event.topic);
    const mine = {
      predicate: ({ queryKey }: { queryKey: readonly unknown[] }) =>
        queryKey[1] === school && (narrow ? narrow.has(queryKey[0]) : queryKey[0] !== 'hall'),
    };
    setTimeout(() => {
      void client.invalidateQueries(mine);
      if (event.topic === 'settings') {
        // The school's name, zone, languages and whether phones are welcome came with the person.
        void client.invalidateQueries({ queryKey: keys.me });
      }
    }, Math.random() * REFETCH_SPREAD);
    return;
  }
  client.setQueryData<HallState>(keys.hall(school), (hall) => applied(hall ?? EMPTY_HALL, event));
  if (event.kind === 'pass' && event.card.startAt) {
    void client.invalidateQueries({ queryKey: keys.ahead(school) });
    void client.invalidateQueries({ queryKey: keys.agenda(school) });
  }
}

/** Shows what an act of one's own answered, before the stream tells it. */
export function acceptCard(client: QueryClient, school: string, card: PassCard): void {
  if (card?.id) {
    accept(client, school, { kind: 'pass', card, seq: 0 });
  }
}

let status: LiveStatus = 'connecting';
let lastLive: number | undefined;
const statusListeners = new Set<() => void>();

const WELL: ReadonlySet<LiveStatus> = new Set(['live', 'polling']);

function setStatus(next: LiveStatus): void {
  if (next !== status) {
    if (WELL.has(status) && !WELL.has(next)) {
      lastLive = serverNow();
    }
    status = next;
    for (const listener of statusListeners) {
      listener();
    }
  }
}

/** While what is shown is not live: from when it is, once it was. */
export function useShownFrom(): number | undefined {
  return WELL.has(useLiveStatus()) ? undefined : lastLive;
}

/** Whether what is shown is live. */
export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(
    (listener) => {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
    () => status,
  );
}

type Message =
  | { kind: 'hello' }
  | { kind: 'status'; status: LiveStatus }
  | { kind: 'event'; event: HallEvent }
  | { kind: 'hall'; hall: Hall };

/** Joins the tabs of one browser: one reads the stream, all show it. */
function joinTabs(client: QueryClient, school: string, name: string): () => void {
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  const known = () => client.getQueryData<HallState>(keys.hall(school));
  let leading = false;
  const tell = (message: Message) => channel?.postMessage(message);
  const feed: Feed = {
    streamPath: inSchool(school, 'hall/stream'),
    after: () => known()?.seq.toString(),
    onEvent: (sent) => {
      const event = hallEvent(sent);
      if (event) {
        accept(client, school, event);
        tell({ kind: 'event', event });
      }
    },
    onStatus: (next) => {
      setStatus(next);
      tell({ kind: 'status', status: next });
    },
    onNotHere: () => void client.invalidateQueries({ queryKey: keys.me }),
    poll: async (signal) => {
      const path = withQuery(inSchool(school, 'hall/log'), { after: known()?.seq ?? 0, wait: POLL_SECONDS });
      const events = hallEvents(await call<HallNews>(path, { signal }));
      for (const event of events) {
        accept(client, school, event);
        tell({ kind: 'event', event });
      }
    },
  };
  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const hall = known();
    if (data.kind === 'event') {
      accept(client, school, data.event);
    } else if (data.kind === 'hall') {
      accept(client, school, { kind: 'snapshot', hall: data.hall });
    } else if (data.kind === 'status') {
      setStatus(data.status);
    } else if (leading && hall) {
      tell({ kind: 'hall', hall: { seq: hall.seq, passes: Object.values(hall.passes) } });
      tell({ kind: 'status', status });
    }
  });
  tell({ kind: 'hello' });
  const stop = leadAlone(name, (signal) => {
    leading = true;
    return follow(feed, signal);
  });
  return () => {
    stop();
    channel?.close();
  };
}

/** Keeps the hall of a school live while the screen is there. */
export function useLiveHall(school: string, account: string): void {
  const client = useQueryClient();
  useEffect(() => joinTabs(client, school, `corridor-hall-${school}-${account}`), [client, school, account]);
}
