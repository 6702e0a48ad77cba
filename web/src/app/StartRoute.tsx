import { ConnectionsHealth } from '~/features/rosters/connections/ConnectionsHealth';
import { StartPage } from '~/features/steps/StartPage';

/** Where admins begin, with what the district's rosters need of them. */
export function StartRoute() {
  return <StartPage news={<ConnectionsHealth />} />;
}
