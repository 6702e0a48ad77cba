import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconBuilding } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSources } from '~/api/rosterConnections';
import type { Source } from '~/api/rosterTypes';
import { useHere } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { ConnectionFields } from './ConnectionFields';
import classes from './Connections.module.css';
import './connectionWords';
import { GuideLink } from './GuideLink';
import { kindAbout, kindName } from './sourceWords';

function Kinds({ sources, onChoose }: { sources: Source[]; onChoose: (source: Source) => void }) {
  const { t } = useTranslation('connections');
  return (
    <section>
      <p className={page.lead}>{t('choose')}</p>
      <ul className={classes.kinds}>
        {sources.map((source) => (
          <li key={source.kind}>
            <UnstyledButton className={classes.kind} onClick={() => onChoose(source)}>
              <b>{kindName(source.kind)}</b>
              <span className={page.muted}>{kindAbout(source.kind)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function New({ district }: { district: string }) {
  const { t } = useTranslation('connections');
  const { go } = useAddress();
  const sources = useSources(district);
  const [source, setSource] = useState<Source>();
  if (!source) {
    return (
      <Loaded query={sources} skeleton={<RowSkeletons rows={4} />}>
        {(all) => <Kinds sources={all} onChoose={setSource} />}
      </Loaded>
    );
  }
  return (
    <>
      <div className={classes.top}>
        <h2>{kindName(source.kind)}</h2>
        <Button variant="subtle" onClick={() => setSource(undefined)}>
          {t('otherKind')}
        </Button>
      </div>
      <GuideLink kind={source.kind} />
      <ConnectionFields
        key={source.kind}
        district={district}
        source={source}
        onSaved={({ value }) => go(`/admin/rosters/connections/${value.id}`)}
      />
    </>
  );
}

/** Connects another system: first what kind it is, then what it takes. */
export function NewConnectionPage() {
  const { t } = useTranslation('connections');
  const { me } = useHere();
  const { go } = useAddress();
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/rosters/connections')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('all')}
      </UnstyledButton>
      <h1 className={page.head}>{t('add')}</h1>
      {me.district ? (
        <New district={me.district.id} />
      ) : (
        <EmptyState icon={IconBuilding} title={t('districtOnly')} detail={t('districtOnlyDetail')} />
      )}
    </>
  );
}
