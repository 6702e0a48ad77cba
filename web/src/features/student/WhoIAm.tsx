import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '~/api/school';
import { Face } from '~/ui/Face';
import classes from './Student.module.css';
import './words';

/** What a phone shows where passes are not for phones: who the student is, and how to get a pass all the same. */
export function WhoIAm({ account }: { account: ReactNode }) {
  const { t } = useTranslation('student');
  const { school } = useHere();
  return (
    <main id="content" className={classes.page}>
      <div className={classes.away}>{account}</div>
      <article className={classes.idCard}>
        <Face name={school.personName} photo={school.photo} size={96} />
        <h1>{school.personName}</h1>
        <p>
          {school.grade && <>{t('phone.grade', { grade: school.grade })}, </>}
          {school.name}
        </p>
      </article>
      <p>{t('phone.lead')}</p>
    </main>
  );
}
