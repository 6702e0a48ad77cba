import { useParams } from '@tanstack/react-router';
import { RecordPage } from '~/features/people/RecordPage';

/** One student's record; another student's starts anew. */
export function RecordRoute() {
  const { person } = useParams({ strict: false });
  return person ? <RecordPage key={person} id={person} /> : null;
}
