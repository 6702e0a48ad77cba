import { useHere } from '~/api/school';
import type { Ability } from '~/api/types';
import type { NavItem } from '~/ui/shell/nav';

/** A screen of administration, for those who have the ability. */
export interface AdminScreen extends NavItem {
  needs: Ability;
}

/** Every screen of administration in the order of the side bar; their routes are in the router. */
export const ADMIN_SCREENS: AdminScreen[] = [];

/** The screens that this person may open. */
export function useAdminNav(): NavItem[] {
  const { school } = useHere();
  return ADMIN_SCREENS.filter((screen) => school.abilities.includes(screen.needs));
}
