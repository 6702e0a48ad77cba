/**
 * Runs `lead` in only one of this browser's tabs at a time; when that tab closes, another takes over. Where the browser
 * has no Web Locks (plain http on an old device), every tab leads for itself.
 */
export function leadAlone(name: string, lead: (signal: AbortSignal) => Promise<void>): () => void {
  const stop = new AbortController();
  const run = () => lead(stop.signal).catch(() => undefined);
  if (navigator.locks) {
    navigator.locks.request(name, { signal: stop.signal }, run).catch(() => undefined);
  } else {
    void run();
  }
  return () => stop.abort();
}
