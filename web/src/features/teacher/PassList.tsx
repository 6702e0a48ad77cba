import { useState } from 'react';
import type { PassCard, Side } from '~/api/types';
import { useCalm } from '~/lib/calm';
import { PassRow } from './PassRow';
import classes from './RoomPanel.module.css';

/** Passes from or to a room. */
export function PassList({ title, passes, side }: { title: string; passes: PassCard[]; side: Side }) {
  const shown = useCalm(passes);
  const [first] = useState(() => new Set(passes.map((pass) => pass.id)));
  if (shown.length === 0) {
    return null;
  }
  return (
    <>
      <h4 className={classes.label}>{title}</h4>
      <ul data-live>
        {shown.map((pass) => (
          <li key={pass.id}>
            <PassRow pass={pass} side={side} fresh={!first.has(pass.id)} />
          </li>
        ))}
      </ul>
    </>
  );
}
