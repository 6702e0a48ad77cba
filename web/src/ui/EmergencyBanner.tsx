import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type EmergencyForStaff, useEmergency } from '~/api/emergency';
import { useTimeWords } from '~/lib/time';
import { Banner, type BannerTone } from './Banner';
import classes from './Banner.module.css';
import './emergencyWords';

const HALF_DAY_MS = 12 * 3_600_000;

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
  const long = Date.parse(passesOff.until) - Date.parse(passesOff.since) > HALF_DAY_MS;
  return time(passesOff.until) === '12:00' || long ? t('offDay') : t('off', { time: time(passesOff.until) });
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
    <Banner tone={tone(staff)} icon={lockdown ? IconAlertTriangle : IconHandStop} urgent={lockdown}>
      <EmergencyText staff={staff} />
      {rollCall && <> · {t('counts', { seen: rollCall.seen, out: rollCall.out })}</>}
      {message && <span className={classes.says}>{t('says', { by: message.by, text: message.text })}</span>}{' '}
      <Link to={to} className={classes.way}>
        {t(rollCall ? 'open' : 'details')}
      </Link>
    </Banner>
  );
}
