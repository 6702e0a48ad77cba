import { ConnectionsHealth } from '~/features/rosters/connections/ConnectionsHealth';
import { SignOnHealth } from '~/features/signon/SignOnHealth';
import { StartPage } from '~/features/steps/StartPage';

/** Where admins begin, with what the district's rosters and ways in need of them. */
export function StartRoute() {
  return (
    <StartPage
      news={
        <>
          <ConnectionsHealth />
          <SignOnHealth />
        </>
      }
    />
  );
}
