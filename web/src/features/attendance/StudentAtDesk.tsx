import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskKind, type DeskSettings, type Recorded, useAtDesk, useRecord } from '~/api/attendance';
import { useSchoolId } from '~/api/school';
import { serverNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { Face } from '~/ui/Face';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Desk.module.css';
import { useDeskWrong } from './deskWrong';
import { didOf } from './entries';
import { RecordForm } from './RecordForm';

export interface Chosen {
  id: string;
  name: string;
  grade?: string | null;
  photo?: string | null;
}

interface StudentAtDeskProps {
  student: Chosen;
  settings: DeskSettings;
  kind: DeskKind;
  onRecorded: (done: Recorded) => void;
  onLeave: () => void;
}

/** The student chosen: what stands written of today, how often late, and what to record. */
export function StudentAtDesk({ student, settings, kind, onRecorded, onLeave }: StudentAtDeskProps) {
  const { t } = useTranslation('attendance');
  const { time } = useTimeWords();
  const school = useSchoolId();
  const at = useAtDesk(school, student.id);
  const record = useRecord(school);
  const wrongOf = useDeskWrong();
  const note = useProblemNote();
  const [wrong, setWrong] = useState<Record<string, string>>({});
  return (
    <section className={classes.student} aria-label={student.name}>
      <div className={classes.who}>
        <Face name={student.name} photo={student.photo} size={64} />
        <div>
          <h2>{student.name}</h2>
          <p className={classes.muted}>
            {[
              student.grade && t('grade', { grade: student.grade }),
              at.data && (at.data.late > 0 ? t('lateThisTerm', { count: at.data.late }) : t('neverLate')),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Button variant="subtle" leftSection={<IconX size="1.125rem" aria-hidden />} onClick={onLeave}>
          {t('another')}
        </Button>
      </div>
      <Loaded query={at} skeleton={<RowSkeletons rows={2} />}>
        {(desk) => (
          <>
            {desk.today.length > 0 && (
              <ul className={classes.said}>
                {desk.today.map((entry) => (
                  <li key={entry.id}>
                    {[t(`did.${didOf(entry, serverNow())}`), time(entry.at), entry.reason]
                      .filter(Boolean)
                      .join(', ')}
                  </li>
                ))}
              </ul>
            )}
            <RecordForm
              student={student.id}
              at={desk}
              settings={settings}
              kind={kind}
              wrong={wrong}
              busy={record.isPending}
              onRecord={(form) =>
                record.mutate(form, {
                  onSuccess: onRecorded,
                  onError: (error) => {
                    const fields = wrongOf(error);
                    setWrong(fields);
                    if (Object.keys(fields).length === 0) {
                      note(error);
                    }
                  },
                })
              }
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
