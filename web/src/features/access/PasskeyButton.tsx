import { Button } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePasskeySignIn } from '~/api/passkeys';
import { passkeysWork } from '~/lib/passkeysWork';
import classes from './Access.module.css';
import { codeOf, useSignInWords } from './signInProblem';
import './words';

interface PasskeyButtonProps {
  /** Whether it is the second step, after a password. */
  second?: boolean;
  filled?: boolean;
  onDone?: () => void;
}

/** Signs in with a passkey, where the browser has them. */
export function PasskeyButton({ second = false, filled = false, onDone }: PasskeyButtonProps) {
  const { t } = useTranslation('access');
  const signIn = usePasskeySignIn(second);
  const say = useSignInWords();
  if (!passkeysWork()) {
    return null;
  }
  const press = () => signIn.mutate(undefined, { onSuccess: (me) => me && onDone?.() });
  return (
    <>
      <Button
        variant={filled ? 'filled' : 'default'}
        h={48}
        fullWidth
        leftSection={<IconFingerprint size={22} aria-hidden />}
        loading={signIn.isPending}
        onClick={press}
      >
        {t('passkey')}
      </Button>
      {signIn.error && (
        <p className={classes.wrong} role="alert">
          {codeOf(signIn.error) === 'refused' ? t('passkeyRefused') : say(signIn.error)}
        </p>
      )}
    </>
  );
}
