import { Button, NumberInput, Select, Table } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSections } from '~/api/administration';
import { type SheetLine, useInvitationSheet } from '~/api/guardians';
import { useGrades } from '~/api/people';
import { useHere, useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Guardians.module.css';
import { USUAL_DAYS } from './Invite';

function Printed({ lines, whose }: { lines: SheetLine[]; whose: string }) {
  const { t } = useTranslation('guardians');
  const { school } = useHere();
  const { day } = useTimeWords();
  const [first] = lines;
  if (!first) {
    return <p role="status">{t('list.empty')}</p>;
  }
  return (
    <div className={classes.printed}>
      <Button
        className={classes.screenOnly}
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('list.print')}
      </Button>
      <h3>{t('list.heading')}</h3>
      <p>
        {school.name} · {whose}
      </p>
      <p>{t('list.how', { address: `${location.origin}/join`, day: day(first.until) })}</p>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('list.student')}</Table.Th>
            <Table.Th>{t('list.code')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.student}>
              <Table.Td>{line.name}</Table.Td>
              <Table.Td className={classes.code}>{line.code}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Codes to hand out, one for each student of a class or a grade. Shown once, kept nowhere. */
export function CodeSheet() {
  const { t } = useTranslation('guardians');
  const school = useSchoolId();
  const sections = useSections(school).data ?? [];
  const grades = useGrades(school);
  const make = useInvitationSheet(school);
  const note = useProblemNote();
  const [whose, setWhose] = useState<string | null>(null);
  const [days, setDays] = useState<number | string>(USUAL_DAYS);
  const [made, setMade] = useState('');
  const options = [
    ...grades.map((grade) => ({ value: `grade ${grade}`, label: t('list.grade', { grade }) })),
    ...sections.map(({ id, name, periods, teachers }) => ({
      value: id,
      label: [name, periods.join(', '), teachers.map((teacher) => teacher.name).join(', ')]
        .filter(Boolean)
        .join(' · '),
    })),
  ];
  const submit = (chosen: string) => {
    setMade(options.find(({ value }) => value === chosen)?.label ?? '');
    const [kind, grade] = chosen.split(/ (.*)/);
    make.mutate(
      { ...(kind === 'grade' ? { grade } : { sectionId: chosen }), days: Number(days) },
      { onError: note },
    );
  };
  return (
    <section className={page.card}>
      <div className={`${classes.make} ${classes.screenOnly}`}>
        <h2>{t('list.sheets')}</h2>
        <p className={page.muted}>{t('list.sheetsLead')}</p>
        <Select
          label={t('list.whose')}
          searchable
          limit={60}
          data={options}
          value={whose}
          onChange={setWhose}
        />
        <NumberInput
          label={t('card.days')}
          suffix={t('card.daysUnit')}
          min={1}
          max={90}
          clampBehavior="strict"
          allowDecimal={false}
          value={days}
          onChange={setDays}
        />
        <Button disabled={!whose || !days} loading={make.isPending} onClick={() => whose && submit(whose)}>
          {t('list.make')}
        </Button>
      </div>
      {make.data && <Printed lines={make.data} whose={made} />}
    </section>
  );
}
