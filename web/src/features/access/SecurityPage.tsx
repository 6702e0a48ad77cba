import '~/ui/laterStyles';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Factors, useFactors } from '~/api/factors';
import { keys } from '~/api/query';
import { Logo } from '~/ui/Logo';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Access.module.css';
import { AuthenticatorCard } from './AuthenticatorCard';
import { PasskeysCard } from './PasskeysCard';
import { RecoveryCodesCard } from './RecoveryCodesCard';
import { SessionList } from './SessionList';
import './securityWords';

export interface SecurityPageProps {
  /** Nothing else is possible before a second factor is added. */
  forced: boolean;
  /** Once there is one, and what is shown once has been taken down. */
  onGoOn?: () => void;
  onLeave: () => void;
}

function Parts({ factors, forced, onGoOn }: Omit<SecurityPageProps, 'onLeave'> & { factors: Factors }) {
  const { t } = useTranslation('security');
  const [codes, setCodes] = useState<string[]>([]);
  const client = useQueryClient();
  const app = Boolean(factors.authenticatorSince);
  const has = app || factors.passkeys.length > 0;
  const printed = app || factors.recoveryCodes > 0 || factors.needed;
  const goOn = async () => {
    await client.invalidateQueries({ queryKey: keys.me });
    onGoOn?.();
  };
  return (
    <>
      <PasskeysCard factors={factors} onCodes={setCodes} />
      <AuthenticatorCard factors={factors} onCodes={setCodes} />
      {has && printed && <RecoveryCodesCard factors={factors} codes={codes} onCodes={setCodes} />}
      {forced && has && codes.length === 0 && (
        <Button h={48} fullWidth onClick={() => void goOn()}>
          {t('goOn')}
        </Button>
      )}
    </>
  );
}

/** What somebody of the staff signs in with, and where they are signed in. */
export function SecurityPage({ forced, onGoOn, onLeave }: SecurityPageProps) {
  const { t } = useTranslation('security');
  const { t: access } = useTranslation('access');
  const { t: ui } = useTranslation('ui');
  const factors = useFactors();
  return (
    <main className={classes.page} data-wide>
      <div className={classes.card} data-wide>
        <Logo size={56} />
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={`${classes.lead} ${classes.screenOnly}`}>{t(forced ? 'leadForced' : 'lead')}</p>
        <Loaded query={factors} skeleton={<RowSkeletons rows={3} />}>
          {(all) => <Parts factors={all} forced={forced} onGoOn={onGoOn} />}
        </Loaded>
        {!forced && (
          <section className={`${classes.part} ${classes.screenOnly}`}>
            <h2>{access('sessions.title')}</h2>
            <p className={classes.soft}>{access('sessions.lead')}</p>
            <SessionList />
          </section>
        )}
        <Button className={classes.screenOnly} variant="subtle" h={44} fullWidth onClick={onLeave}>
          {forced ? ui('me.signOut') : access('sessions.back')}
        </Button>
      </div>
    </main>
  );
}
