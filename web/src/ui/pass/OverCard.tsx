import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { PassCard as Pass } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { Chip } from '../Chip';
import { Face } from '../Face';
import { Ring } from '../Ring';
import { signColors } from '../RoomPlate';
import { CardHead } from './CardHead';
import type { PassActs } from './PassCard';
import classes from './PassCard.module.css';
import { destinationOf, originOf } from './places';

function usedMinutes(pass: Pass): number {
  const milliseconds = Date.parse(pass.endedAt ?? '') - Date.parse(pass.startedAt ?? '');
  return Number.isNaN(milliseconds) ? 0 : Math.max(1, Math.round(milliseconds / 60_000));
}

function howWords(t: TFunction<'pass'>, pass: Pass): string {
  if (!pass.endedHow) {
    return '';
  }
  if (pass.endedHow === 'staff' || pass.endedHow === 'pin') {
    return pass.endedBy ? t(`how.${pass.endedHow}`, { name: pass.endedBy.name }) : t('how.someone');
  }
  return t(`how.${pass.endedHow}`);
}

function Ended({ pass }: { pass: Pass }) {
  const { t } = useTranslation('pass');
  const { time } = useTimeWords();
  const own = pass.endedHow === 'student' || pass.endedHow === 'room-code' || pass.endedHow === 'kiosk';
  const word = own ? (pass.travel === 'one-way' ? 'thereAt' : 'backAt') : 'endedAt';
  return (
    <>
      <div className={classes.ring}>
        <Ring share={1} size={168} width={4} color="var(--line)">
          <IconCheck size="3.5rem" stroke={2.2} color="var(--pine-text)" aria-hidden />
        </Ring>
      </div>
      <p className={classes.say} role="status">
        {pass.endedAt && <b>{t(word, { time: time(pass.endedAt) })}</b>}
        <span className={classes.muted}>
          {!pass.walkout && t('used', { used: usedMinutes(pass), count: pass.minutes })} {howWords(t, pass)}
        </span>
      </p>
    </>
  );
}

function Denied({ pass }: { pass: Pass }) {
  const { t } = useTranslation('pass');
  const by = pass.endedBy?.name ?? pass.approvers?.[0]?.name;
  return (
    <div className={classes.denied} role="status">
      {by && <Face name={by} size={44} />}
      <div>
        {by && <b>{pass.deniedMessage ? by : t('denied', { name: by })}</b>}
        {pass.deniedMessage && <p>{pass.deniedMessage}</p>}
        {!by && !pass.deniedMessage && <p>{t('deniedPlain')}</p>}
      </div>
    </div>
  );
}

/** What kept a scheduled pass from starting. */
function Missed({ pass }: { pass: Pass }) {
  const { t } = useTranslation('pass');
  const { t: ui } = useTranslation('ui');
  const { time } = useTimeWords();
  return (
    <p className={classes.say} role="status">
      <b>{t('missed', { time: time(pass.startAt ?? '') })}</b>
      <span className={classes.muted}>
        {(pass.missedWhy ?? []).map((code) => ui(`reason.${code}`)).join('. ') || howWords(t, pass)}
      </span>
    </p>
  );
}

/** Over: ended, denied, cancelled, undone, unanswered or missed. */
export function OverCard({ pass, acts }: { pass: Pass; acts: PassActs }) {
  const { t } = useTranslation('pass');
  const { t: ui } = useTranslation('ui');
  const place = pass.walkout ? originOf(pass) : destinationOf(pass);
  const ended = pass.state === 'ended';
  const quiet = pass.state === 'cancelled' || pass.state === 'undone' || pass.state === 'unanswered';
  return (
    <article className={classes.paper} style={signColors(place)}>
      <CardHead
        place={place}
        chip={<Chip icon={ended ? IconCheck : IconX}>{ui(`state.${pass.state}`)}</Chip>}
      />
      {ended && <Ended pass={pass} />}
      {pass.state === 'denied' && <Denied pass={pass} />}
      {pass.state === 'missed' && <Missed pass={pass} />}
      {quiet && (
        <p className={classes.say} role="status">
          {t(pass.state as 'cancelled' | 'undone' | 'unanswered')}
          {pass.state === 'cancelled' && pass.endedHow !== 'student' && (
            <span className={classes.muted}>{howWords(t, pass)}</span>
          )}
        </p>
      )}
      <div className={classes.row}>
        <Button variant="default" h={44} onClick={acts.dismiss}>
          {t(pass.state === 'denied' ? 'act.elsewhere' : 'act.again')}
        </Button>
      </div>
    </article>
  );
}
