import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Report, type ReportStatus, useReportStatus } from '~/api/reports';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { useTimeWords } from '~/lib/time';
import { Chip, type ChipTone } from '~/ui/Chip';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { PassRoute } from '~/ui/RouteLine';
import { useCategory } from '~/ui/report/useCategory';
import classes from './Reports.module.css';

const STATUSES: ReportStatus[] = ['open', 'in-review', 'closed'];
const TONES: Record<ReportStatus, ChipTone> = { open: 'ask', 'in-review': 'line', closed: 'closed' };

function Status({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const change = useReportStatus(useSchoolId());
  const note = useProblemNote();
  if (!report.abilities.includes('status')) {
    return <Chip tone={TONES[report.status]}>{t(`statuses.${report.status}`)}</Chip>;
  }
  const choose = (status: ReportStatus) =>
    change.mutate(
      { report, status },
      {
        onError: (error) =>
          isProblem(error) && error.status === 412 ? notice({ message: t('changed') }) : note(error),
      },
    );
  return (
    <Select
      className={classes.status}
      aria-label={t('statusOf', { name: report.student.name })}
      allowDeselect={false}
      disabled={change.isPending}
      data={STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      value={report.status}
      onChange={(status) => choose(status as ReportStatus)}
    />
  );
}

/** One report: on whom, what about, by whom, and how far the school has come with it. */
export function ReportRow({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const { day, time } = useTimeWords();
  const say = useCategory();
  const when = { day: day(report.at), time: time(report.at), name: report.by.name };
  return (
    <article className={classes.report}>
      <div className={classes.what}>
        <h2>
          {report.student.name}: {say(report.category)}
        </h2>
        {report.note && <p className={classes.note}>{report.note}</p>}
        {report.pass && <PassRoute pass={report.pass} />}
        <p className={classes.quiet}>
          {report.actingFor ? t('byFor', { ...when, other: report.actingFor.name }) : t('by', when)}
        </p>
        {report.statusBy && (
          <p className={classes.quiet}>
            {t('since', {
              status: t(`statuses.${report.status}`),
              name: report.statusBy.name,
              day: day(report.statusAt),
            })}
          </p>
        )}
      </div>
      <Status report={report} />
    </article>
  );
}
