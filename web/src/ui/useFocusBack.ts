import { useLayoutEffect } from 'react';

/** The button that a menu hangs on, for what is in a menu. */
function owner(element: Element | null): Element | null {
  const button = element?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : element;
}

/**
 * Gives the focus back to what had it before a dialog opened. The library does so where a dialog is told to close;
 * ours are mostly taken away as a whole. Whatever took the focus meanwhile keeps it. A menu is gone by then: what had
 * opened it gets the focus.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    const before = owner(document.activeElement);
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
