import { Button } from '@mantine/core';
import { IconShieldOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useFactorsOf, useResetFactors } from '~/api/secondFactors';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './People.module.css';

/** What somebody of the staff has beside a password, and taking it away from who has lost it. */
export function FactorsCard({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('people');
  const school = useSchoolId();
  const state = useFactorsOf(school, person.id).data;
  const reset = useResetFactors(school, person.id);
  const note = useProblemNote();
  if (!state) {
    return null;
  }
  const has = state.authenticator || state.passkeys > 0;
  return (
    <section className={`${page.card} ${classes.screenOnly}`}>
      <h2>{t('factors.title')}</h2>
      <p className={page.muted}>{t('factors.lead')}</p>
      {state.authenticator && <p>{t('factors.app', { count: state.recoveryCodes })}</p>}
      {state.passkeys > 0 && <p>{t('factors.passkeys', { count: state.passkeys })}</p>}
      {!has && <p>{t('factors.none')}</p>}
      {has && state.resettable && (
        <Button
          w="fit-content"
          maw="100%"
          variant="default"
          leftSection={<IconShieldOff size={20} aria-hidden />}
          loading={reset.isPending}
          onClick={() =>
            window.confirm(t('factors.sure', { name: person.name })) &&
            reset.mutate(undefined, { onError: note })
          }
        >
          {t('factors.reset')}
        </Button>
      )}
    </section>
  );
}
