import { useTranslation } from 'react-i18next';
import type { RoomView } from '~/api/hallViews';
import classes from './RoomPanel.module.css';

const SHOWN = ['out', 'coming', 'here', 'line'] as const;

/** Four numbers about a room. */
export function Counts({ view }: { view: RoomView }) {
  const { t } = useTranslation('teacher');
  return (
    <dl className={classes.counts}>
      {SHOWN.map((what) => (
        <div key={what}>
          <dd>{view[what].length}</dd>
          <dt>{t(`count.${what}`)}</dt>
        </div>
      ))}
    </dl>
  );
}
