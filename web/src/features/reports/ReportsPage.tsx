import { Button } from '@mantine/core';
import { IconDownload, IconFlag2, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportSearch, reportsExport, useReportCategories, useReports } from '~/api/reports';
import { useMay, useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { CategoriesSheet } from './CategoriesSheet';
import { ReportFilters } from './ReportFilters';
import { ReportRow } from './ReportRow';
import classes from './Reports.module.css';
import './words';

function Tools({ search }: { search: ReportSearch }) {
  const { t } = useTranslation('reports');
  const school = useSchoolId();
  const follows = useMay('admin-reports');
  const categories = useReportCategories(school).data;
  const [editing, setEditing] = useState(false);
  return (
    <div className={classes.tools}>
      <Button
        component="a"
        href={reportsExport(school, search)}
        download
        variant="default"
        size="sm"
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('export')}
      </Button>
      {follows && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconList size={18} aria-hidden />}
          disabled={!categories}
          onClick={() => setEditing(true)}
        >
          {t('categories.edit')}
        </Button>
      )}
      {editing && categories && <CategoriesSheet known={categories} onClose={() => setEditing(false)} />}
    </div>
  );
}

/** Reports on passes: all for admins of reports and counsellors, their own for other staff. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const { path } = useAddress();
  const follows = useMay('admin-reports');
  const counsels = useMay('counsel');
  const readsAll = follows || counsels;
  const [search, setSearch] = useState<ReportSearch>({});
  const reports = useReports(useSchoolId(), search);
  const inAdmin = path.startsWith('/admin');
  return (
    <div className={inAdmin ? classes.page : `${classes.page} ${classes.inStaff}`}>
      <Titled>
        <h1>{t('title')}</h1>
        <ManualLink to={follows ? 'admin#reports' : 'teacher#reporting-a-pass'} about={t('title')} />
      </Titled>
      <p className={classes.lead}>{t(readsAll ? 'lead' : 'leadOwn')}</p>
      <ReportFilters search={search} onChange={setSearch} />
      {readsAll && <Tools search={search} />}
      <Loaded query={reports} skeleton={<RowSkeletons rows={5} />}>
        {({ pages }) => {
          const all = pages.flatMap((page) => page.items);
          return all.length === 0 ? (
            <EmptyState icon={IconFlag2} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <ul className={classes.list}>
              {all.map((report) => (
                <li key={report.id}>
                  <ReportRow report={report} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {reports.hasNextPage && (
        <Button
          variant="default"
          loading={reports.isFetchingNextPage}
          onClick={() => void reports.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </div>
  );
}
