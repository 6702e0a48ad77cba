import { useParams } from '@tanstack/react-router';
import { StudentGuardians } from '~/features/guardians/StudentGuardians';
import { PersonPage } from '~/features/people/PersonPage';

/** One person's page; another person's starts anew. */
export function PersonRoute() {
  const { person } = useParams({ from: '/admin/people/$person' });
  return <PersonPage key={person} id={person} family={<StudentGuardians student={person} />} />;
}
