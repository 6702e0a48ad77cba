import { useEffect, useSyncExternalStore } from 'react';
import type { Me, MySchool } from '~/api/types';

const REMEMBERED = 'corridor.school';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The school that was looked at last on this device, or the first. It stays, whatever schools a roster adds. */
export function useChosenSchool(me: Me): MySchool | undefined {
  const id = useSyncExternalStore(subscribe, () => localStorage.getItem(REMEMBERED));
  const shown = me.schools.find((school) => school.id === id) ?? me.schools[0];
  useEffect(() => {
    if (shown) {
      localStorage.setItem(REMEMBERED, shown.id);
    }
  }, [shown]);
  return shown;
}

export function chooseSchool(id: string): void {
  localStorage.setItem(REMEMBERED, id);
  for (const listener of listeners) {
    listener();
  }
}
