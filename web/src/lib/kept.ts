/** A list kept on this device, so that it outlives a reload and a lost network. */
export interface Kept<T> {
  all(): readonly T[];
  change(how: (items: readonly T[]) => readonly T[]): void;
  subscribe(listener: () => void): () => void;
}

function stored<T>(name: string): readonly T[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

export function kept<T>(name: string): Kept<T> {
  let items = stored<T>(name);
  const listeners = new Set<() => void>();
  return {
    all: () => items,
    change: (how) => {
      items = how(items);
      try {
        localStorage.setItem(name, JSON.stringify(items));
      } catch {
        // A full or forbidden store: what is in memory still holds.
      }
      for (const listener of listeners) {
        listener();
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
