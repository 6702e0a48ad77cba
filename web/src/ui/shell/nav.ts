import type { Icon } from '@tabler/icons-react';

/** A way to a screen. */
export interface NavItem {
  to: string;
  label: string;
  icon: Icon;
  /** What is new there, counted; with words for who cannot see where the number stands. */
  news?: { count: number; told: string };
}
