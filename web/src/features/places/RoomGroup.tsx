import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconClock, IconDoor, IconEyeOff, IconHandStop, IconPencil, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Room, Sign } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { roomIcon } from '~/ui/icons';
import { RoomPlate, signColors } from '~/ui/RoomPlate';
import classes from './Places.module.css';

interface RoomGroupProps {
  name: string;
  sign: Sign;
  rooms: Room[];
  onRoom: (room: Room) => void;
  onEdit?: () => void;
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
  const { time } = useTimeWords();
  return (
    <span className={classes.facts}>
      {room.open ? (
        <span>
          <IconClock size={15} aria-hidden /> {t('minutes', { count: room.minutes })}
        </span>
      ) : (
        <span>
          <IconDoor size={15} aria-hidden />
          {room.closedUntil ? t('hint.until', { time: time(room.closedUntil) }) : t('hint.closed')}
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

function RoomCell({ room, onRoom }: { room: Room; onRoom: (room: Room) => void }) {
  const Icon = roomIcon(room.icon);
  return (
    <li>
      <UnstyledButton className={classes.room} onClick={() => onRoom(room)}>
        <span className={classes.sign} style={signColors(room)}>
          <Icon size={22} stroke={2} />
          {room.number}
        </span>
        <span className={classes.about}>
          <b>{room.name}</b>
          <Facts room={room} />
        </span>
      </UnstyledButton>
    </li>
  );
}

/** The rooms of one folder. */
export function RoomGroup({ name, sign, rooms, onRoom, onEdit }: RoomGroupProps) {
  const { t } = useTranslation('places');
  return (
    <section className={classes.group}>
      <div className={classes.groupHead}>
        <RoomPlate sign={sign} size={28} />
        <h2>{name}</h2>
        <span>{t('roomsIn', { count: rooms.length })}</span>
        {onEdit && (
          <ActionIcon variant="subtle" color="gray" aria-label={t('edit', { name })} onClick={onEdit}>
            <IconPencil size={18} />
          </ActionIcon>
        )}
      </div>
      <ul className={classes.rooms}>
        {rooms.map((room) => (
          <RoomCell key={room.id} room={room} onRoom={onRoom} />
        ))}
      </ul>
    </section>
  );
}
