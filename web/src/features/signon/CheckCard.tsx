import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Preset, type SignOnStep, useCheckSignOn } from '~/api/signOn';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './SignOn.module.css';
import { en } from './trialWords';
import './words';

/** Steps that tell a number. */
const COUNTED: SignOnStep['code'][] = ['keys', 'certificates'];

type Failure = keyof typeof en.check.why;

/** What a step can fail by; the server has no other words for it. */
function failureOf({ code, problem, detail }: SignOnStep): Failure {
  if (code === 'metadata' && problem === 'provider-wrong' && !detail) {
    return 'metadata-missing';
  }
  if (code === 'client' && problem === 'client-refused') {
    return detail ? 'client-refused' : 'client-missing';
  }
  if (code === 'metadata' && problem === 'out-of-time') {
    return 'metadata-old';
  }
  const found = `${code}-${problem === 'provider-down' ? 'down' : 'wrong'}`;
  return found in en.check.why ? (found as Failure) : 'client-wrong';
}

function Step({ step }: { step: SignOnStep }) {
  const { t } = useTranslation('signOn');
  const Mark = step.problem ? IconAlertTriangle : IconCheck;
  const why = failureOf(step);
  return (
    <li className={classes.step} data-failed={step.problem ? true : undefined}>
      <Mark size="1.25rem" aria-hidden />
      <b>
        {t(`check.step.${step.code}`)}
        {!step.problem && COUNTED.includes(step.code) && `: ${step.detail}`}
      </b>
      {step.problem && (
        <>
          <p>{t(`check.why.${why}`)}</p>
          {step.detail && (
            <p className={page.muted}>
              {t('check.said')} <span lang="en">{step.detail}</span>
            </p>
          )}
          <p>{t(`check.todo.${why}`)}</p>
        </>
      )}
    </li>
  );
}

/** Tries a way in as far as that goes without anybody signing in; at the first that fails, why and what to do. */
export function CheckCard({ district, id, preset }: { district: string; id: string; preset: Preset }) {
  const { t } = useTranslation('signOn');
  const check = useCheckSignOn(district, id);
  const note = useProblemNote();
  return (
    <section className={page.card}>
      <h2>{t('check.title')}</h2>
      <p className={page.muted}>{t(preset === 'saml' ? 'saml.checkLead' : 'check.lead')}</p>
      <Button
        variant="default"
        loading={check.isPending}
        onClick={() => check.mutate(undefined, { onError: note })}
      >
        {t('check.go')}
      </Button>
      {check.data && (
        <div role="status">
          <p>{t(check.data.some(({ problem }) => problem) ? 'check.failed' : 'check.worked')}</p>
          <ol className={classes.steps}>
            {check.data.map((step) => (
              <Step key={step.code} step={step} />
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
