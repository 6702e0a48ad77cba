import { Navigate } from '@tanstack/react-router';
import { useSchoolId } from '~/api/school';
import { useFirstSteps } from '~/api/steps';
import { useAdminNav } from '../adminScreens';

/** Where admins begin: at the first steps while some are open, else at the first screen that they may open. */
export function ToFirstAdminScreen() {
  const steps = useFirstSteps(useSchoolId());
  const [start, first] = useAdminNav();
  if (steps.isPending) {
    return null;
  }
  const leads = steps.data && !steps.data.hidden && steps.data.steps.some((step) => step.state === 'open');
  const to = leads ? start : (first ?? start);
  return to ? <Navigate to={to.to} replace /> : null;
}
