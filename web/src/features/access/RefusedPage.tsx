import '~/ui/laterStyles';
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { askAnew } from '~/lib/door';
import { Languages } from '~/ui/Languages';
import { Logo } from '~/ui/Logo';
import classes from './Access.module.css';
import { asksAnew, whyOf } from './refused';
import './refusedWords';

/** Why whoever came from a provider is not let in, and what to do. */
export function RefusedPage({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('refused');
  const why = whyOf(location.search);
  useEffect(() => {
    if (asksAnew(why)) {
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
