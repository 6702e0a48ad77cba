import { Button, Group, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Factors } from '~/api/factors';
import { type OwnPasskey, useAddPasskey, useRemovePasskey, useRenamePasskey } from '~/api/passkeys';
import { deviceOf } from '~/lib/device';
import { passkeysWork } from '~/lib/passkeysWork';
import { useTimeWords } from '~/lib/time';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Access.module.css';
import { useShownAgain } from './useShownAgain';
import './securityWords';

/** What a new one is called until its owner says otherwise. */
function deviceName(): string {
  const { browser, system } = deviceOf(navigator.userAgent);
  return system ?? browser ?? 'Passkey';
}

function Renaming({ passkey, onDone }: { passkey: OwnPasskey; onDone: () => void }) {
  const { t } = useTranslation('security');
  const rename = useRenamePasskey();
  const note = useProblemNote();
  const [name, setName] = useState(passkey.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ id: passkey.id, name }, { onSuccess: onDone, onError: note });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('keys.name')}
        maxLength={60}
        required
        withAsterisk={false}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Group gap={12}>
        <Button type="submit" loading={rename.isPending}>
          {t('keys.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </form>
  );
}

function Row({ passkey }: { passkey: OwnPasskey }) {
  const { t } = useTranslation('security');
  const { day } = useTimeWords();
  const remove = useRemovePasskey();
  const { unlessShown, sheet } = useShownAgain();
  const [renaming, setRenaming] = useState(false);
  const end = () => remove.mutate(passkey.id, { onError: unlessShown(end) });
  if (renaming) {
    return (
      <li className={classes.session}>
        <Renaming passkey={passkey} onDone={() => setRenaming(false)} />
      </li>
    );
  }
  return (
    <li className={classes.session}>
      <IconFingerprint size="1.5rem" aria-hidden />
      <div>
        <b>{passkey.name}</b>
        <span>{t('keys.since', { day: day(passkey.createdAt) })}</span>
        <span>{passkey.usedAt ? t('keys.used', { day: day(passkey.usedAt) }) : t('keys.unused')}</span>
        {passkey.host !== location.hostname && <span>{t('keys.host', { host: passkey.host })}</span>}
      </div>
      <Button
        variant="default"
        aria-label={t('keys.renameOne', { name: passkey.name })}
        onClick={() => setRenaming(true)}
      >
        {t('keys.rename')}
      </Button>
      <Button
        variant="default"
        loading={remove.isPending}
        aria-label={t('keys.removeOne', { name: passkey.name })}
        onClick={() => window.confirm(t('keys.sure', { name: passkey.name })) && end()}
      >
        {t('keys.remove')}
      </Button>
      {sheet}
    </li>
  );
}

/** Passkeys: listed, added, named and removed. */
export function PasskeysCard({ factors, onCodes }: { factors: Factors; onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation('security');
  const add = useAddPasskey();
  const { unlessShown, sheet } = useShownAgain();
  const begin = () =>
    add.mutate(deviceName(), {
      onSuccess: (made) => made && onCodes(made.recoveryCodes),
      onError: unlessShown(begin),
    });
  return (
    <section className={classes.part}>
      <h2>{t('keys.title')}</h2>
      <p className={classes.soft}>{t('keys.lead')}</p>
      {factors.passkeys.length > 0 && (
        <ul className={classes.sessions}>
          {factors.passkeys.map((passkey) => (
            <Row key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      {passkeysWork() ? (
        <Button
          w="fit-content"
          maw="100%"
          variant={factors.passkeys.length > 0 ? 'default' : 'filled'}
          leftSection={<IconFingerprint size={20} aria-hidden />}
          loading={add.isPending}
          onClick={begin}
        >
          {t('keys.add')}
        </Button>
      ) : (
        <p>{t('keys.not')}</p>
      )}
      {sheet}
    </section>
  );
}
