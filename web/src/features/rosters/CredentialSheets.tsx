import { Button, Select, Table } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCredentialSheet, useSections } from '~/api/administration';
import type { Credential } from '~/api/adminTypes';
import { useHere, useSchoolId } from '~/api/school';
import type { Section } from '~/api/types';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import { credentialCsv } from './credentialCsv';
import classes from './Rosters.module.css';

const STAFF = 'staff';

function download(sheet: Credential[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([credentialCsv(sheet)], { type: 'text/csv;charset=utf-8' }));
  link.download = 'credentials.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}

function label(section: Section): string {
  const teachers = section.teachers.map((teacher) => teacher.name).join(', ');
  return [section.name, section.periods.join(', '), teachers].filter(Boolean).join(' · ');
}

function Sheet({ sheet, whose }: { sheet: Credential[]; whose: string }) {
  const { t } = useTranslation('rosters');
  const { school } = useHere();
  if (sheet.length === 0) {
    return <p role="status">{t('sheets.none')}</p>;
  }
  return (
    <>
      <div className={`${classes.acts} ${classes.screenOnly}`}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('sheets.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
          onClick={() => download(sheet)}
        >
          {t('sheets.download')}
        </Button>
      </div>
      <div>
        <h3>{t('sheets.heading')}</h3>
        <p>
          {school.name} · {whose}
        </p>
        <p>{t('sheets.how', { address: location.origin })}</p>
      </div>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sheets.name')}</Table.Th>
            <Table.Th>{t('sheets.login')}</Table.Th>
            <Table.Th>{t('sheets.password')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.map((person) => (
            <Table.Tr key={person.login}>
              <Table.Td>{person.name}</Table.Td>
              <Table.Td className={classes.mono}>{person.login}</Table.Td>
              <Table.Td className={classes.mono}>{person.password}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

/** One-time passwords to hand out, by class or for the staff. Shown once, kept nowhere. */
export function CredentialSheets() {
  const { t } = useTranslation('rosters');
  const school = useSchoolId();
  const sections = useSections(school).data ?? [];
  const make = useCredentialSheet(school);
  const note = useProblemNote();
  const [whose, setWhose] = useState<string | null>(STAFF);
  const [made, setMade] = useState('');
  const options = [
    { value: STAFF, label: t('sheets.staff') },
    ...sections.map((section) => ({ value: section.id, label: label(section) })),
  ];
  return (
    <section className={classes.plan}>
      <div className={classes.sheet}>
        <Titled>
          <h2>{t('sheets.title')}</h2>
          <ManualLink to="admin#credential-sheets" about={t('sheets.title')} />
        </Titled>
        <p className={page.muted}>{t('sheets.lead')}</p>
        <Select
          w="100%"
          label={t('sheets.whose')}
          searchable
          allowDeselect={false}
          limit={60}
          data={options}
          value={whose}
          onChange={setWhose}
        />
        <Button
          loading={make.isPending}
          onClick={() => {
            setMade(options.find((option) => option.value === whose)?.label ?? '');
            make.mutate(whose === STAFF ? { staff: true } : { sectionId: whose ?? '' }, { onError: note });
          }}
        >
          {t('sheets.make')}
        </Button>
      </div>
      {make.data && <Sheet sheet={make.data} whose={made} />}
    </section>
  );
}
