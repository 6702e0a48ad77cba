import { IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PassCard as Pass } from '~/api/types';
import { Chip } from '../Chip';
import { signColors } from '../RoomPlate';
import { CardHead } from './CardHead';
import classes from './PassCard.module.css';
import { longName, originOf } from './places';

/** The student is looked for. Only staff end this; the student reads where to go. */
export function LookedForCard({ pass }: { pass: Pass }) {
  const { t } = useTranslation('pass');
  const place = originOf(pass);
  return (
    <article className={classes.paper} style={signColors(place)}>
      <CardHead
        place={place}
        chip={
          <Chip tone="walk" icon={IconWalk}>
            {t('lookedFor')}
          </Chip>
        }
      />
      <p className={classes.goTo} role="status">
        <b>{t('lookedForGo', { room: longName(place) })}</b>
        <span className={classes.muted}>{t('lookedForWhy')}</span>
      </p>
    </article>
  );
}
