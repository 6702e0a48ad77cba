import type { CSSProperties } from 'react';
import type { Sign } from '~/api/types';
import { roomIcon } from './icons';
import classes from './RoomPlate.module.css';

/** The two colors of a room, for the CSS of whatever carries its sign. */
export function signColors(sign: Sign): CSSProperties {
  return { '--rc': `var(--${sign.colour})`, '--on': `var(--on-${sign.colour})` } as CSSProperties;
}

/** A room's door sign: one color, one icon. Its name stands beside it, so it is hidden from screen readers. */
export function RoomPlate({ sign, size = 44 }: { sign: Sign; size?: number }) {
  const Icon = roomIcon(sign.icon);
  return (
    <span
      className={classes.plate}
      style={{ ...signColors(sign), '--size': `${size / 16}rem` } as CSSProperties}
      aria-hidden
    >
      <Icon size={`${(size * 0.6) / 16}rem`} stroke={size >= 44 ? 1.8 : 2} />
    </span>
  );
}
