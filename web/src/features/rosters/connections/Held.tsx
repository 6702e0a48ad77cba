import { useTranslation } from 'react-i18next';
import type { GuardedSchool } from '~/api/rosterTypes';
import classes from './Connections.module.css';
import './connectionWords';

const COUNTED = ['students', 'staff', 'enrolments', 'sections'] as const;

/** Why the guard stops what would take so much away. */
export function Held({ guard }: { guard: GuardedSchool[] }) {
  const { t } = useTranslation('connections');
  const what = (code: string) => {
    const known = COUNTED.find((one) => one === code);
    return known ? t(`run.what.${known}`) : code;
  };
  return (
    <section className={classes.held} role="alert">
      <h2>{t('run.held')}</h2>
      <p>{t('run.heldWhy')}</p>
      <ul className={classes.plain}>
        {guard.map((one) => (
          <li key={`${one.schoolId} ${one.what}`}>
            {one.what === 'school'
              ? t('run.heldTwin', { school: one.school })
              : t('run.heldOf', { ...one, what: what(one.what) })}
          </li>
        ))}
      </ul>
      <p>{t('run.heldThen')}</p>
    </section>
  );
}
