import type { Sign } from '~/api/types';
import { RoomPlate } from './RoomPlate';
import classes from './SheetTitle.module.css';

/** The head of a sheet about a room. */
export function SheetTitle({ sign, title, detail }: { sign: Sign; title: string; detail?: string }) {
  return (
    <span className={classes.head}>
      <RoomPlate sign={sign} size={52} />
      <span className={classes.text}>
        <span className={classes.title}>{title}</span>
        {detail && <span className={classes.detail}>{detail}</span>}
      </span>
    </span>
  );
}
