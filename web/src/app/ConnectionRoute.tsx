import { useParams } from '@tanstack/react-router';
import { ConnectionPage } from '~/features/rosters/connections/ConnectionPage';

/** One connection's page; another one's starts anew. */
export function ConnectionRoute() {
  const { connection } = useParams({ from: '/admin/rosters/connections/$connection' });
  return <ConnectionPage key={connection} id={connection} />;
}
