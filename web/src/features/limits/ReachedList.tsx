import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReachedLimit, usePassLimits, useReachedLimits } from '~/api/limits';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Limits.module.css';

/** How many are shown before somebody asks for all. */
const FEW = 12;

function Line({ reached: { student, per, used, of, room } }: { reached: ReachedLimit }) {
  const { t } = useTranslation('limits');
  const count = { used, of, per: t(`limits.pers.${per}`) };
  return (
    <li className={page.row}>
      <span>
        <b>{student.name}</b>
        {student.grade && <span className={page.muted}> {t('reached.grade', { grade: student.grade })}</span>}
      </span>
      <span className={classes.tally}>
        {room ? t('reached.toRoom', { ...count, room }) : t('reached.line', count)}
      </span>
    </li>
  );
}

function Lines({ all }: { all: ReachedLimit[] }) {
  const { t } = useTranslation('limits');
  const [whole, setWhole] = useState(false);
  if (all.length === 0) {
    return <p className={page.muted}>{t('reached.none')}</p>;
  }
  return (
    <>
      <ul className={page.list}>
        {(whole ? all : all.slice(0, FEW)).map((reached) => (
          <Line key={`${reached.student.id}${reached.per}${reached.room ?? ''}`} reached={reached} />
        ))}
      </ul>
      {!whole && all.length > FEW && (
        <Button variant="default" onClick={() => setWhole(true)}>
          {t('reached.all', { count: all.length })}
        </Button>
      )}
    </>
  );
}

/** Who has no pass left of some limit today; nothing as long as there is no limit. */
export function ReachedList() {
  const { t } = useTranslation('limits');
  const school = useSchoolId();
  const any = (usePassLimits(school).data ?? []).length > 0;
  const reached = useReachedLimits(school);
  if (!any) {
    return null;
  }
  return (
    <section className={page.section}>
      <h2>{t('reached.title')}</h2>
      <p className={page.lead}>{t('reached.lead')}</p>
      <Loaded query={reached} skeleton={<RowSkeletons rows={2} />}>
        {(all) => <Lines all={all} />}
      </Loaded>
    </section>
  );
}
