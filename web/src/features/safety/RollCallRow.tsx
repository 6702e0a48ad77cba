import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RollCallStudent } from '~/api/emergency';
import type { SeenMark } from '~/api/seenMarks';
import { useTimeWords } from '~/lib/time';
import { Face } from '~/ui/Face';
import classes from './Safety.module.css';

function place({ name, number }: { name: string; number: string }): string {
  return number ? `${name} (${number})` : name;
}

/** A student who was out, and who saw them since. */
export function RollCallRow({
  student,
  mark,
  onSee,
  onTakeBack,
}: {
  student: RollCallStudent;
  /** Made on this device and not yet told. */
  mark?: SeenMark;
  onSee: () => void;
  onTakeBack: () => void;
}) {
  const { t } = useTranslation('safety');
  const { time } = useTimeWords();
  const { name, grade, origin, destination, startedAt, arrivedAt, seen } = student;
  const from = place(origin);
  return (
    <li className={classes.row}>
      <Face name={name} photo={student.photo} size={44} />
      <span className={classes.who}>
        <b>{name}</b>
        <span className={classes.quiet}>
          {destination ? t('way', { from, to: place(destination) }) : t('wayHidden', { from })}
          {', '}
          {arrivedAt ? t('there', { time: time(arrivedAt) }) : t('since', { time: time(startedAt) })}
        </span>
        {grade && <span className={classes.quiet}>{t('grade', { grade })}</span>}
        {seen && <span className={classes.mark}>{t('seenBy', { time: time(seen.at), by: seen.by })}</span>}
        {!seen && mark && <span className={classes.mark}>{t('waiting', { time: time(mark.at) })}</span>}
      </span>
      {!seen && !mark && <span className={classes.onPaper}>{t('printSeen')}</span>}
      {seen || mark ? (
        <Button
          className={classes.noPrint}
          variant="subtle"
          h={44}
          aria-label={t('takeBackName', { name })}
          onClick={onTakeBack}
        >
          {t('takeBack')}
        </Button>
      ) : (
        <Button className={classes.noPrint} h={44} aria-label={t('seeName', { name })} onClick={onSee}>
          {t('see')}
        </Button>
      )}
    </li>
  );
}
