import { Button, Group, TextInput } from '@mantine/core';
import { IconDeviceMobile, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AuthenticatorDraft,
  type Factors,
  useAddAuthenticator,
  useDraft,
  useRemoveAuthenticator,
} from '~/api/factors';
import { useTimeWords } from '~/lib/time';
import { QrCode } from '~/ui/QrCode';
import classes from './Access.module.css';
import { codeOf } from './signInProblem';
import { useShownAgain } from './useShownAgain';
import './securityWords';

interface SettingUpProps {
  draft: AuthenticatorDraft;
  onAdded: (codes: string[]) => void;
  onCancel: () => void;
}

function SettingUp({ draft, onAdded, onCancel }: SettingUpProps) {
  const { t } = useTranslation('security');
  const add = useAddAuthenticator();
  const { unlessShown, sheet } = useShownAgain();
  const [code, setCode] = useState('');
  const wrong = codeOf(add.error);
  const send = () =>
    add.mutate(
      { draft: draft.draft, code },
      {
        onSuccess: ({ recoveryCodes }) => onAdded(recoveryCodes),
        onError: (error) =>
          codeOf(error) !== 'wrong' && codeOf(error) !== 'expired' && unlessShown(send)(error),
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t('app.scan')}</p>
      <QrCode text={draft.address} className={classes.qr} label={t('app.qr')} />
      <p>{t('app.typed')}</p>
      <code className={classes.secret}>{draft.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      <TextInput
        label={t('app.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        required
        withAsterisk={false}
        value={code}
        error={wrong === 'wrong' ? t('app.wrong') : wrong === 'expired' ? t('app.expired') : undefined}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Group gap={12}>
        <Button type="submit" loading={add.isPending}>
          {t('app.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
      {sheet}
    </form>
  );
}

/** The app that makes codes: set up, replaced or removed. */
export function AuthenticatorCard({
  factors,
  onCodes,
}: {
  factors: Factors;
  onCodes: (codes: string[]) => void;
}) {
  const { t } = useTranslation('security');
  const { day } = useTimeWords();
  const begin = useDraft();
  const remove = useRemoveAuthenticator();
  const { unlessShown, sheet } = useShownAgain();
  const since = factors.authenticatorSince;
  const start = () => begin.mutate(undefined, { onError: unlessShown(start) });
  const end = () => remove.mutate(undefined, { onError: unlessShown(end) });
  const added = (codes: string[]) => {
    begin.reset();
    onCodes(codes);
  };
  return (
    <section className={classes.part}>
      <h2>{t('app.title')}</h2>
      <p className={classes.soft}>{t('app.lead')}</p>
      {since && <p>{t('app.since', { day: day(since) })}</p>}
      {begin.data ? (
        <SettingUp draft={begin.data} onAdded={added} onCancel={begin.reset} />
      ) : (
        <Group gap={12}>
          <Button
            variant={since ? 'default' : 'filled'}
            leftSection={<IconDeviceMobile size={20} aria-hidden />}
            loading={begin.isPending}
            onClick={start}
          >
            {t(since ? 'app.replace' : 'app.begin')}
          </Button>
          {since && (
            <Button
              variant="default"
              leftSection={<IconTrash size={20} aria-hidden />}
              loading={remove.isPending}
              onClick={() => window.confirm(t('app.sure')) && end()}
            >
              {t('app.remove')}
            </Button>
          )}
        </Group>
      )}
      {sheet}
    </section>
  );
}
