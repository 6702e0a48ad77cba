import { useTranslation } from 'react-i18next';
import type { Notice } from '~/api/notices';
import { RouteLine } from '~/ui/RouteLine';
import { useWhenWords } from '~/ui/useWhen';
import classes from './Notices.module.css';
import './words';

/** The line that says it, as the student concerned or as staff read it. */
export function useNoticeTitle(own: boolean): (notice: Notice) => string {
  const { t } = useTranslation('notices');
  const when = useWhenWords();
  return (notice) => {
    const values = {
      student: notice.student,
      from: notice.from,
      when: notice.pass?.startAt ? when(notice.pass.startAt) : '',
    };
    return own && isStudents(notice.kind)
      ? t(`mine.${notice.kind}`, values)
      : t(`kind.${notice.kind}`, values);
  };
}

const STAFF_ONLY = ['urgent', 'meeting', 'watched', 'walkout', 'found'] as const;
type StaffOnly = (typeof STAFF_ONLY)[number];

function isStudents(kind: Notice['kind']): kind is Exclude<Notice['kind'], StaffOnly> {
  return !STAFF_ONLY.includes(kind as StaffOnly);
}

/** What somebody wrote, where to, and why it was missed. */
export function NoticeDetail({ notice }: { notice: Notice }) {
  const { t: ui } = useTranslation('ui');
  const { pass } = notice;
  const why = notice.kind === 'missed' ? (pass?.missedWhy ?? []) : [];
  return (
    <>
      {notice.text && <p className={classes.text}>{notice.text}</p>}
      {pass && <RouteLine origin={pass.origin} destination={pass.destination} numbers />}
      {why.length > 0 && <p>{why.map((code) => ui(`reason.${code}`)).join(', ')}</p>}
    </>
  );
}
