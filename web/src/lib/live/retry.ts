const FIRST = 500;
const LONGEST = 30_000;

/**
 * Milliseconds before the next try: doubled with each failure, and spread by chance so that a thousand browsers do not
 * come back at once.
 */
export function retryDelay(failures: number, said: number | undefined, chance = Math.random()): number {
  const longest = Math.min(LONGEST, (said ?? FIRST) * 2 ** Math.min(failures, 8));
  return Math.round(longest * (0.5 + chance / 2));
}

/** Waits, shorter if the network comes back or the signal ends it. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
