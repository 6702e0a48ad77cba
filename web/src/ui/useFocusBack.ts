import { useLayoutEffect } from 'react';

/**
 * Gives the focus back to what had it before a dialog opened. The library does so where a dialog is told to close;
 * ours are mostly taken away as a whole. Whatever took the focus meanwhile keeps it.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    const before = document.activeElement;
    if (!opened || !(before instanceof HTMLElement) || before === document.body) {
      return;
    }
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before.isConnected) {
          before.focus({ preventScroll: true });
        }
      });
    };
  }, [opened]);
}
