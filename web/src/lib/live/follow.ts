import { isProblem } from '../problem';
import { pause, retryDelay } from './retry';
import type { SseEvent } from './sse';
import { readStream } from './stream';

export type LiveStatus = 'connecting' | 'live' | 'polling' | 'offline';

export interface Feed {
  streamPath: string;
  /** Number of the last entry that is already shown, to go on from there. */
  after(): string | undefined;
  onEvent(event: SseEvent): void;
  onStatus(status: LiveStatus): void;
  /** The person has nothing to do there any more, such as a substitute when the cover is over. */
  onNotHere(): void;
  /** Asks once, waiting at the server for news; used where a proxy swallows streams. */
  poll(signal: AbortSignal): Promise<void>;
}

const POLLS_BEFORE_STREAM = 3;

/** Follows a feed until the signal: by a stream; by long polls while the stream stays silent; with growing pauses while nothing answers. */
export async function follow(feed: Feed, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const end = await readStream(feed, signal);
    if (signal.aborted || end.kind === 'signed-out') {
      return;
    }
    if (end.kind === 'not-here') {
      feed.onNotHere();
    }
    if (end.kind === 'silent') {
      failures = (await pollAWhile(feed, signal)) ? 0 : failures + 1;
    } else {
      failures = end.kind === 'closed' ? 0 : failures + 1;
    }
    feed.onStatus(failures > 1 || !navigator.onLine ? 'offline' : 'connecting');
    await pause(retryDelay(failures, end.retry), signal);
  }
}

async function pollAWhile(feed: Feed, signal: AbortSignal): Promise<boolean> {
  feed.onStatus('polling');
  for (let polls = 0; polls < POLLS_BEFORE_STREAM && !signal.aborted; polls++) {
    try {
      await feed.poll(signal);
    } catch (error) {
      if (isProblem(error) || !signal.aborted) {
        return false;
      }
    }
  }
  return true;
}
