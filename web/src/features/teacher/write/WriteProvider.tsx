import { useHotkeys } from '@mantine/hooks';
import { createContext, lazy, type ReactNode, Suspense, useContext, useMemo, useState } from 'react';
import type { Classmate } from '~/api/types';
import './words';

const WriteDialog = lazy(() =>
  import('./WriteDialog').then(({ WriteDialog: dialog }) => ({ default: dialog })),
);

/** What is known already when somebody begins to write. */
export interface Beginning {
  students?: Classmate[];
  originId?: string;
  /** Whether whoever writes goes along. */
  escort?: boolean;
}

const WriteContext = createContext<((beginning?: Beginning) => void) | undefined>(undefined);

/** Opens the box that writes passes; undefined for those who may not. */
export function useWrite() {
  return useContext(WriteContext);
}

/** Makes writing passes possible from everywhere below, also by Ctrl+K. */
export function WriteProvider({ children }: { children: ReactNode }) {
  const [beginning, setBeginning] = useState<Beginning | undefined>();
  const open = useMemo(() => (known?: Beginning) => setBeginning(known ?? {}), []);
  useHotkeys([['mod+K', () => open()]], []);
  return (
    <WriteContext.Provider value={open}>
      {children}
      {beginning && (
        <Suspense fallback={null}>
          <WriteDialog beginning={beginning} onClose={() => setBeginning(undefined)} />
        </Suspense>
      )}
    </WriteContext.Provider>
  );
}
