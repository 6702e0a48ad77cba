import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBarcode } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '~/api/people';
import { useSchoolId } from '~/api/school';
import type { Person } from '~/api/types';
import { PersonRow } from '~/ui/PersonRow';
import classes from './Desk.module.css';

interface FindStudentProps {
  field: RefObject<HTMLInputElement | null>;
  /** What a scanner typed, or a person who pressed Enter. */
  onEnter: (typed: string) => void;
  onChoose: (student: Person) => void;
}

const A_NUMBER = /^\S*\d\S*$/;

/** One field for scanners and people: Enter takes a number, a tap takes a name. */
export function FindStudent({ field, onEnter, onChoose }: FindStudentProps) {
  const { t } = useTranslation('attendance');
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const [settled] = useDebouncedValue(q, 150);
  const found = usePeople(useSchoolId(), { role: 'student', q: settled, limit: 8 });
  const shown = q ? (found.data?.items ?? []) : [];
  const choose = (student: Person) => {
    setTyped('');
    onChoose(student);
  };
  const enter = () => {
    if (A_NUMBER.test(q)) {
      setTyped('');
      onEnter(q);
    } else if (settled === q && shown.length === 1 && shown[0]) {
      choose(shown[0]);
    }
  };
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter();
        }}
      >
        <TextInput
          ref={field}
          autoFocus
          aria-label={t('scan')}
          placeholder={t('scan')}
          leftSection={<IconBarcode size="1.5rem" aria-hidden />}
          size="lg"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
      {shown.length > 0 && (
        <ul className={classes.found}>
          {shown.map((student) => (
            <li key={student.id}>
              <UnstyledButton className={classes.hit} onClick={() => choose(student)}>
                <PersonRow
                  name={student.name}
                  photo={student.photo}
                  below={[student.grade && t('grade', { grade: student.grade }), student.number]
                    .filter(Boolean)
                    .join(' · ')}
                />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {q && settled === q && found.isSuccess && shown.length === 0 && (
        <p className={classes.muted}>{t('nobody')}</p>
      )}
    </search>
  );
}
