import type { Icon } from '@tabler/icons-react';

/** A way to a screen. */
export interface NavItem {
  to: string;
  label: string;
  icon: Icon;
}
