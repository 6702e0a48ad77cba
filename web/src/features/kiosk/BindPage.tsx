import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBind } from '~/api/kiosk';
import { isProblem } from '~/lib/problem';
import { Logo } from '~/ui/Logo';
import { problemWords } from '~/ui/problemWords';
import classes from './Bind.module.css';

/** A device that is to be a kiosk: it wants the code that an administrator made. */
export function BindPage() {
  const { t } = useTranslation('kiosk');
  const { t: ui } = useTranslation('ui');
  const bind = useBind();
  const [code, setCode] = useState('');
  const says = (error: unknown) => {
    if (isProblem(error) && error.status === 400) {
      return t('bind.wrong');
    }
    return isProblem(error) && error.status === 429 ? t('bind.wait') : problemWords(ui, error);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    bind.mutate(code);
  };
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <Logo size={56} />
        <h1>{t('bind.title')}</h1>
        <p>{t('bind.lead')}</p>
        <TextInput
          label={t('bind.code')}
          size="lg"
          classNames={{ input: classes.code }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={12}
          value={code}
          error={bind.error ? says(bind.error) : undefined}
          onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        />
        <Button type="submit" h={52} fz="lg" loading={bind.isPending} disabled={code.trim().length < 8}>
          {t('bind.go')}
        </Button>
        <Button component="a" href="/" variant="subtle" h={44}>
          {t('bind.signIn')}
        </Button>
      </form>
    </main>
  );
}
