import { useParams } from '@tanstack/react-router';
import { SignOnConnectionPage } from '~/features/signon/SignOnConnectionPage';

/** One way in's page; another one's starts anew. */
export function SignOnRoute() {
  const { connection } = useParams({ from: '/admin/sign-on/$connection' });
  return <SignOnConnectionPage key={connection} id={connection} />;
}
