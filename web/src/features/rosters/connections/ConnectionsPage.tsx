import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconBuilding, IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConnections } from '~/api/rosterConnections';
import type { Connection } from '~/api/rosterTypes';
import { useHere } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './Connections.module.css';
import { useConnectionWhen } from './connectionWhen';
import './connectionWords';
import { HealthChip } from './HealthChip';
import { kindName } from './sourceWords';

function Row({ connection }: { connection: Connection }) {
  const { go } = useAddress();
  const when = useConnectionWhen();
  const kind = kindName(connection.kind);
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.open}
        onClick={() => go(`/admin/rosters/connections/${connection.id}`)}
      >
        <span className={classes.what}>
          <b>{connection.name}</b>
          {kind !== connection.name && <span className={page.muted}>{kind}</span>}
          <span className={page.muted}>{when(connection)}</span>
        </span>
        <HealthChip health={connection.health} />
      </UnstyledButton>
    </li>
  );
}

function List({ district }: { district: string }) {
  const { t } = useTranslation('connections');
  const { go } = useAddress();
  const connections = useConnections(district);
  const add = (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      onClick={() => go('/admin/rosters/connections/new')}
    >
      {t('add')}
    </Button>
  );
  return (
    <Loaded query={connections} skeleton={<RowSkeletons rows={2} />}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState icon={IconPlugConnected} title={t('none')} detail={t('noneDetail')} action={add} />
        ) : (
          <>
            <ul className={page.list}>
              {all.map((connection) => (
                <Row key={connection.id} connection={connection} />
              ))}
            </ul>
            {add}
          </>
        )
      }
    </Loaded>
  );
}

/** The systems that the district's rosters are fetched from. */
export function ConnectionsPage() {
  const { t } = useTranslation('connections');
  const { me } = useHere();
  const { go } = useAddress();
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/rosters')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('back')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#connections" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      {me.district ? (
        <List district={me.district.id} />
      ) : (
        <EmptyState icon={IconBuilding} title={t('districtOnly')} detail={t('districtOnlyDetail')} />
      )}
    </>
  );
}
