import { lazy } from 'react';
import { AddressContext, usePlainAddress } from '~/lib/address';
import { GuardianFrame } from './frames/GuardianFrame';

const PasswordPage = lazy(async () => ({
  default: (await import('~/features/access/PasswordPage')).PasswordPage,
}));
const SessionsPage = lazy(async () => ({
  default: (await import('~/features/access/SessionsPage')).SessionsPage,
}));

/** All that those have who are guardians only. */
export function GuardianScreens() {
  const address = usePlainAddress();
  const home = () => address.go('/guardian');
  const page = {
    '/password': <PasswordPage forced={false} onDone={home} onLeave={home} />,
    '/sessions': <SessionsPage onLeave={home} />,
  }[address.path];
  return <AddressContext.Provider value={address}>{page ?? <GuardianFrame />}</AddressContext.Provider>;
}
