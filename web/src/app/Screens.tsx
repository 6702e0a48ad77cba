import { lazy } from 'react';
import { useHere } from '~/api/school';
import { onlyStudent } from './faces';

const StudentScreens = lazy(async () => ({ default: (await import('./StudentScreens')).StudentScreens }));
const Routes = lazy(async () => ({ default: (await import('./Routes')).Routes }));

/** Who is only a student has one screen and never loads the router: it would be a sixth of all their code. */
export function Screens() {
  const { school } = useHere();
  return onlyStudent(school) ? <StudentScreens /> : <Routes />;
}
