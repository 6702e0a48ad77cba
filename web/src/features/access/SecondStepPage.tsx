import '~/ui/laterStyles';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Offered, useOffered, useSecondStep } from '~/api/factors';
import { Languages } from '~/ui/Languages';
import { Logo } from '~/ui/Logo';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Access.module.css';
import { PasskeyButton } from './PasskeyButton';
import { codeOf, useSignInWords } from './signInProblem';
import './secondStepWords';

function useWrong(error: unknown) {
  const { t } = useTranslation('secondStep');
  const say = useSignInWords();
  switch (error && codeOf(error)) {
    case 'wrong':
      return t('wrong');
    case 'used':
      return t('used');
    case 'begin-again':
      return t('beginAgain');
    default:
      return error ? say(error) : undefined;
  }
}

function Code({ offered, onDone }: { offered: Offered; onDone?: () => void }) {
  const { t } = useTranslation('secondStep');
  const step = useSecondStep();
  const [onPaper, setOnPaper] = useState(!offered.code);
  const [code, setCode] = useState('');
  const wrong = useWrong(step.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    step.mutate(code, { onSuccess: onDone });
  };
  const change = () => {
    setOnPaper(!onPaper);
    setCode('');
    step.reset();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.lead}>{t(onPaper ? 'leadPaper' : 'lead')}</p>
      <TextInput
        key={String(onPaper)}
        label={t(onPaper ? 'paper' : 'code')}
        name={onPaper ? 'recovery' : 'one-time-code'}
        autoComplete={onPaper ? 'off' : 'one-time-code'}
        inputMode={onPaper ? 'text' : 'numeric'}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        autoFocus
        required
        withAsterisk={false}
        maxLength={onPaper ? 20 : 8}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {wrong && (
        <p className={classes.wrong} role="alert">
          {wrong}
        </p>
      )}
      <Button type="submit" h={48} fullWidth loading={step.isPending}>
        {t('go')}
      </Button>
      {offered.code && offered.recovery && (
        <Button variant="default" h={44} fullWidth onClick={change}>
          {t(onPaper ? 'useApp' : 'usePaper')}
        </Button>
      )}
    </form>
  );
}

function Step({ offered, onDone }: { offered: Offered; onDone?: () => void }) {
  const { t } = useTranslation('secondStep');
  const typed = offered.code || offered.recovery;
  return (
    <>
      {!typed && <p className={classes.lead}>{t('leadPasskey')}</p>}
      {typed && <Code offered={offered} onDone={onDone} />}
      {offered.passkey && <PasskeyButton second onDone={onDone} filled={!typed} />}
    </>
  );
}

/**
 * The second step of signing in.
 *
 * @param onBack to the first step
 */
export function SecondStepPage({ onBack, onDone }: { onBack: () => void; onDone?: () => void }) {
  const { t } = useTranslation('secondStep');
  const offered = useOffered();
  const over = codeOf(offered.error) === 'begin-again';
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Logo size={56} />
        <h1 className={classes.title}>{t('title')}</h1>
        {over ? (
          <p className={classes.wrong} role="alert">
            {t('beginAgain')}
          </p>
        ) : (
          <Loaded query={offered} skeleton={<RowSkeletons rows={2} />}>
            {(what) => <Step offered={what} onDone={onDone} />}
          </Loaded>
        )}
        <Button variant="subtle" h={44} fullWidth onClick={onBack}>
          {t('back')}
        </Button>
        <p className={classes.small}>{t('lost')}</p>
      </div>
      <Languages />
    </main>
  );
}
