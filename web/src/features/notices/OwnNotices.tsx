import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Notice, useSeenNotices } from '~/api/notices';
import { useSchoolId } from '~/api/school';
import classes from './Notices.module.css';
import { NoticeDetail, useNoticeTitle } from './NoticeText';

const SHOWN = 3;

/** What a student was told and has not put aside: the newest few, above everything else. */
export function OwnNotices({ notices }: { notices: Notice[] }) {
  const { t } = useTranslation('notices');
  const title = useNoticeTitle(true);
  const seen = useSeenNotices(useSchoolId());
  const [newest] = notices;
  return (
    <section className={classes.own} aria-label={t('title')} aria-live="polite">
      <ul>
        {notices.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <b>{title(one)}</b>
            <NoticeDetail notice={one} />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        h={44}
        loading={seen.isPending}
        onClick={() => newest && seen.mutate(newest.at)}
      >
        {t('ok')}
      </Button>
    </section>
  );
}
