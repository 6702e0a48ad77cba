import type { CSSProperties, ReactNode } from 'react';
import classes from './Ring.module.css';

export interface RingProps {
  /** What is filled, clockwise from 12, 0 to 1. */
  share: number;
  size: number;
  width: number;
  track?: string;
  color?: string;
  /** Dots instead of a plain track (asked), dashes instead of a filled ring (overtime). */
  look?: 'plain' | 'dotted' | 'dashed';
  children?: ReactNode;
}

function dashes(look: RingProps['look'], share: number, around: number, width: number): string | undefined {
  if (look === 'dashed') {
    return `${width * 0.72} ${width * 0.64}`;
  }
  return share < 1 ? `${share * around} ${around}` : undefined;
}

/** A ring that runs out. What it shows is told in words beside or inside it. */
export function Ring({
  share,
  size,
  width,
  track = 'var(--track)',
  color = 'var(--pine)',
  look = 'plain',
  children,
}: RingProps) {
  const radius = (size - width) / 2;
  const around = 2 * Math.PI * radius;
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: 'none', strokeWidth: width };
  const filled = look === 'dashed' ? 1 : share;
  return (
    <span className={classes.ring} style={{ '--size': `${size / 16}rem` } as CSSProperties}>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden>
        <circle
          {...circle}
          stroke={look === 'dashed' ? 'transparent' : track}
          strokeDasharray={look === 'dotted' ? '4 12' : undefined}
        />
        {filled > 0.004 && (
          <circle
            {...circle}
            className={classes.arc}
            stroke={color}
            strokeLinecap={look === 'dashed' ? 'butt' : 'round'}
            strokeDasharray={dashes(look, share, around, width)}
            transform={`rotate(-90 ${size / 2} ${size / 2})`}
          />
        )}
      </svg>
      {children !== undefined && <span className={classes.inside}>{children}</span>}
    </span>
  );
}
