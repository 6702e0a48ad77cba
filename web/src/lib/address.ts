import { createContext, useContext, useSyncExternalStore } from 'react';

/** Where somebody is in the app, and how they get elsewhere. */
export interface Address {
  path: string;
  go: (to: string) => void;
}

export const AddressContext = createContext<Address | undefined>(undefined);

export function useAddress(): Address {
  const address = useContext(AddressContext);
  if (!address) {
    throw new Error('useAddress is only for screens of the app');
  }
  return address;
}

const MOVED = 'corridor:moved';

function subscribe(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(MOVED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(MOVED, listener);
  };
}

function go(to: string): void {
  history.pushState(null, '', to);
  dispatchEvent(new Event(MOVED));
}

/** The browser's address itself, for those who have too few screens to need a router. */
export function usePlainAddress(): Address {
  return { path: useSyncExternalStore(subscribe, () => location.pathname), go };
}
