import { useNavigate } from '@tanstack/react-router';
import { PinPage } from '~/features/access/PinPage';

export function PinRoute() {
  const go = useNavigate();
  return <PinPage onLeave={() => void go({ to: '/' })} />;
}
