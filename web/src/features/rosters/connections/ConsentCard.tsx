import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConsent } from '~/api/rosterConnections';
import type { Connection } from '~/api/rosterTypes';
import { CopyField } from '~/ui/CopyField';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Connections.module.css';
import { FaultWords } from './FaultWords';
import { kindName } from './sourceWords';

/** What came of the last way to the other side and back, in the address that led back. */
export const consentOutcome = () => new URLSearchParams(window.location.search).get('consent');

function Outcome({ given }: { given: boolean }) {
  const { t } = useTranslation('connections');
  const outcome = consentOutcome();
  if (outcome && outcome !== 'given') {
    return (
      <section className={classes.failed} role="alert">
        <h3>{t('consent.failed')}</h3>
        <FaultWords fault={{ kind: '', code: outcome, text: t('consent.failed'), values: {} }} />
      </section>
    );
  }
  const Mark = given ? IconCheck : IconAlertTriangle;
  return (
    <p className={classes.consent} role="status">
      <Mark size="1.25rem" aria-hidden />
      {t(given ? 'consent.given' : 'consent.missing')}
    </p>
  );
}

interface ConsentCardProps {
  district: string;
  connection: Connection;
  /** Whether consent was given. */
  given: boolean;
}

/** The way to the other side's page of consent; what is given there is stored and never shown. */
export function ConsentCard({ district, connection, given }: ConsentCardProps) {
  const { t } = useTranslation('connections');
  const consent = useConsent(district, connection.id);
  const note = useProblemNote();
  return (
    <section className={page.card}>
      <h2>{t('consent.title')}</h2>
      <p className={page.muted}>{t('consent.lead')}</p>
      {connection.consentUri && (
        <CopyField label={t('consent.uri')} description={t('consent.uriWhy')} value={connection.consentUri} />
      )}
      <Outcome given={given} />
      <Button
        variant={given ? 'default' : 'filled'}
        rightSection={<IconExternalLink size={18} aria-hidden />}
        classNames={{ root: classes.long, label: classes.longLabel }}
        loading={consent.isPending || consent.isSuccess}
        onClick={() => consent.mutate(undefined, { onError: note })}
      >
        {t(given ? 'consent.again' : 'consent.go', { kind: kindName(connection.kind) })}
      </Button>
    </section>
  );
}
