import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnections } from '~/api/rosterConnections';
import { useHere } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import classes from './Connections.module.css';
import { useConnectionWhen } from './connectionWhen';
import './connectionWords';
import { HealthChip } from './HealthChip';

function Card({ district }: { district: string }) {
  const { t } = useTranslation('connections');
  const { go } = useAddress();
  const when = useConnectionWhen();
  const connections = useConnections(district).data ?? [];
  return connections.length === 0 ? null : (
    <section className={page.section}>
      <Titled>
        <h2>{t('homeTitle')}</h2>
        <ManualLink to="admin#connections" about={t('homeTitle')} />
      </Titled>
      <ul className={page.list}>
        {connections.map((connection) => (
          <li key={connection.id} className={page.row}>
            <span className={classes.what}>
              <b>{connection.name}</b>
              <span className={page.muted}>{when(connection)}</span>
            </span>
            <HealthChip health={connection.health} />
            <Button
              variant={connection.health === 'attention' ? 'filled' : 'default'}
              aria-label={`${t('look')}: ${connection.name}`}
              onClick={() => go(`/admin/rosters/connections/${connection.id}`)}
            >
              {t('look')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the district's connections are, for where its admins begin; nothing where there are none. */
export function ConnectionsHealth() {
  const { me } = useHere();
  return me.district ? <Card district={me.district.id} /> : null;
}
