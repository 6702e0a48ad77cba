import { send } from '../http';
import { isProblem } from '../problem';
import type { Feed } from './follow';
import { SseParser } from './sse';

/** Nothing, not even a ping, for this long: some proxy holds the stream back, or the network is gone. */
const SILENCE = 25_000;

export type StreamEnd = {
  kind: 'closed' | 'failed' | 'silent' | 'signed-out' | 'not-here';
  retry: number | undefined;
};

function refusal(error: unknown): StreamEnd['kind'] {
  if (isProblem(error) && error.status === 401) {
    return 'signed-out';
  }
  return isProblem(error) && error.status === 404 ? 'not-here' : 'failed';
}

/** Reads one connection of the stream to its end. */
export async function readStream(feed: Feed, signal: AbortSignal): Promise<StreamEnd> {
  const connection = new AbortController();
  const abort = () => connection.abort();
  signal.addEventListener('abort', abort);
  // A stream that was open when the network went is not told; its silence would look live for a while.
  addEventListener('offline', abort);
  const parser = new SseParser();
  let silent = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      silent = true;
      connection.abort();
    }, SILENCE);
  };
  try {
    heard();
    await drain(feed, parser, connection.signal, heard);
    return { kind: 'closed', retry: parser.retry };
  } catch (error) {
    return { kind: silent ? 'silent' : refusal(error), retry: parser.retry };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    removeEventListener('offline', abort);
  }
}

async function drain(feed: Feed, parser: SseParser, signal: AbortSignal, heard: () => void): Promise<void> {
  const response = await send(feed.streamPath, {
    signal,
    accept: 'text/event-stream',
    lastEventId: feed.after(),
  });
  const reader = response.body?.getReader();
  if (!reader) {
    return;
  }
  const decoder = new TextDecoder();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    heard();
    feed.onStatus('live');
    for (const event of parser.push(decoder.decode(read.value, { stream: true }))) {
      feed.onEvent(event);
    }
  }
}
