import { lazy } from 'react';
import { useHere } from '~/api/school';
import { hasOnly } from './faces';

const StudentScreens = lazy(async () => ({ default: (await import('./StudentScreens')).StudentScreens }));
const GuardianScreens = lazy(async () => ({ default: (await import('./GuardianScreens')).GuardianScreens }));
const Routes = lazy(async () => ({ default: (await import('./Routes')).Routes }));

/**
 * Who is only a student, or only a guardian, has one screen and never loads the router: it would be a sixth of all
 * their code.
 */
export function Screens() {
  const { school } = useHere();
  if (hasOnly(school, 'student')) {
    return <StudentScreens />;
  }
  return hasOnly(school, 'guardian') ? <GuardianScreens /> : <Routes />;
}
