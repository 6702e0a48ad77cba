import { Button } from '@mantine/core';
import { IconBolt, IconClock, IconUsersGroup } from '@tabler/icons-react';
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

/** The place in line, split so that the small end of "2nd" can be set smaller. */
function Ordinal({ text }: { text: string }) {
  const digits = /^\d+/.exec(text)?.[0] ?? text;
  return (
    <span className={classes.ordinal}>
      {digits}
      <small>{text.slice(digits.length)}</small>
    </span>
  );
}

/** In line. Who must wait for something that has no place sees only the wait. */
export function WaitingCard({ pass, acts }: { pass: Pass; acts: PassActs }) {
  const { t } = useTranslation('pass');
  const { t: ui } = useTranslation('ui');
  const { time } = useTimeWords();
  const place = destinationOf(pass);
  return (
    <article className={classes.paper} style={signColors(place)}>
      <CardHead
        place={place}
        detail={pass.lineSince ? t('sinceLine', { time: time(pass.lineSince) }) : undefined}
        chip={
          <Chip tone="line" icon={IconUsersGroup}>
            {ui('state.waiting')}
          </Chip>
        }
      />
      <div className={classes.ring}>
        <Ring share={0} size={168} width={12}>
          {pass.place ? (
            <>
              <Ordinal text={ui('place', { count: pass.place, ordinal: true })} />
              <span>{t('inLine')}</span>
            </>
          ) : (
            <IconClock size="3.25rem" stroke={1.7} color="var(--line-text)" aria-hidden />
          )}
        </Ring>
      </div>
      <p className={classes.say} role="status">
        <b>{pass.waitMinutes ? t('about', { count: pass.waitMinutes }) : t('soon')}</b>
        <span className={classes.muted}>{t('stay')}</span>
      </p>
      <div className={classes.row}>
        {pass.abilities.includes('cancel') && (
          <Button
            variant="default"
            h={44}
            loading={acts.busy}
            onClick={() => acts.run({ act: 'cancellation' })}
          >
            {t('act.leave')}
          </Button>
        )}
        {acts.urgent && (
          <Button variant="default" h={44} leftSection={<IconBolt size="1.25rem" />} onClick={acts.urgent}>
            {t('act.urgent')}
          </Button>
        )}
      </div>
    </article>
  );
}
