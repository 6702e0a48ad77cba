import '~/ui/laterStyles';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { askAnew } from '~/lib/door';
import { Languages } from '~/ui/Languages';
import { Logo } from '~/ui/Logo';
import classes from './Access.module.css';
import { en } from './refusedWords';

type Why = keyof typeof en.why;

const isWhy = (text: string | null): text is Why => text !== null && Object.hasOwn(en.why, text);

/** What the provider may be asked once more: whoever came may be there as somebody else too. */
const OF_THE_ACCOUNT: Why[] = ['foreign-tenant', 'foreign-domain', 'no-account', 'not-for-role', 'denied'];

/** Why whoever came from a provider is not let in, and what to do. */
export function RefusedPage({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('refused');
  const asked = new URLSearchParams(location.search).get('why');
  const why = isWhy(asked) ? asked : 'other';
  useEffect(() => {
    if (OF_THE_ACCOUNT.includes(why)) {
      askAnew();
    }
  }, [why]);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Logo size={56} />
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.why} role="alert">
          {t(`why.${why}`)}
        </p>
        <p>{t(`todo.${why}`)}</p>
        <Button h={48} fullWidth onClick={onBack}>
          {t('back')}
        </Button>
      </div>
      <Languages />
    </main>
  );
}
