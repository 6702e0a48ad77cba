import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useAddress } from '~/lib/address';

/** A link to another screen of the app, which opens without loading anew. */
export function To({ href, ...props }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const { go } = useAddress();
  const follow = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (!elsewhere) {
      event.preventDefault();
      go(href);
    }
  };
  return <a {...props} href={href} onClick={follow} />;
}
