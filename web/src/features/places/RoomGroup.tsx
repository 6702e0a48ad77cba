import { ActionIcon, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconPencil } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Folder, Room, Sign } from '~/api/types';
import { RoomPlate } from '~/ui/RoomPlate';
import classes from './Board.module.css';
import { onShelf, useDraggable, useDropTarget } from './dragging';
import { Grip } from './Grip';
import { type Acts, RoomCell } from './RoomCell';

interface RoomGroupProps {
  name: string;
  sign: Sign;
  /** None for the rooms that are in no folder. */
  folder?: Folder;
  /** The folder that follows. */
  next?: string;
  rooms: Room[];
  open: boolean;
  acts: Acts;
  onOpen: (open: boolean) => void;
  onEdit?: () => void;
}

function ChooseAll({ name, rooms, acts }: Pick<RoomGroupProps, 'name' | 'rooms' | 'acts'>) {
  const { t } = useTranslation('board');
  const count = rooms.filter((room) => acts.chosen?.has(room.id)).length;
  return (
    <Checkbox
      aria-label={t('chooseAll', { name })}
      checked={rooms.length > 0 && count === rooms.length}
      indeterminate={count > 0 && count < rooms.length}
      disabled={rooms.length === 0}
      onChange={(event) =>
        acts.onChoose(
          rooms.map((room) => room.id),
          event.currentTarget.checked,
        )
      }
    />
  );
}

function Head(props: RoomGroupProps) {
  const { name, sign, folder, rooms, open, acts, onOpen, onEdit } = props;
  const { t } = useTranslation('places');
  const { t: board } = useTranslation('board');
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.groupHead}>
      {acts.chosen && <ChooseAll name={name} rooms={rooms} acts={acts} />}
      {acts.movable &&
        (folder ? (
          <Grip moved={{ kind: 'folder', id: folder.id }} name={name} acts={acts} />
        ) : (
          <span className={classes.noGrip} />
        ))}
      <RoomPlate sign={sign} size={28} />
      <h2>{name}</h2>
      <span className={classes.count}>{t('roomsIn', { count: rooms.length })}</span>
      {onEdit && (
        <ActionIcon
          variant="subtle"
          size={34}
          c="var(--ink-2)"
          aria-label={t('edit', { name })}
          onClick={onEdit}
        >
          <IconPencil size={18} />
        </ActionIcon>
      )}
      <ActionIcon
        variant="subtle"
        size={34}
        c="var(--ink-2)"
        aria-expanded={open}
        aria-label={board(open ? 'fold' : 'unfold', { name })}
        onClick={() => onOpen(!open)}
      >
        <Chevron size={20} />
      </ActionIcon>
    </div>
  );
}

/** The rooms of one folder, or those in none. */
export function RoomGroup(props: RoomGroupProps) {
  const { name, folder, next, rooms, open, acts } = props;
  const { t } = useTranslation('board');
  const box = useRef<HTMLElement>(null);
  const dragged = useDraggable(box, { kind: 'folder', id: folder?.id ?? 'none' }, acts.movable && !!folder);
  const over = useDropTarget(box, {
    landing: (moved, area, at) => (moved.kind === 'folder' && !folder ? 'before' : onShelf(moved, area, at)),
    onDrop: ({ kind, id }, landing) => {
      if (kind === 'room') {
        acts.onPut(id, folder?.id, undefined);
      } else if (id !== folder?.id) {
        acts.onPutFolder(id, landing === 'before' ? folder?.id : next);
      }
    },
  });
  return (
    <section
      ref={box}
      className={classes.group}
      aria-label={name}
      data-over={over}
      data-dragged={dragged || undefined}
      data-lifted={(folder && acts.arranging.lifted?.id === folder.id) || undefined}
    >
      <Head {...props} />
      {open && rooms.length === 0 && <p className={classes.empty}>{t('emptyFolder')}</p>}
      {open && (
        <ul className={classes.rooms}>
          {rooms.map((room, index) => (
            <RoomCell
              key={room.id}
              room={room}
              folderId={folder?.id}
              next={rooms[index + 1]?.id}
              acts={acts}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
