import type { Board } from '~/api/kiosk';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { RoomPlate } from '~/ui/RoomPlate';
import classes from './Head.module.css';

/** Which room it is, with the class that is there, and the time. */
export function Head({ board }: { board: Board }) {
  const { time } = useTimeWords();
  const now = useNow(1000);
  const { room } = board;
  const below = [board.section, board.teachers[0]].filter(Boolean).join(', ');
  return (
    <div className={classes.head}>
      <RoomPlate sign={room} size={72} />
      <div className={classes.room}>
        <b>{room.number && room.number !== room.name ? `${room.name}, ${room.number}` : room.name}</b>
        {below && <span>{below}</span>}
      </div>
      <time className={classes.clock}>{time(now)}</time>
    </div>
  );
}
