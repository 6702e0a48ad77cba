import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import { Outlet } from '@tanstack/react-router';
import { useLiveHall } from '~/api/hall';
import { useHere } from '~/api/school';
import { AdminShell } from '~/ui/shell/AdminShell';
import { Account } from '../Account';
import { useAdminNav } from '../adminScreens';

/** Around the screens of admins. */
export function AdminFrame() {
  const { me, school } = useHere();
  useLiveHall(school.id, me.account.id);
  return (
    <>
      <Notifications position="bottom-right" limit={3} />
      <AdminShell nav={useAdminNav()} schoolName={school.name} account={<Account />}>
        <Outlet />
      </AdminShell>
    </>
  );
}
