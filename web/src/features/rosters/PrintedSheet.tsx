import { Button, Table } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHere } from '~/api/school';
import classes from './Rosters.module.css';
import { saveCsv } from './sheetCsv';

/** The lines of one class; each begins with a name. */
export interface SheetGroup {
  name: string;
  rows: string[][];
}

/** What is handed out on paper: a page for each class, to be cut between the lines. */
export function PrintedSheet(props: {
  title: string;
  how: string;
  columns: string[];
  groups: SheetGroup[];
  file: string;
  /** The columns of the file, without that of the class. */
  fields: string[];
}) {
  const { t } = useTranslation('rosters');
  const { school } = useHere();
  const save = () => {
    const rows = props.groups.flatMap(({ name, rows }) => rows.map((row) => [name, ...row]));
    saveCsv(props.file, [['class', ...props.fields], ...rows]);
  };
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
        <Button variant="default" leftSection={<IconDownload size={20} aria-hidden />} onClick={save}>
          {t('sheets.download')}
        </Button>
      </div>
      {props.groups.map((group) => (
        <section key={group.name} className={classes.group}>
          <h3>{props.title}</h3>
          <p>{[school.name, group.name].filter(Boolean).join(' · ')}</p>
          <p>{props.how}</p>
          <Table>
            <Table.Thead>
              <Table.Tr>
                {props.columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {group.rows.map(([name, ...cells]) => (
                <Table.Tr key={`${name} ${cells.join(' ')}`}>
                  <Table.Td>{name}</Table.Td>
                  {cells.map((text, column) => (
                    <Table.Td key={props.columns[column + 1]} className={classes.mono}>
                      {text}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </>
  );
}
