import { useTranslation } from 'react-i18next';
import type { PassCard } from '~/api/types';
import { destinationOf } from '~/ui/pass/places';
import classes from './Visit.module.css';

/** What became of what the student asked for just before. */
export function Answered({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('kiosk');
  const by = pass.endedBy?.name;
  const words =
    pass.state === 'denied' && by && pass.deniedMessage
      ? t('pass.deniedBy', { name: by, message: pass.deniedMessage })
      : t(`pass.${pass.state as 'denied' | 'unanswered' | 'cancelled'}`);
  return (
    <p className={classes.answered} role="status">
      <b>{t('pass.to', { room: destinationOf(pass).name })}</b> {words}
    </p>
  );
}
