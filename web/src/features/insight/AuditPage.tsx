import { Button } from '@mantine/core';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuditSearch, auditExport, useAudit } from '~/api/audit';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './Audit.module.css';
import { AuditFilters } from './AuditFilters';
import { AuditRow } from './AuditRow';
import './words';

/** Every administrative change and every look at a student's record. */
export function AuditPage() {
  const { t } = useTranslation('insight');
  const school = useSchoolId();
  const [search, setSearch] = useState<AuditSearch>({});
  const log = useAudit(school, search);
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#audit-log" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <AuditFilters search={search} onChange={setSearch} />
      <Button
        component="a"
        href={auditExport(school, search)}
        download
        variant="default"
        size="sm"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('export')}
      </Button>
      <Loaded query={log} skeleton={<RowSkeletons rows={6} />}>
        {({ pages }) => {
          const entries = pages.flatMap((one) => one.items);
          return entries.length === 0 ? (
            <EmptyState icon={IconHistory} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <ul className={classes.list}>
              {entries.map((entry) => (
                <AuditRow key={entry.id} entry={entry} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      {log.hasNextPage && (
        <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
