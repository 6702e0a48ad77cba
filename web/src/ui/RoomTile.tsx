import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { Sign } from '~/api/types';
import { roomIcon } from './icons';
import { signColors } from './RoomPlate';
import classes from './RoomTile.module.css';

export type StripTone = 'free' | 'line' | 'ask' | 'closed';

export interface RoomTileProps {
  room: Sign & { name: string; number: string };
  strip: { tone: StripTone; icon: Icon; text: string };
  /** The sign fades to stripes; the tile still opens what says why. */
  faded?: boolean;
  onPress: () => void;
}

/** A room's sign with a strip below. The color says where, the strip says whether. */
export function RoomTile({ room, strip, faded = false, onPress }: RoomTileProps) {
  const Sign = roomIcon(room.icon);
  const Mark = strip.icon;
  return (
    <UnstyledButton
      className={classes.tile}
      style={signColors(room)}
      data-faded={faded || undefined}
      onClick={onPress}
    >
      <span className={classes.sign}>
        <Sign size="1.75rem" stroke={1.8} />
        <span className={classes.number}>{room.number}</span>
        <span className={classes.name}>{room.name}</span>
      </span>
      <span className={classes.strip} data-tone={strip.tone}>
        <Mark size="1.125rem" stroke={2} aria-hidden />
        <span>{strip.text}</span>
      </span>
    </UnstyledButton>
  );
}
