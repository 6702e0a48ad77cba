import type { CSSProperties } from 'react';
import classes from './Face.module.css';

const GROUNDS = ['#DCE5E0', '#E8E0D3', '#E6DCE4', '#DBE2EB', '#E2E6D2', '#EADCD6'];

function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => !/^(Mr|Mrs|Ms|Mx|Dr|Prof)\.?$/.test(word));
  const first = words.at(0)?.at(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.at(0) ?? '') : '';
  return (first + last).toUpperCase();
}

function ground(name: string): string {
  let sum = 0;
  for (const letter of name) {
    sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  }
  return GROUNDS[sum % GROUNDS.length] ?? '#DCE5E0';
}

/** A person's photo, or initials where there is none. The name stands beside it. */
export function Face({ name, photo, size = 44 }: { name: string; photo?: string | null; size?: number }) {
  const style = { '--size': `${size / 16}rem`, '--ground': ground(name) } as CSSProperties;
  return photo ? (
    <img className={classes.face} style={style} src={photo} alt="" loading="lazy" />
  ) : (
    <span className={classes.face} style={style} aria-hidden>
      {initials(name)}
    </span>
  );
}
