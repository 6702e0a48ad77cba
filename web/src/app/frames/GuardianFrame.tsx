import { Notifications } from '@mantine/notifications';
import '~/ui/laterStyles';
import '@mantine/notifications/styles.css';
import { GuardianHome } from '~/features/guardians/GuardianHome';
import { Account } from '../Account';
import { chooseSchool } from '../chosenSchool';

/** Around a guardian's one screen. Nothing streams to it: it asks again every few seconds. */
export function GuardianFrame() {
  return (
    <>
      <Notifications position="bottom-center" limit={3} />
      <GuardianHome account={<Account />} onNewSchool={chooseSchool} />
    </>
  );
}
