import { Navigate } from '@tanstack/react-router';
import { useAdminNav } from '../adminScreens';

/** The first screen of administration that this person may open. */
export function ToFirstAdminScreen() {
  const first = useAdminNav()[0];
  return first ? <Navigate to={first.to} replace /> : null;
}
