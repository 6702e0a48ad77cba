import {
  type Icon,
  IconAdjustments,
  IconAlertTriangle,
  IconBellRinging,
  IconClipboardCheck,
  IconDoor,
  IconFileUpload,
  IconFlag,
  IconFlag2,
  IconHistory,
  IconId,
  IconLogin2,
  IconMessageQuestion,
  IconShield,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUnseenMeetings } from '~/api/encounters';
import { useHere } from '~/api/school';
import type { Ability } from '~/api/types';
import type { NavItem } from '~/ui/shell/nav';
import type { en } from './adminWords';
import './adminWords';

/** A screen of administration, for those who have the ability. */
interface AdminScreen {
  name: Exclude<keyof typeof en, `prevented_${string}`>;
  icon: Icon;
  needs: (ability: Ability) => boolean;
  /** Only for admins of the district. */
  ofDistrict?: boolean;
}

const administers = (ability: Ability) => ability.startsWith('admin-');
const only = (needed: Ability) => (ability: Ability) => ability === needed;

/** Every screen of administration in the order of the side bar; their routes are in the router. */
const ADMIN_SCREENS: AdminScreen[] = [
  { name: 'start', icon: IconFlag, needs: administers },
  { name: 'rooms', icon: IconDoor, needs: only('admin-rooms') },
  { name: 'limits', icon: IconShield, needs: only('admin-limits') },
  // Whoever administers anything may call out an emergency.
  { name: 'safety', icon: IconAlertTriangle, needs: only('write-passes') },
  { name: 'people', icon: IconUsers, needs: only('admin-people') },
  { name: 'rosters', icon: IconFileUpload, needs: only('admin-people') },
  { name: 'sign-on', icon: IconLogin2, needs: only('admin-people'), ofDistrict: true },
  { name: 'schedules', icon: IconBellRinging, needs: only('admin-settings') },
  { name: 'settings', icon: IconAdjustments, needs: only('admin-settings') },
  { name: 'attendance', icon: IconClipboardCheck, needs: only('admin-settings') },
  {
    name: 'id-cards',
    icon: IconId,
    needs: (ability) => ability === 'admin-settings' || ability === 'admin-people',
  },
  { name: 'disputes', icon: IconMessageQuestion, needs: only('admin-people') },
  { name: 'reports', icon: IconFlag2, needs: only('admin-reports') },
  { name: 'audit', icon: IconHistory, needs: only('admin-reports') },
];

/** The screens that this person may open. */
export function useAdminNav(): NavItem[] {
  const { me, school } = useHere();
  const { t } = useTranslation('admin');
  const prevented = useUnseenMeetings(school.id, school.abilities.includes('admin-limits')).data ?? 0;
  const news = { count: prevented, told: t('prevented', { count: prevented }) };
  return ADMIN_SCREENS.filter(
    (screen) => school.abilities.some(screen.needs) && (!screen.ofDistrict || me.district),
  ).map((screen) => ({
    to: `/admin/${screen.name}`,
    label: t(screen.name),
    icon: screen.icon,
    news: screen.name === 'limits' && prevented > 0 ? news : undefined,
  }));
}
