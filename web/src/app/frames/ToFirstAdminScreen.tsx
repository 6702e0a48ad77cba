import { Navigate } from '@tanstack/react-router';
import { useSchoolId } from '~/api/school';
import { useFirstSteps } from '~/api/steps';
import { useAddress } from '~/lib/address';
import { useAdminNav } from '../adminScreens';

/** Where admins begin: at the first steps while some are open, else at the first screen that they may open. */
export function ToFirstAdminScreen() {
  const steps = useFirstSteps(useSchoolId());
  const { path } = useAddress();
  const [start, first] = useAdminNav();
  // Whoever chose a screen meanwhile stays with it.
  if (steps.isPending || path.replace(/\/$/, '') !== '/admin') {
    return null;
  }
  const leads = steps.data && !steps.data.hidden && steps.data.steps.some((step) => step.state === 'open');
  const to = leads ? start : (first ?? start);
  return to ? <Navigate to={to.to} replace /> : null;
}
