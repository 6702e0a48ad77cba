import { Button, Select, Table } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSections } from '~/api/administration';
import { useSectionStudents } from '~/api/onPaper';
import { useRooms } from '~/api/rooms';
import { useHere } from '~/api/school';
import type { Classmate, Room, Section } from '~/api/types';
import { serverNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Fallback.module.css';

function labelOf(section: Section): string {
  const teachers = section.teachers.map(({ name }) => name).join(', ');
  return [section.name, section.periods.join(', '), teachers].filter(Boolean).join(' · ');
}

/** That a student is not at school today, or leaves, in words that paper shows too. */
function AwayNote({ away }: { away: NonNullable<Classmate['away']> }) {
  const { t } = useTranslation('fallback');
  const { time } = useTimeWords();
  const now = serverNow();
  if (Date.parse(away.until) <= now) {
    return null;
  }
  return (
    <i className={classes.away}>
      {Date.parse(away.from) <= now ? t('absent') : t('leaves', { time: time(away.from) })}
    </i>
  );
}

function Students({ students }: { students: Classmate[] }) {
  const { t } = useTranslation('fallback');
  if (students.length === 0) {
    return <p role="status">{t('nobody')}</p>;
  }
  return (
    <Table className={classes.table} withTableBorder withColumnBorders>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('student')}</Table.Th>
          <Table.Th className={classes.blank}>{t('where')}</Table.Th>
          <Table.Th className={classes.time}>{t('out')}</Table.Th>
          <Table.Th className={classes.time}>{t('in')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {students.map((student) => (
          <Table.Tr key={student.id}>
            <Table.Td>
              {student.name}
              {student.away && <AwayNote away={student.away} />}
            </Table.Td>
            <Table.Td />
            <Table.Td />
            <Table.Td />
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Places({ rooms }: { rooms: Room[] }) {
  const { t } = useTranslation('fallback');
  return (
    <>
      <h3>{t('rooms')}</h3>
      <ul className={classes.rooms}>
        {rooms.map((room) => (
          <li key={room.id}>
            {[room.name, room.number].filter(Boolean).join(', ')} ({t('minutes', { count: room.minutes })})
          </li>
        ))}
      </ul>
    </>
  );
}

/** A class with blank times, and where students may go. */
export function PrintList() {
  const { t } = useTranslation('fallback');
  const { school } = useHere();
  const sections = useSections(school.id).data ?? [];
  const rooms = useRooms(school.id).data ?? [];
  const [chosen, setChosen] = useState<string>();
  const students = useSectionStudents(school.id, chosen);
  const section = sections.find(({ id }) => id === chosen);
  return (
    <>
      <div className={`${classes.choose} ${classes.screenOnly}`}>
        <Select
          label={t('section')}
          placeholder={t('choose')}
          searchable
          limit={60}
          data={sections.map((one) => ({ value: one.id, label: labelOf(one) }))}
          value={chosen ?? null}
          onChange={(id) => setChosen(id ?? undefined)}
        />
        <Button
          h={42}
          disabled={!students.data}
          leftSection={<IconPrinter size="1.25rem" aria-hidden />}
          onClick={() => window.print()}
        >
          {t('printIt')}
        </Button>
      </div>
      {section && (
        <Loaded query={students} skeleton={<RowSkeletons rows={6} />}>
          {(all) => (
            <section className={classes.paper}>
              <h2>
                {school.name}: {labelOf(section)}
              </h2>
              <p className={classes.blanks}>{t('date')}</p>
              <Students students={all} />
              <Places rooms={rooms.filter(({ open }) => open)} />
            </section>
          )}
        </Loaded>
      )}
    </>
  );
}
