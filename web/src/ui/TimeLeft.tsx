import { IconCheck, IconClockPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isThere } from '~/api/hallViews';
import type { PassCard } from '~/api/types';
import { useNow } from '~/lib/clock';
import { rowTime, shareLeft } from '~/lib/time';
import { Chip } from './Chip';
import { Ring } from './Ring';
import classes from './TimeLeft.module.css';

/** The right end of a row: time left with a small ring, overtime, or that the student has arrived. */
export function TimeLeft({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('ui');
  const now = useNow();
  if (isThere(pass)) {
    return (
      <Chip tone="pine" icon={IconCheck}>
        {t('state.arrived')}
      </Chip>
    );
  }
  if (!pass.endsAt) {
    return null;
  }
  const left = rowTime(pass.endsAt, now);
  if (left.kind === 'over') {
    return (
      <Chip tone="over" icon={IconClockPlus}>
        {left.text}
      </Chip>
    );
  }
  return (
    <span className={classes.left}>
      <span className="num">
        {left.kind === 'left' ? left.text : t('time.minutes', { count: left.minutes })}
      </span>
      <Ring share={shareLeft(pass.endsAt, pass.minutes, now)} size={22} width={4} />
    </span>
  );
}
