import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '~/api/types';
import { RoomPlate } from '../RoomPlate';
import classes from './PassCard.module.css';

/** The head of a card on paper: sign, name, number, chip. */
export function CardHead({ place, detail, chip }: { place: Place; detail?: string; chip: ReactNode }) {
  const { t } = useTranslation('pass');
  const room = place.number ? t('room', { number: place.number }) : '';
  return (
    <div className={classes.head}>
      <RoomPlate sign={place} size={48} />
      <div className={classes.titles}>
        <h1 className={classes.name}>{place.name}</h1>
        <span className={classes.muted}>{detail ?? room}</span>
      </div>
      {chip}
    </div>
  );
}
