import { Button, Tabs, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconBuilding, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { useConnection, useDeleteConnection, useSources } from '~/api/rosterConnections';
import { districtRuns } from '~/api/rosterRuns';
import type { Connection, Source } from '~/api/rosterTypes';
import { useHere } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { CheckCard } from './CheckCard';
import { ConnectionFields } from './ConnectionFields';
import classes from './Connections.module.css';
import { ConsentCard, consentOutcome } from './ConsentCard';
import { given } from './connectionForm';
import { useConnectionWhen } from './connectionWhen';
import './connectionWords';
import { GuideLink } from './GuideLink';
import { HealthChip } from './HealthChip';
import { MappingPanel } from './MappingPanel';
import { RunHistory } from './RunHistory';
import { RunNow } from './RunNow';
import { kindName } from './sourceWords';

interface PanelProps {
  district: string;
  connection: Versioned<Connection>;
  source: Source | undefined;
}

function Settings({ district, connection, source }: PanelProps) {
  const { t } = useTranslation('connections');
  const { go } = useAddress();
  const remove = useDeleteConnection(district);
  const note = useProblemNote();
  const { etag } = connection;
  const { id, name, kind } = connection.value;
  const wants = source && given(source, connection.value.settings);
  const sure = () => window.confirm(t('form.removeSure', { name }));
  const list = '/admin/rosters/connections';
  return (
    <>
      <GuideLink kind={kind} />
      {source && (
        <ConnectionFields
          district={district}
          source={source}
          connection={connection}
          onSaved={() => undefined}
        />
      )}
      {source && wants && (
        <ConsentCard
          district={district}
          connection={connection.value}
          given={connection.value.secretsSet.includes(wants.name)}
        />
      )}
      {source?.uploads === false && <CheckCard district={district} connection={connection.value} />}
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={18} aria-hidden />}
        loading={remove.isPending}
        onClick={() => sure() && remove.mutate({ id, etag }, { onSuccess: () => go(list), onError: note })}
      >
        {t('form.remove')}
      </Button>
    </>
  );
}

function Shown({ district, connection, source }: PanelProps) {
  const { t } = useTranslation('connections');
  const when = useConnectionWhen();
  const { value } = connection;
  const [tab, setTab] = useState<string | null>(
    !consentOutcome() && (value.checkedAt || value.lastRun) ? 'runs' : 'settings',
  );
  return (
    <>
      <div className={classes.top}>
        <h1>{value.name}</h1>
        <HealthChip health={value.health} />
      </div>
      <p className={page.lead}>
        {kindName(value.kind)}. {when(value)}. {value.health === 'paused' && t('form.paused')}
      </p>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="runs">{t('tabs.runs')}</Tabs.Tab>
          <Tabs.Tab value="mapping">{t('tabs.mapping')}</Tabs.Tab>
          <Tabs.Tab value="settings">{t('tabs.settings')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="runs" className={classes.panel}>
          <RunNow district={district} connection={value} source={source} />
          <section className={page.section}>
            <h2>{t('history.title')}</h2>
            <RunHistory
              at={districtRuns(district)}
              listed={`/api/districts/${district}/roster-connections/${value.id}/runs`}
            />
          </section>
        </Tabs.Panel>
        <Tabs.Panel value="mapping" className={classes.panel}>
          <MappingPanel district={district} connection={connection} uploads={source?.uploads === true} />
        </Tabs.Panel>
        <Tabs.Panel value="settings" className={classes.panel}>
          <Settings district={district} connection={connection} source={source} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function OfDistrict({ district, id }: { district: string; id: string }) {
  const sources = useSources(district);
  const connection = useConnection(district, id);
  return (
    <Loaded query={connection} skeleton={<RowSkeletons rows={4} />}>
      {(read) => (
        <Shown
          district={district}
          connection={read}
          source={sources.data?.find(({ kind }) => kind === read.value.kind)}
        />
      )}
    </Loaded>
  );
}

/** One connection: what its runs did and would do, what becomes what, and how it is reached. */
export function ConnectionPage({ id }: { id: string }) {
  const { t } = useTranslation('connections');
  const { me } = useHere();
  const { go } = useAddress();
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/rosters/connections')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('all')}
      </UnstyledButton>
      {me.district ? (
        <OfDistrict district={me.district.id} id={id} />
      ) : (
        <EmptyState icon={IconBuilding} title={t('districtOnly')} detail={t('districtOnlyDetail')} />
      )}
    </>
  );
}
