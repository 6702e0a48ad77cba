import { IconArrowRight, IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PassCard, Place } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { RoomPlate } from './RoomPlate';
import classes from './RouteLine.module.css';

export interface RouteLineProps {
  origin?: Place | null;
  destination?: Place | null;
  endsAt?: string | null;
  /** Where the reader knows one end already, such as in the room's own list. */
  hide?: 'origin';
  numbers?: boolean;
}

/** From where to where; for a confidential place only until when. */
export function RouteLine({ origin, destination, endsAt, hide, numbers = false }: RouteLineProps) {
  const { t } = useTranslation('ui');
  const { time } = useTimeWords();
  if (!destination) {
    return (
      <span className={classes.route}>
        <IconEyeOff size="1rem" aria-hidden />
        <span>{endsAt ? t('room.confidential', { time: time(endsAt) }) : t('room.out')}</span>
      </span>
    );
  }
  return (
    <span className={classes.route}>
      {hide !== 'origin' && origin && <span>{origin.number || origin.name}</span>}
      <IconArrowRight size="1rem" className={classes.arrow} aria-label="→" />
      <RoomPlate sign={destination} size={20} />
      <span className={classes.place}>
        <span className={numbers ? classes.strong : undefined}>{destination.name}</span>
        {numbers && destination.number ? ` ${destination.number}` : ''}
      </span>
    </span>
  );
}

/** The route of a pass. */
export function PassRoute({ pass, hide }: { pass: PassCard; hide?: 'origin' }) {
  return <RouteLine origin={pass.origin} destination={pass.destination} endsAt={pass.endsAt} hide={hide} />;
}
