import { Button } from '@mantine/core';
import { IconHandStop, IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PassCard as Pass } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { Chip } from '../Chip';
import { Ring } from '../Ring';
import { signColors } from '../RoomPlate';
import { CardHead } from './CardHead';
import type { PassActs } from './PassCard';
import classes from './PassCard.module.css';
import { destinationOf } from './places';

/** Asked, not answered yet. */
export function RequestedCard({ pass, acts }: { pass: Pass; acts: PassActs }) {
  const { t } = useTranslation('pass');
  const { t: ui } = useTranslation('ui');
  const { time } = useTimeWords();
  const place = destinationOf(pass);
  const [first, ...others] = pass.approvers ?? [];
  return (
    <article className={classes.paper} style={signColors(place)}>
      <CardHead
        place={place}
        chip={
          <Chip tone="ask" icon={IconHandStop}>
            {ui('state.requested')}
          </Chip>
        }
      />
      <div className={classes.ring}>
        <Ring share={0} size={168} width={12} look="dotted">
          <IconHandStop size="3.25rem" stroke={1.7} color="var(--ask-text)" aria-hidden />
        </Ring>
      </div>
      <p className={classes.say} role="status">
        <b>{first && others.length === 0 ? t('waitingFor', { name: first.name }) : t('waitingForAny')}</b>
        {pass.requestedAt && (
          <span className={classes.muted}>{t('askedAt', { time: time(pass.requestedAt) })}</span>
        )}
      </p>
      <div className={classes.row}>
        {acts.byPin && (
          <Button variant="default" h={44} leftSection={<IconKey size="1.25rem" />} onClick={acts.byPin}>
            {t('act.byPin')}
          </Button>
        )}
        {pass.abilities.includes('cancel') && (
          <Button
            variant="default"
            h={44}
            loading={acts.busy}
            onClick={() => acts.run({ act: 'cancellation' })}
          >
            {t('act.cancel')}
          </Button>
        )}
      </div>
    </article>
  );
}
