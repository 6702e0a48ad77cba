import { Portal } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSlip, type Slip } from '~/api/attendance';
import { useHere, useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Slip.module.css';

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function GoTo({ to }: { to: NonNullable<Slip['goTo']> }) {
  const { t } = useTranslation('attendance');
  const door = [to.room, to.number].filter(Boolean).join(', ');
  return (
    <div className={classes.goTo}>
      <span>{t('slip.goTo')}</span>
      <b>{door || to.section}</b>
      <span>{[door ? to.section : '', ...to.teachers].filter(Boolean).join(', ')}</span>
    </div>
  );
}

/** What the student takes along. */
function Paper({ slip }: { slip: Slip }) {
  const { t } = useTranslation('attendance');
  const { school } = useHere();
  const { time, day } = useTimeWords();
  return (
    <div data-slip data-paper={slip.paper} className={classes.slip}>
      <p className={classes.school}>{school.name}</p>
      <h1>{t(`slip.${slip.kind}`)}</h1>
      <p className={classes.name}>{slip.name}</p>
      {slip.grade && <p>{t('grade', { grade: slip.grade })}</p>}
      <dl>
        <Line label={t('slip.date')} value={day(slip.at)} />
        <Line label={t('slip.at')} value={time(slip.at)} />
        {slip.returnsAt && <Line label={t('slip.returnsAt')} value={time(slip.returnsAt)} />}
        {slip.reason && (
          <Line
            label={t('slip.reason')}
            value={`${slip.reason} (${t(slip.excused ? 'slip.excused' : 'slip.unexcused')})`}
          />
        )}
        <Line label={t('slip.by')} value={slip.by} />
      </dl>
      {slip.goTo && <GoTo to={slip.goTo} />}
      {slip.text && <p className={classes.text}>{slip.text}</p>}
    </div>
  );
}

/** Prints slips one at a time; what it hands back must be shown somewhere on the page. */
export function useSlipPrinter() {
  const school = useSchoolId();
  const note = useProblemNote();
  const [slip, setSlip] = useState<Slip>();
  useEffect(() => {
    if (!slip) {
      return;
    }
    const over = () => setSlip(undefined);
    window.addEventListener('afterprint', over);
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('afterprint', over);
    };
  }, [slip]);
  const print = useCallback(
    (entry: string) => {
      readSlip(school, entry).then(setSlip).catch(note);
    },
    [school, note],
  );
  return { print, sheet: slip && <Portal>{<Paper slip={slip} />}</Portal> };
}
