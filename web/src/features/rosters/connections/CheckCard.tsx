import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCheckConnection } from '~/api/rosterConnections';
import type { Checked, CheckStep, Connection } from '~/api/rosterTypes';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Connections.module.css';
import { FaultWords } from './FaultWords';
import { stepName } from './sourceWords';

function Step({ step }: { step: CheckStep }) {
  const { t } = useTranslation('connections');
  const Mark = step.problem ? IconAlertTriangle : IconCheck;
  const more = /^more than (\d+)$/.exec(step.found)?.[1];
  const found = more ? t('check.moreThan', { count: Number(more) }) : step.found;
  return (
    <li className={classes.step} data-failed={step.problem ? true : undefined}>
      <Mark size="1.25rem" aria-hidden />
      <b>
        {stepName(step.code)}
        {found && `: ${found}`}
      </b>
      {step.problem && <FaultWords fault={step.problem} />}
    </li>
  );
}

function Result({ checked }: { checked: Checked }) {
  const { t } = useTranslation('connections');
  return (
    <div role="status">
      <p>{t(checked.worked ? 'check.worked' : 'check.failed')}</p>
      <ol className={classes.steps}>
        {checked.steps.map((step) => (
          <Step key={step.code} step={step} />
        ))}
      </ol>
    </div>
  );
}

/** Tries a connection step by step: what works, and at the first that does not, why and what to do. */
export function CheckCard({ district, connection }: { district: string; connection: Connection }) {
  const { t } = useTranslation('connections');
  const { day, time } = useTimeWords();
  const check = useCheckConnection(district, connection.id);
  const note = useProblemNote();
  const at = connection.checkedAt;
  return (
    <section className={page.card}>
      <h2>{t('check.title')}</h2>
      <p className={page.muted}>
        {t('check.lead')} {at && !check.data && t('check.checkedAt', { day: day(at), time: time(at) })}
      </p>
      <Button
        variant="default"
        loading={check.isPending}
        onClick={() => check.mutate(undefined, { onError: note })}
      >
        {t('check.go')}
      </Button>
      {check.data && <Result checked={check.data} />}
    </section>
  );
}
