import '~/ui/laterStyles';
import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '~/api/me';
import type { Ways as WaysIn } from '~/api/ways';
import { Languages } from '~/ui/Languages';
import { Logo } from '~/ui/Logo';
import classes from './Access.module.css';
import { PasskeyButton } from './PasskeyButton';
import { codeOf, useSignInWords } from './signInProblem';
import { Ways } from './Ways';
import './words';

const SecondStepPage = lazy(async () => ({ default: (await import('./SecondStepPage')).SecondStepPage }));

interface SignInPageProps {
  /** Missing where they could not be read. */
  ways: WaysIn | undefined;
  /** Whether the device remembers a school or district. */
  known: boolean;
  onElsewhere: () => void;
}

/** The ways in of a school and a form for the others, the same on a phone, a Chromebook and a desk. */
export function SignInPage({ ways, known, onElsewhere }: SignInPageProps) {
  const { t } = useTranslation('access');
  const signIn = useSignIn();
  const say = useSignInWords();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ login: login.trim(), password });
  };
  if (codeOf(signIn.error) === 'second-step') {
    return (
      <Suspense fallback={null}>
        <SecondStepPage onBack={signIn.reset} />
      </Suspense>
    );
  }
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <Logo size={56} />
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.lead}>{t('lead')}</p>
        <Ways ways={ways} known={known} onElsewhere={onElsewhere} />
        <TextInput
          label={t('login')}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          autoFocus={!ways?.items.length}
          required
          withAsterisk={false}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error && (
          <p className={classes.wrong} role="alert">
            {say(signIn.error)}
          </p>
        )}
        <Button type="submit" h={48} fullWidth loading={signIn.isPending}>
          {t('go')}
        </Button>
        <PasskeyButton />
        <p className={classes.small}>{t('forgot')}</p>
        <Anchor href="/join" className={classes.small}>
          {t('join')}
        </Anchor>
      </form>
      <Languages />
    </main>
  );
}
