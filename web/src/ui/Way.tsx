import type { MouseEvent, ReactNode } from 'react';
import { useAddress } from '~/lib/address';

/** A link within the app, with or without a router. */
export function Way({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const { go } = useAddress();
  const follow = (event: MouseEvent) => {
    // With a key held down the browser opens a tab or a window of its own.
    if (!(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      go(to);
    }
  };
  return (
    <a href={to} className={className} onClick={follow}>
      {children}
    </a>
  );
}
