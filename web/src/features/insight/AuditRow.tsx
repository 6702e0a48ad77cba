import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditChange, AuditEntry } from '~/api/audit';
import { useTimeWords } from '~/lib/time';
import classes from './Audit.module.css';
import type { en } from './words';

function Values({ changes }: { changes: AuditChange[] }) {
  const { t } = useTranslation('insight');
  return (
    <details className={classes.details}>
      <summary>{t('changes', { count: changes.length })}</summary>
      <div className={classes.scroll}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('value')}</Table.Th>
              <Table.Th>{t('before')}</Table.Th>
              <Table.Th>{t('after')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map((change) => (
              <Table.Tr key={change.field}>
                <Table.Td>{change.field}</Table.Td>
                <Table.Td>{change.before}</Table.Td>
                <Table.Td>{change.after}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}

/** One change or look: who, what, whom, and each value before and after. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('insight');
  const { time, day } = useTimeWords();
  return (
    <li className={classes.row}>
      <time dateTime={entry.at} className={classes.when} title={entry.device}>
        {day(entry.at)}, {time(entry.at)}
      </time>
      <span className={classes.what}>
        <b>{entry.by ? entry.by.name || t('someone') : t('server')}</b>
        {entry.actingFor && ` ${t('for', { name: entry.actingFor.name })}`}{' '}
        {t(`what.${entry.what as keyof typeof en.what}`)} {entry.subject?.name && <b>{entry.subject.name}</b>}
      </span>
      {entry.withheld && <span className={classes.quiet}>{t('withheld')}</span>}
      {entry.changes.length > 0 && <Values changes={entry.changes} />}
    </li>
  );
}
