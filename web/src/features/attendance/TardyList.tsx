import { Select, Table } from '@mantine/core';
import { IconClockCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTardies } from '~/api/attendance';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './Desk.module.css';

/** How often students came late in a term, who did most often first. */
export function TardyList() {
  const { t } = useTranslation('attendance');
  const { day } = useTimeWords();
  const [term, setTerm] = useState<string>();
  const tardies = useTardies(useSchoolId(), term);
  return (
    <Loaded query={tardies} skeleton={<RowSkeletons rows={6} face={36} />}>
      {(counts) => (
        <section className={classes.tardies}>
          <Select
            label={t('term')}
            allowDeselect={false}
            data={[...new Set(counts.terms.map(({ name }) => name))]}
            value={counts.term}
            onChange={(name) => setTerm(name ?? undefined)}
          />
          {counts.items.length === 0 ? (
            <EmptyState icon={IconClockCheck} title={t('noTardies')} detail={t('noTardiesDetail')} />
          ) : (
            <Table.ScrollContainer minWidth={300}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('student')}</Table.Th>
                    <Table.Th className={classes.number}>{t('late')}</Table.Th>
                    <Table.Th className={classes.number}>{t('ofThemExcused')}</Table.Th>
                    <Table.Th>{t('last')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {counts.items.map(({ student, late, excused, last }) => (
                    <Table.Tr key={student.id}>
                      <Table.Td>
                        <b>{student.name}</b>
                        {student.grade && (
                          <span className={classes.muted}> {t('grade', { grade: student.grade })}</span>
                        )}
                      </Table.Td>
                      <Table.Td className={classes.number}>{late}</Table.Td>
                      <Table.Td className={classes.number}>{excused}</Table.Td>
                      <Table.Td>{day(`${last}T18:00:00Z`)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
        </section>
      )}
    </Loaded>
  );
}
