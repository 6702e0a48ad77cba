import {
  type Icon,
  IconBan,
  IconClock,
  IconDoor,
  IconHandStop,
  IconLock,
  IconPencil,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reason, ReasonCode } from '~/api/types';
import { useMoments } from './moments';
import classes from './Reasons.module.css';
import { reasonDetail } from './reasonDetail';

const ICONS: Partial<Record<ReasonCode, Icon>> = {
  ROOM_CLOSED: IconDoor,
  OUT_OF_OFFICE: IconDoor,
  NEEDS_APPROVAL: IconHandStop,
  PASS_LIMIT: IconLock,
  NO_FLY: IconClock,
  COOLDOWN: IconClock,
  OUTSIDE_HOURS: IconClock,
  ORIGIN_PAUSED: IconPencil,
  DESTINATION_FULL: IconUsersGroup,
  ORIGIN_FULL: IconUsersGroup,
  ALREADY_OUT: IconUsersGroup,
  NOT_NOW: IconClock,
  HALLWAY_FULL: IconClock,
  ENCOUNTER: IconClock,
};

/** Every reason with its icon, a bold fact, and a gray sentence. */
export function Reasons({ reasons }: { reasons: Reason[] }) {
  const { t, i18n } = useTranslation('ui');
  const { from } = useMoments();
  return (
    <ul className={classes.list}>
      {reasons.map((reason) => {
        const Mark = ICONS[reason.code] ?? IconBan;
        return (
          <li key={reason.code}>
            <Mark size="1.375rem" stroke={1.8} aria-hidden />
            <span>
              <b>{t(`reason.${reason.code}`)}</b>
              <span className={classes.detail}>{reasonDetail(t, i18n.language, reason, from)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
