import { Button, Switch } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RollCall, type RollCallStudent, useUnsee } from '~/api/emergency';
import { useHere } from '~/api/school';
import { type SeenMark, useSeenMarks } from '~/api/seenMarks';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import { Say } from '~/ui/Say';
import { RollCallRow } from './RollCallRow';
import classes from './Safety.module.css';

function markOf(marks: readonly SeenMark[], call: RollCall, student: RollCallStudent): SeenMark | undefined {
  return marks.find((mark) => mark.rollCall === call.id && mark.student === student.id);
}

function Heading({ call, counts }: { call: RollCall; counts: string }) {
  const { t } = useTranslation('safety');
  const { t: emergency } = useTranslation('emergency');
  const { time, day } = useTimeWords();
  return (
    <div>
      <div className={classes.head}>
        <h2>
          {call.drill && <span className={classes.drill}>{emergency('drill')} </span>}
          {t(call.endedAt ? 'rollLast' : 'roll')}
        </h2>
        <b>{counts}</b>
      </div>
      <span className={classes.quiet}>
        {t('rollAt', { time: time(call.calledAt), by: call.calledBy })} · {day(call.calledAt)}
        {call.endedAt && <> · {t('rollEnded', { time: time(call.endedAt) })}</>}
      </span>
    </div>
  );
}

/** Who was out, to be checked off by all staff, also without a network. */
export function RollCallCard({ call }: { call: RollCall }) {
  const { t } = useTranslation('safety');
  const { school } = useHere();
  const { waiting, see, takeBack } = useSeenMarks(school.id, school.personId);
  const unsee = useUnsee(school.id);
  const problem = useProblemNote();
  const [left, setLeft] = useState(false);
  const seen = (student: RollCallStudent) => !!student.seen || !!markOf(waiting, call, student);
  const all = [...call.students].sort((one, other) => one.name.localeCompare(other.name));
  const shown = left ? all.filter((student) => !seen(student)) : all;
  const counts = t('counts', { seen: all.filter(seen).length, out: all.length });
  const undo = (student: RollCallStudent) =>
    student.seen
      ? unsee.mutate({ rollCall: call.id, student: student.id }, { onError: problem })
      : takeBack(call.id, student.id);
  return (
    <section className={page.card}>
      <Heading call={call} counts={counts} />
      <Say text={counts} />
      {all.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <>
          <div className={`${classes.tools} ${classes.noPrint}`}>
            <Switch
              label={t('left')}
              checked={left}
              onChange={(event) => setLeft(event.currentTarget.checked)}
            />
            <Button
              variant="default"
              leftSection={<IconPrinter size="1.125rem" />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
          </div>
          {shown.length === 0 && <p>{t('allSeen')}</p>}
          <ul className={classes.list}>
            {shown.map((student) => (
              <RollCallRow
                key={student.id}
                student={student}
                mark={markOf(waiting, call, student)}
                onSee={() => see(call.id, student.id)}
                onTakeBack={() => undo(student)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
