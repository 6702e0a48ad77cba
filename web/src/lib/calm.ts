import { useEffect, useRef, useState } from 'react';

const QUIET = 600;
const LONGEST = 4000;

let lastTouch = 0;

function watch(): void {
  const note = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('[data-live]')) {
      lastTouch = Date.now();
    }
  };
  for (const kind of ['pointermove', 'pointerdown', 'touchstart', 'touchmove']) {
    document.addEventListener(kind, note, { passive: true, capture: true });
  }
}

if (typeof document !== 'undefined') {
  watch();
}

function sameRows(one: { id: string }[], other: { id: string }[]): boolean {
  return one.length === other.length && one.every((row, index) => row.id === other[index]?.id);
}

/**
 * Rows that never jump under a finger: what is in them changes at once, but rows come, go and move only once no pointer
 * was over a live list (marked `data-live`) for 600 ms.
 */
export function useCalm<T extends { id: string }>(next: T[]): T[] {
  const [shown, setShown] = useState(next);
  const since = useRef<number | undefined>(undefined);
  const same = sameRows(shown, next);
  useEffect(() => {
    if (same) {
      since.current = undefined;
      return;
    }
    since.current ??= Date.now();
    let timer: ReturnType<typeof setTimeout>;
    const settle = () => {
      const quiet = Date.now() - lastTouch;
      const waited = Date.now() - (since.current ?? 0);
      if (quiet >= QUIET || waited >= LONGEST) {
        setShown(next);
      } else {
        timer = setTimeout(settle, QUIET - quiet);
      }
    };
    timer = setTimeout(settle, 0);
    return () => clearTimeout(timer);
  }, [next, same]);
  if (same) {
    return next;
  }
  const fresh = new Map(next.map((row) => [row.id, row]));
  return shown.map((row) => fresh.get(row.id) ?? row);
}
