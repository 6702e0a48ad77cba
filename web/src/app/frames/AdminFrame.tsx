import { Notifications } from '@mantine/notifications';
import '~/ui/laterStyles';
import '@mantine/notifications/styles.css';
import { Outlet } from '@tanstack/react-router';
import { useLiveHall } from '~/api/hall';
import { useHere } from '~/api/school';
import { NoticesBell } from '~/features/notices/NoticesBell';
import { EmergencyBanner } from '~/ui/EmergencyBanner';
import { AdminShell } from '~/ui/shell/AdminShell';
import { Account } from '../Account';
import { useAdminNav } from '../adminScreens';
import { useReadyForRollCall } from '../readySafety';

/** Around the screens of admins. */
export function AdminFrame() {
  const { me, school } = useHere();
  useLiveHall(school.id, me.account.id);
  useReadyForRollCall(school.id, school.personId);
  return (
    <>
      <Notifications position="bottom-right" limit={3} />
      <AdminShell
        nav={useAdminNav()}
        schoolName={school.name}
        account={<Account />}
        bell={<NoticesBell />}
        banner={<EmergencyBanner school={school.id} to="/admin/safety" />}
      >
        <Outlet />
      </AdminShell>
    </>
  );
}
