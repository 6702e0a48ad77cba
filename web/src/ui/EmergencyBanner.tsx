import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type EmergencyForStaff, useEmergency } from '~/api/emergency';
import { TimePlaceContext, useTimeWords } from '~/lib/time';
import { Banner, type BannerTone } from './Banner';
import classes from './Banner.module.css';
import './emergencyWords';

/** Whether a day of the school ends then. */
function isMidnight(instant: string, zone: string): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return clock.format(new Date(instant)) === '00:00';
}

function tone({ call }: EmergencyForStaff): BannerTone {
  if (call?.drill) {
    return 'drill';
  }
  return call?.kind === 'lockdown' ? 'lockdown' : 'hold';
}

/** What is on, in a few words. */
export function EmergencyText({ staff }: { staff: EmergencyForStaff }) {
  const { t } = useTranslation('emergency');
  const { time } = useTimeWords();
  const { zone } = useContext(TimePlaceContext);
  const { call, passesOff } = staff;
  if (call) {
    return (
      <>
        {call.drill && <b className={classes.drill}>{t('drill')}</b>}{' '}
        {t(call.kind === 'lockdown' ? 'lockdown' : 'hold', { time: time(call.since), by: call.by })}
      </>
    );
  }
  if (!passesOff) {
    return null;
  }
  return isMidnight(passesOff.until, zone) ? t('offDay') : t('off', { time: time(passesOff.until) });
}

/** What holds passes back, above every screen of staff; the way to its page. */
export function EmergencyBanner({ school, to }: { school: string; to: '/safety' | '/admin/safety' }) {
  const { t } = useTranslation('emergency');
  const staff = useEmergency(school).data?.staff;
  if (!staff?.call && !staff?.passesOff) {
    return null;
  }
  const { message } = staff;
  const rollCall = staff.rollCall?.underWay ? staff.rollCall : undefined;
  const lockdown = staff.call?.kind === 'lockdown';
  return (
    <Banner
      tone={tone(staff)}
      icon={lockdown ? IconAlertTriangle : IconHandStop}
      urgent={lockdown}
      label={t('label')}
      beside={
        <>
          {rollCall && <span>{t('counts', { seen: rollCall.seen, out: rollCall.out })}</span>}
          <Link to={to} className={classes.way}>
            {t(rollCall ? 'open' : 'details')}
          </Link>
        </>
      }
    >
      <EmergencyText staff={staff} />
      {message && <span className={classes.says}>{t('says', { by: message.by, text: message.text })}</span>}
    </Banner>
  );
}
