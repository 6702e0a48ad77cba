import { useNavigate } from '@tanstack/react-router';
import { SessionsPage } from '~/features/access/SessionsPage';

export function SessionsRoute() {
  const go = useNavigate();
  return <SessionsPage onLeave={() => void go({ to: '/' })} />;
}
