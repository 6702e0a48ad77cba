import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '~/api/school';
import type { LimitLeft } from '~/api/types';
import classes from './Student.module.css';

const MOST_PIPS = 8;

/** The limit that binds soonest. */
function tightest(limits: LimitLeft[]): LimitLeft | undefined {
  return limits.filter((limit) => !limit.roomId).sort((one, other) => one.left - other.left)[0];
}

function Left({ limit }: { limit: LimitLeft }) {
  const { t } = useTranslation('student');
  return (
    <div className={classes.left}>
      {limit.of <= MOST_PIPS && (
        <span className={classes.pips} aria-hidden>
          {Array.from({ length: limit.of }, (_, pip) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pips are all alike
            <i key={pip} data-on={pip < limit.left || undefined} />
          ))}
        </span>
      )}
      <span>{t(`left.${limit.per}`, { count: limit.left })}</span>
    </div>
  );
}

/** Who is here, and how many passes are left. The face opens the account. */
export function Greeting({ account, limits = [] }: { account: ReactNode; limits?: LimitLeft[] }) {
  const { t } = useTranslation('student');
  const { school } = useHere();
  const first = school.personName.split(/\s+/)[0] ?? school.personName;
  const limit = tightest(limits);
  return (
    <header className={classes.greeting}>
      {account}
      <div className={classes.hello}>
        <b>{t('hi', { name: first })}</b>
        <span>{school.grade ? t('gradeAt', { school: school.name, grade: school.grade }) : school.name}</span>
      </div>
      {limit && <Left limit={limit} />}
    </header>
  );
}
