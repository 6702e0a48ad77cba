import { lazy } from 'react';
import { AddressContext, usePlainAddress } from '~/lib/address';
import { StudentFrame } from './frames/StudentFrame';

const PasswordPage = lazy(async () => ({
  default: (await import('~/features/access/PasswordPage')).PasswordPage,
}));
const PinPage = lazy(async () => ({ default: (await import('~/features/access/PinPage')).PinPage }));
const SessionsPage = lazy(async () => ({
  default: (await import('~/features/access/SessionsPage')).SessionsPage,
}));
const MyRecordPage = lazy(async () => ({
  default: (await import('~/features/privacy/MyRecordPage')).MyRecordPage,
}));

const IdCardPage = lazy(async () => ({
  default: (await import('~/features/idcards/IdCardPage')).IdCardPage,
}));

function Screen({ path, onHome }: { path: string; onHome: () => void }) {
  switch (path) {
    case '/password':
      return <PasswordPage forced={false} onDone={onHome} onLeave={onHome} />;
    case '/pin':
      return <PinPage onLeave={onHome} />;
    case '/sessions':
      return <SessionsPage onLeave={onHome} />;
    case '/card':
      return <IdCardPage />;
    case '/student/record':
      return <MyRecordPage />;
    default:
      return <StudentFrame />;
  }
}

/** All that those have who are students only. */
export function StudentScreens() {
  const address = usePlainAddress();
  return (
    <AddressContext.Provider value={address}>
      <Screen path={address.path} onHome={() => address.go('/student')} />
    </AddressContext.Provider>
  );
}
