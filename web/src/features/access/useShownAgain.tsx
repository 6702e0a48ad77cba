import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirm, useFactors } from '~/api/factors';
import { useConfirmByPasskey } from '~/api/passkeys';
import { passkeysWork } from '~/lib/passkeysWork';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import classes from './Access.module.css';
import { codeOf, useSignInWords } from './signInProblem';
import './securityWords';

function ByPassword({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('security');
  const confirm = useConfirm();
  const say = useSignInWords();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // What it is for may lie in a form around this one.
    event.stopPropagation();
    confirm.mutate(password, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        label={t('again.password')}
        autoComplete="current-password"
        data-autofocus
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {confirm.error && (
        <p className={classes.wrong} role="alert">
          {codeOf(confirm.error) === 'wrong' ? t('again.wrong') : say(confirm.error)}
        </p>
      )}
      <Button type="submit" h={48} loading={confirm.isPending}>
        {t('again.go')}
      </Button>
    </form>
  );
}

function ByPasskey({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('security');
  const confirm = useConfirmByPasskey();
  const note = useProblemNote();
  const press = () => confirm.mutate(undefined, { onSuccess: (shown) => shown && onDone(), onError: note });
  return (
    <Button variant="default" h={48} fullWidth mt={12} loading={confirm.isPending} onClick={press}>
      {t('again.passkey')}
    </Button>
  );
}

function Again({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('security');
  const factors = useFactors().data;
  const passkey = passkeysWork() && (factors?.passkeys.length ?? 0) > 0;
  return (
    <>
      <p>{t(factors && !factors.password && !passkey ? 'again.neither' : 'again.lead')}</p>
      {factors?.password && <ByPassword onDone={onDone} />}
      {passkey && <ByPasskey onDone={onDone} />}
    </>
  );
}

/** For acts that want whoever does them to show again who they are: then they happen after all. */
export function useShownAgain(): {
  unlessShown: (act: () => void) => (error: unknown) => void;
  sheet: ReactNode;
} {
  const { t } = useTranslation('security');
  const note = useProblemNote();
  const [held, setHeld] = useState<() => void>();
  const unlessShown = (act: () => void) => (error: unknown) => {
    const code = codeOf(error);
    if (code === 'confirm') {
      setHeld(() => act);
    } else if (code === 'last-factor') {
      notice({ color: 'red', message: t('lastFactor') });
    } else {
      note(error);
    }
  };
  const done = () => {
    setHeld(undefined);
    held?.();
  };
  const sheet = (
    <Sheet opened={held !== undefined} onClose={() => setHeld(undefined)} title={t('again.title')}>
      {held && <Again onDone={done} />}
    </Sheet>
  );
  return { unlessShown, sheet };
}
