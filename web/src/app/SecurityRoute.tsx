import { useNavigate } from '@tanstack/react-router';
import { SecurityPage } from '~/features/access/SecurityPage';

export function SecurityRoute() {
  const go = useNavigate();
  return <SecurityPage forced={false} onLeave={() => void go({ to: '/' })} />;
}
