import { useSyncExternalStore } from 'react';
import type { Me, MySchool } from '~/api/types';

const REMEMBERED = 'corridor.school';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The school that was looked at last on this device, or the first. */
export function useChosenSchool(me: Me): MySchool | undefined {
  const id = useSyncExternalStore(subscribe, () => localStorage.getItem(REMEMBERED));
  return me.schools.find((school) => school.id === id) ?? me.schools[0];
}

export function chooseSchool(id: string): void {
  localStorage.setItem(REMEMBERED, id);
  for (const listener of listeners) {
    listener();
  }
}
