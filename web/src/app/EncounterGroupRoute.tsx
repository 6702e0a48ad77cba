import { useParams } from '@tanstack/react-router';
import { LimitsPage } from '~/features/limits/LimitsPage';

/** Where the link to an encounter group leads: the group, open. */
export function EncounterGroupRoute() {
  const { group } = useParams({ from: '/admin/limits/groups/$group' });
  return <LimitsPage key={group} group={group} />;
}
