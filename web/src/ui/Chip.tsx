import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Chip.module.css';

export type ChipTone = 'pine' | 'line' | 'ask' | 'over' | 'walk' | 'closed' | 'red';

/** A state in words on its soft color, with its icon. */
export function Chip({
  tone = 'closed',
  icon: Mark,
  children,
}: {
  tone?: ChipTone;
  icon?: Icon;
  children: ReactNode;
}) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {Mark && <Mark size="1rem" stroke={2} aria-hidden />}
      <span className={classes.text}>{children}</span>
    </span>
  );
}
