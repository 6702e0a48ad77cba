import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PassCard as Pass } from '~/api/types';
import { Chip } from '../Chip';
import { Ring } from '../Ring';
import { signColors } from '../RoomPlate';
import { CardHead } from './CardHead';
import type { PassActs } from './PassCard';
import classes from './PassCard.module.css';
import { destinationOf } from './places';

const TURN_SECONDS = 30;

/** The moment to start. */
export function TurnCard({ pass, acts, now }: { pass: Pass; acts: PassActs; now: number }) {
  const { t } = useTranslation('pass');
  const { t: ui } = useTranslation('ui');
  const place = destinationOf(pass);
  const left = pass.turnUntil
    ? Math.min(TURN_SECONDS, Math.max(0, Math.ceil((Date.parse(pass.turnUntil) - now) / 1000)))
    : TURN_SECONDS;
  return (
    <article className={classes.turn} style={signColors(place)}>
      <CardHead place={place} chip={<Chip tone="pine">{ui('state.ready')}</Chip>} />
      <div className={classes.ring}>
        <Ring share={left / TURN_SECONDS} size={168} width={12}>
          <span className={classes.ordinal}>{left}</span>
          <span>{t('seconds', { count: left })}</span>
        </Ring>
      </div>
      <p className={classes.say}>
        <b role="alert">{t('turn')}</b>
        <span className={classes.muted}>{t('turnAfter')}</span>
      </p>
      {pass.abilities.includes('start') && (
        <Button
          h={56}
          fz="lg"
          radius={14}
          fullWidth
          autoFocus
          loading={acts.busy}
          onClick={() => acts.run({ act: 'start' })}
        >
          {t('act.start')}
        </Button>
      )}
      {pass.abilities.includes('cancel') && (
        <Button variant="subtle" h={44} mt={8} fullWidth onClick={() => acts.run({ act: 'cancellation' })}>
          {t('act.leave')}
        </Button>
      )}
    </article>
  );
}
