import '~/ui/laterStyles';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Logo } from '~/ui/Logo';
import classes from './Access.module.css';
import { SessionList } from './SessionList';
import './words';

/** Where one is signed in, and signing out there. */
export function SessionsPage({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('access');
  return (
    <main className={classes.page}>
      <section className={classes.card} data-wide>
        <Logo size={56} />
        <h1 className={classes.title}>{t('sessions.title')}</h1>
        <p className={classes.lead}>{t('sessions.lead')}</p>
        <SessionList />
        <Button variant="subtle" h={44} fullWidth onClick={onLeave}>
          {t('sessions.back')}
        </Button>
      </section>
    </main>
  );
}
