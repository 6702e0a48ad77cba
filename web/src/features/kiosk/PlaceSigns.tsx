import {
  IconCircleCheck,
  IconClock,
  IconDoor,
  IconHandStop,
  IconLock,
  IconMapPin,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Board } from '~/api/kiosk';
import { roomIcon } from '~/ui/icons';
import { useMoments } from '~/ui/moments';
import { signColors } from '~/ui/RoomPlate';
import classes from './Places.module.css';

type Place = Board['places'][number];
export type Status = Place['status'];

const STRIPS = {
  free: { tone: 'free', icon: IconCircleCheck },
  line: { tone: 'line', icon: IconUsersGroup },
  approval: { tone: 'ask', icon: IconHandStop },
  locked: { tone: 'ask', icon: IconLock },
  closed: { tone: 'closed', icon: IconDoor },
  'not-now': { tone: 'line', icon: IconClock },
  refused: { tone: 'closed', icon: IconClock },
  here: { tone: 'closed', icon: IconMapPin },
} as const;

/** What a strip says about a place, in a few words. */
function useStrip() {
  const { t } = useTranslation('kiosk');
  const when = useMoments();
  return (status: Status, length: number | null | undefined, until: string | null | undefined) => {
    if (status === 'line') {
      return length ? t('strip.line', { count: length }) : t('strip.shortLine');
    }
    if (until && status === 'closed') {
      return `${t('strip.closed')} ${when.until(until)}`;
    }
    return until && status === 'refused' ? when.from(until) : t(`strip.${status}`);
  };
}

/** A place's sign with its strip: the color says where, the strip says whether. */
export function PlaceSign({
  sign,
  status,
  length,
  until,
}: {
  sign: Place['sign'];
  status: Status;
  length?: number | null;
  until?: string | null;
}) {
  const strip = useStrip();
  const Sign = roomIcon(sign.icon);
  const { tone, icon: Mark } = STRIPS[status];
  return (
    <>
      <span className={classes.sign} style={signColors(sign)} data-faded={tone === 'closed' || undefined}>
        <Sign size="2.375rem" stroke={1.7} aria-hidden />
        <span className={classes.number}>{sign.number}</span>
        <span className={classes.name}>{sign.name}</span>
      </span>
      <span className={classes.strip} data-tone={tone}>
        <Mark size="1.5rem" stroke={2} aria-hidden />
        <span>{strip(status, length, until)}</span>
      </span>
    </>
  );
}

/** What is free, as it is for whoever has had no pass today. */
export function PlaceSigns({ places }: { places: Place[] }) {
  return (
    <ul className={classes.shown}>
      {places.map((place) => (
        <li key={place.sign.id} className={classes.tile}>
          <PlaceSign
            sign={place.sign}
            status={place.status}
            length={place.line?.length}
            until={place.until}
          />
        </li>
      ))}
    </ul>
  );
}
