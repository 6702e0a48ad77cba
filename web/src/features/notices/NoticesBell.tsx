import { Popover, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Notice, useNotices, useSeenNotices } from '~/api/notices';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import { notice as say } from '~/ui/notice';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './Notices.module.css';
import { NoticeDetail, useNoticeTitle } from './NoticeText';
import './words';

/** Says at the edge of the screen what comes while somebody looks; not what was there before. */
function useSaying(notices: Notice[] | undefined): void {
  const title = useNoticeTitle(false);
  const known = useRef<Set<string>>(undefined);
  useEffect(() => {
    if (!notices) {
      return;
    }
    const before = known.current;
    known.current = new Set(notices.map(({ id }) => id));
    for (const one of before ? notices.filter(({ id, read }) => !read && !before.has(id)) : []) {
      say({ id: one.id, title: title(one), message: <NoticeDetail notice={one} />, autoClose: 12_000 });
    }
  }, [notices, title]);
}

/** What one was told, behind a bell that counts what is new. */
export function NoticesBell() {
  const { t } = useTranslation('notices');
  const { time } = useTimeWords();
  const school = useSchoolId();
  const notices = useNotices(school);
  const seen = useSeenNotices(school);
  const title = useNoticeTitle(false);
  const [opened, setOpened] = useState(false);
  useSaying(notices.data);
  const count = notices.data?.filter(({ read }) => !read).length ?? 0;
  const change = (open: boolean) => {
    setOpened(open);
    const newest = notices.data?.[0];
    if (!open && count > 0 && newest) {
      seen.mutate(newest.at);
    }
  };
  return (
    <Popover opened={opened} onChange={change} width={360} position="bottom-end" trapFocus shadow="md">
      <Popover.Target>
        <UnstyledButton
          className={classes.bell}
          aria-label={t('open', { count })}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => change(!opened)}
        >
          <IconBell size="1.375rem" stroke={1.8} aria-hidden />
          {count > 0 && (
            <b className={classes.count} aria-hidden>
              {count}
            </b>
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.list} aria-label={t('title')}>
        <Loaded query={notices} skeleton={<RowSkeletons rows={2} face={0} />}>
          {(all) =>
            all.length === 0 ? (
              <EmptyState icon={IconBell} title={t('none')} detail={t('noneDetail')} />
            ) : (
              <ul>
                {all.map((one) => (
                  <li key={one.id} className={classes.notice} data-new={!one.read || undefined}>
                    <span className={classes.head}>
                      <b>{title(one)}</b>
                      <time dateTime={one.at}>{time(one.at)}</time>
                    </span>
                    <NoticeDetail notice={one} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Popover.Dropdown>
    </Popover>
  );
}
