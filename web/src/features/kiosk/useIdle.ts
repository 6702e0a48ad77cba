import { useEffect } from 'react';

const TOUCHES = ['pointerdown', 'keydown', 'input', 'scroll'] as const;

/** Leaves once nobody has touched anything for a while, and at once by Escape. */
export function useIdle(on: boolean, leave: () => void, after: number): void {
  useEffect(() => {
    if (!on) {
      return;
    }
    let timer = setTimeout(leave, after);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(leave, after);
    };
    const onEscape = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && leave();
    for (const touch of TOUCHES) {
      addEventListener(touch, again, { capture: true });
    }
    addEventListener('keydown', onEscape);
    return () => {
      clearTimeout(timer);
      for (const touch of TOUCHES) {
        removeEventListener(touch, again, { capture: true });
      }
      removeEventListener('keydown', onEscape);
    };
  }, [on, leave, after]);
}
