import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import { IconHome, IconWalk } from '@tabler/icons-react';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLiveHall } from '~/api/hall';
import { useHere } from '~/api/school';
import { SchemeSwitch } from '~/ui/SchemeSwitch';
import { StaffShell } from '~/ui/shell/StaffShell';
import { Account } from '../Account';
import { facesOf } from '../faces';

const ICONS = { teacher: IconHome, hallway: IconWalk };

/** Around the screens of teachers and monitors. */
export function StaffFrame() {
  const { t } = useTranslation('ui');
  const { me, school } = useHere();
  useLiveHall(school.id, me.account.id);
  const nav = facesOf(school).flatMap(({ id, home }) =>
    id === 'teacher' || id === 'hallway' ? [{ to: home, label: t(`nav.${id}`), icon: ICONS[id] }] : [],
  );
  return (
    <>
      <Notifications position="bottom-left" limit={3} />
      <StaffShell
        nav={nav}
        account={
          <>
            <SchemeSwitch />
            <Account />
          </>
        }
      >
        <Outlet />
      </StaffShell>
    </>
  );
}
