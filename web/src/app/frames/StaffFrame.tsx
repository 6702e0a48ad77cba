import { Notifications } from '@mantine/notifications';
import '~/ui/laterStyles';
import '@mantine/notifications/styles.css';
import { IconCalendarTime, IconClipboardCheck, IconHome, IconUsers, IconWalk } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveHall } from '~/api/hall';
import { useHere, useMay } from '~/api/school';
import { NoticesBell } from '~/features/notices/NoticesBell';
import { WriteBox, WriteFoot } from '~/features/teacher/write/WriteBox';
import { WriteProvider } from '~/features/teacher/write/WriteProvider';
import { EmergencyBanner } from '~/ui/EmergencyBanner';
import { SchemeSwitch } from '~/ui/SchemeSwitch';
import { StaffShell } from '~/ui/shell/StaffShell';
import shell from '~/ui/shell/StaffShell.module.css';
import { Account } from '../Account';
import { facesOf } from '../faces';
import { useReadyForRollCall } from '../readySafety';

const ICONS = { teacher: IconHome, hallway: IconWalk };

function Writing({ may, children }: { may: boolean; children: ReactNode }) {
  return may ? <WriteProvider>{children}</WriteProvider> : children;
}

/** Around the screens of teachers and monitors. */
export function StaffFrame() {
  const { t } = useTranslation('ui');
  const { me, school } = useHere();
  useLiveHall(school.id, me.account.id);
  useReadyForRollCall(school.id, school.personId);
  const writes = useMay('write-passes');
  const faces = facesOf(school).flatMap(({ id, home }) =>
    id === 'teacher' || id === 'hallway' ? [{ to: home, label: t(`nav.${id}`), icon: ICONS[id] }] : [],
  );
  const agenda = { to: '/agenda', label: t('nav.agenda'), icon: IconCalendarTime };
  const desk = { to: '/desk', label: t('nav.desk'), icon: IconClipboardCheck };
  const records = { to: '/records', label: t('nav.records'), icon: IconUsers };
  const own = [...(writes ? [agenda] : []), ...(useMay('keep-attendance') ? [desk] : [])];
  const nav = [...faces.slice(0, 1), ...own, ...faces.slice(1), ...(useMay('counsel') ? [records] : [])];
  return (
    <Writing may={writes}>
      <Notifications position="bottom-left" limit={3} />
      <StaffShell
        nav={nav}
        banner={<EmergencyBanner school={school.id} to="/safety" />}
        middle={writes && <WriteBox />}
        bottom={writes && <WriteFoot className={shell.foot} />}
        account={
          <>
            <SchemeSwitch />
            <NoticesBell />
            <Account />
          </>
        }
      >
        <Outlet />
      </StaffShell>
    </Writing>
  );
}
