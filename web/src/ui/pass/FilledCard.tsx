import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isThere } from '~/api/hallViews';
import type { PassCard as Pass } from '~/api/types';
import { minutesAndSeconds, shareLeft, useTimeWords } from '~/lib/time';
import { Face } from '../Face';
import { roomIcon } from '../icons';
import { Ring } from '../Ring';
import { signColors } from '../RoomPlate';
import type { PassActs } from './PassCard';
import classes from './PassCard.module.css';
import { destinationOf, originOf, shortName } from './places';
import { RouteStops } from './RouteStops';

const FADED = 'color-mix(in srgb, var(--on) 26%, transparent)';

/** The ring with what it says: time left, time over, or that the clock is stopped. */
function Clock({ pass, now }: { pass: Pass; now: number }) {
  const { t } = useTranslation('pass');
  const { time } = useTimeWords();
  if (pass.arrivedAt && isThere(pass)) {
    return (
      <Ring share={1} size={272} width={6} track={FADED} color="var(--on)">
        <IconCheck size="5.5rem" stroke={2.2} aria-hidden />
        <span className={classes.under}>{t('arrivedAt', { time: time(pass.arrivedAt) })}</span>
      </Ring>
    );
  }
  const left = pass.endsAt ? Date.parse(pass.endsAt) - now : 0;
  if (left < 0) {
    return (
      <Ring share={1} size={272} width={22} look="dashed" color="var(--on)">
        <span className={classes.big} data-over>
          +{minutesAndSeconds(-left)}
        </span>
        <span className={classes.under}>{t('over')}</span>
      </Ring>
    );
  }
  return (
    <Ring
      share={shareLeft(pass.endsAt ?? '', pass.minutes, now)}
      size={272}
      width={22}
      track={FADED}
      color="var(--on)"
    >
      <span className={classes.big}>{minutesAndSeconds(left)}</span>
      <span className={classes.under}>{t('leftOf', { count: pass.minutes })}</span>
    </Ring>
  );
}

function useSaying(pass: Pass, now: number): string | undefined {
  const { t } = useTranslation('pass');
  if (isThere(pass)) {
    return pass.leftMinutes
      ? t('stopped', { time: minutesAndSeconds(pass.leftMinutes * 60_000) })
      : t('stoppedOver');
  }
  if (pass.endsAt && Date.parse(pass.endsAt) < now) {
    return pass.travel === 'one-way'
      ? t('headThere', { room: shortName(destinationOf(pass)) })
      : t('head', { room: shortName(originOf(pass)) });
  }
  switch (pass.endNeeds) {
    case 'teacher-device':
      return t('teacherEnds');
    case 'teacher-pin':
      return t('pinEnds');
    default:
      return undefined;
  }
}

function MainButton({ pass, acts }: { pass: Pass; acts: PassActs }) {
  const { t } = useTranslation('pass');
  const back = pass.travel === 'round-trip';
  const shared = {
    className: classes.main,
    h: 60,
    fz: 'lg',
    radius: 14,
    fullWidth: true,
    loading: acts.busy,
  } as const;
  if (pass.abilities.includes('resume')) {
    return (
      <Button {...shared} leftSection={<IconArrowBackUp />} onClick={() => acts.run({ act: 'resumption' })}>
        {t('act.resume', { room: shortName(originOf(pass)) })}
      </Button>
    );
  }
  return pass.abilities.includes('end') ? (
    <Button {...shared} leftSection={back ? <IconArrowBackUp /> : <IconCheck />} onClick={acts.end}>
      {t(back ? 'act.back' : 'act.there', { room: shortName(back ? originOf(pass) : destinationOf(pass)) })}
    </Button>
  ) : null;
}

/** Out: filled edge to edge in the room's color, with face, running clock and a moving belt. */
export function FilledCard({
  pass,
  school,
  acts,
  now,
}: {
  pass: Pass;
  school: string;
  acts: PassActs;
  now: number;
}) {
  const { t } = useTranslation('pass');
  const { clock } = useTimeWords();
  const place = destinationOf(pass);
  const Sign = roomIcon(place.icon);
  const saying = useSaying(pass, now);
  return (
    <article className={classes.filled} style={signColors(place)}>
      <div className={classes.head}>
        <Face name={pass.student.name} photo={pass.student.photo} size={48} />
        <div className={classes.titles}>
          <span className={classes.who}>{pass.student.name}</span>
          <span>{pass.student.grade ? t('grade', { grade: pass.student.grade, school }) : school}</span>
        </div>
        <span className={classes.live}>{clock(now)}</span>
      </div>
      <div className={classes.head}>
        <span className={classes.plate} aria-hidden>
          <Sign size="2.25rem" stroke={1.8} />
        </span>
        <div className={classes.titles}>
          <h1 className={classes.title}>{place.name}</h1>
          {place.number && <span>{t('room', { number: place.number })}</span>}
        </div>
      </div>
      <div className={classes.ring}>
        <Clock pass={pass} now={now} />
      </div>
      {saying && (
        <p className={classes.say} role="status">
          {saying}
        </p>
      )}
      <RouteStops pass={pass} />
      <MainButton pass={pass} acts={acts} />
      {!isThere(pass) && <div className={classes.belt} aria-hidden />}
    </article>
  );
}
