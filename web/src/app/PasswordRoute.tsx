import { useNavigate } from '@tanstack/react-router';
import { PasswordPage } from '~/features/access/PasswordPage';

export function PasswordRoute() {
  const go = useNavigate();
  const home = () => void go({ to: '/' });
  return <PasswordPage forced={false} onDone={home} onLeave={home} />;
}
