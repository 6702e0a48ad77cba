import { useSyncExternalStore } from 'react';

/**
 * The server's clock as this browser knows it. The Date header is whole seconds, so the true offset lies in a window
 * that every answer narrows; a window that no longer fits (the device's clock was changed) starts anew.
 */
let low = Number.NEGATIVE_INFINITY;
let high = Number.POSITIVE_INFINITY;

function narrow(least: number, most: number): void {
  const nextLow = Math.max(low, least);
  const nextHigh = Math.min(high, most);
  [low, high] = nextLow <= nextHigh ? [nextLow, nextHigh] : [least, most];
}

/** Learns from an answer's Date header. */
export function observeServerTime(date: string | null, sentAt: number, receivedAt: number): void {
  const said = date ? Date.parse(date) : Number.NaN;
  if (!Number.isNaN(said)) {
    narrow(said - receivedAt, said + 999 - sentAt);
  }
}

/** Learns from an instant with milliseconds that a body carried. */
export function observeServerInstant(instant: string, receivedAt: number = Date.now()): void {
  const said = Date.parse(instant);
  if (!Number.isNaN(said)) {
    narrow(said - receivedAt, said - receivedAt + 500);
  }
}

/** Forgets what was learnt; for tests. */
export function forgetServerTime(): void {
  low = Number.NEGATIVE_INFINITY;
  high = Number.POSITIVE_INFINITY;
}

function offset(): number {
  if (low === Number.NEGATIVE_INFINITY) {
    return 0;
  }
  return low <= 0 && 0 <= high ? 0 : (low + high) / 2;
}

/** Milliseconds of the server's clock now. */
export function serverNow(): number {
  return Date.now() + offset();
}

const listeners = new Map<number, Set<() => void>>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();

function tick(every: number): void {
  const waiting = listeners.get(every);
  if (!waiting?.size) {
    timers.delete(every);
    return;
  }
  timers.set(
    every,
    setTimeout(
      () => {
        for (const listener of waiting) {
          listener();
        }
        tick(every);
      },
      every - (serverNow() % every),
    ),
  );
}

function subscribe(every: number, listener: () => void): () => void {
  const waiting = listeners.get(every) ?? new Set();
  waiting.add(listener);
  listeners.set(every, waiting);
  if (!timers.has(every)) {
    tick(every);
  }
  return () => {
    waiting.delete(listener);
  };
}

const subscribers = new Map<number, (listener: () => void) => () => void>();

function subscriber(every: number) {
  const known = subscribers.get(every) ?? ((listener: () => void) => subscribe(every, listener));
  subscribers.set(every, known);
  return known;
}

/** The server's time in milliseconds, floored to the step; renders anew at each step. */
export function useNow(every = 1000): number {
  return useSyncExternalStore(subscriber(every), () => Math.floor(serverNow() / every) * every);
}
