import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconClock, IconDoor, IconEyeOff, IconHandStop, IconUsers } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '~/api/types';
import { roomIcon } from '~/ui/icons';
import { useMoments } from '~/ui/moments';
import { signColors } from '~/ui/RoomPlate';
import classes from './Board.module.css';
import type { Moved } from './board';
import { beside, useDraggable, useDropTarget } from './dragging';
import { Grip } from './Grip';
import { RoomMenu } from './RoomMenu';
import type { Opened } from './RoomsTools';
import type { Arranging } from './useArranging';

/** What can be done with the rooms on the board. */
export interface Acts {
  arranging: Arranging;
  /** Whether things can be moved: not while rooms are chosen or searched. */
  movable: boolean;
  /** The rooms chosen to be changed together; undefined while none are to be. */
  chosen: ReadonlySet<string> | undefined;
  onOpen: (opened: Opened) => void;
  onCopy: (room: Room) => void;
  onReopen: (room: Room) => void;
  onChoose: (rooms: string[], chosen: boolean) => void;
  /** Puts a room into a folder, or out of all, before another or last. */
  onPut: (room: string, folderId: string | undefined, before: string | undefined) => void;
  onPutFolder: (folder: string, before: string | undefined) => void;
}

function ApprovalFact({ room }: { room: Room }) {
  const { t } = useTranslation('places');
  const kind = room.restrictionNow.kind;
  if (kind === 'off') {
    return null;
  }
  const word = kind === 'any-teacher' ? 'any' : kind === 'certain' ? 'certain' : 'inRoom';
  return (
    <span>
      <IconHandStop size={15} aria-hidden /> {t(`hint.${word}`)}
    </span>
  );
}

function Facts({ room }: { room: Room }) {
  const { t } = useTranslation('places');
  const { until } = useMoments();
  return (
    <span className={classes.facts}>
      {room.open ? (
        <span>
          <IconClock size={15} aria-hidden /> {t('minutes', { count: room.minutes })}
        </span>
      ) : (
        <span>
          <IconDoor size={15} aria-hidden />
          {room.closedUntil ? t('hint.until', { until: until(room.closedUntil) }) : t('hint.closed')}
        </span>
      )}
      {room.maxTo != null && (
        <span>
          <IconUsers size={15} aria-hidden /> {room.maxTo}
        </span>
      )}
      <ApprovalFact room={room} />
      {room.visibility && room.visibility.kind !== 'all' && (
        <span>
          <IconEyeOff size={15} aria-hidden /> {t('hint.some')}
        </span>
      )}
    </span>
  );
}

/** A room as a tile: its sign, its name and what is worth knowing at a glance. */
export function RoomCell({
  room,
  folderId,
  next,
  acts,
}: {
  room: Room;
  folderId: string | undefined;
  next: string | undefined;
  acts: Acts;
}) {
  const Sign = roomIcon(room.icon);
  const box = useRef<HTMLLIElement>(null);
  const moved: Moved = { kind: 'room', id: room.id };
  const dragged = useDraggable(box, moved, acts.movable);
  const over = useDropTarget(box, {
    landing: beside,
    onDrop: ({ id }, landing) =>
      id !== room.id && acts.onPut(id, folderId, landing === 'before' ? room.id : next),
  });
  const chosen = acts.chosen?.has(room.id);
  return (
    <li ref={box} className={classes.cell} data-over={over} data-dragged={dragged || undefined}>
      <UnstyledButton
        className={classes.room}
        data-chosen={chosen || undefined}
        data-lifted={acts.arranging.lifted?.id === room.id || undefined}
        aria-pressed={chosen}
        onClick={() =>
          acts.chosen ? acts.onChoose([room.id], !chosen) : acts.onOpen({ what: 'room', room })
        }
      >
        <span className={classes.sign} style={signColors(room)} data-closed={!room.open || undefined}>
          {chosen ? (
            <IconCheck size={22} stroke={2.5} aria-hidden />
          ) : (
            <Sign size={22} stroke={2} aria-hidden />
          )}
          {room.number}
        </span>
        <span className={classes.about}>
          <b>{room.name}</b>
          <Facts room={room} />
        </span>
      </UnstyledButton>
      {!acts.chosen && (
        <div className={classes.corner}>
          <RoomMenu room={room} acts={acts} />
          {acts.movable && <Grip moved={moved} name={room.name} acts={acts} />}
        </div>
      )}
    </li>
  );
}
