import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Newcomer, useAddChild, useJoin } from '~/api/guardians';
import { useSignOut } from '~/api/me';
import type { Me } from '~/api/types';
import classes from './Guardians.module.css';
import { useJoinProblem } from './joinProblem';

/** For who is signed in already. */
export function AddToAccount({ code, me, onDone }: { code: string; me: Me; onDone: (me: Me) => void }) {
  const { t } = useTranslation('guardians');
  const add = useAddChild();
  const signOut = useSignOut();
  const problem = useJoinProblem()(add.error);
  return (
    <>
      <p>{t('join.signedIn', { name: me.account.name })}</p>
      {problem && (
        <p className={classes.wrong} role="alert">
          {problem.words}
        </p>
      )}
      <Button h={48} loading={add.isPending} onClick={() => add.mutate(code, { onSuccess: onDone })}>
        {t('join.addTo')}
      </Button>
      <Button variant="default" h={44} loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('join.signOut')}
      </Button>
    </>
  );
}

type Field = Exclude<keyof Newcomer, 'code'>;

/** For who has no account yet, or is not signed in to it. */
export function JoinForm({ code, onDone }: { code: string; onDone: (me: Me) => void }) {
  const { t } = useTranslation('guardians');
  const join = useJoin();
  const problem = useJoinProblem()(join.error);
  const [who, setWho] = useState({ givenName: '', familyName: '', email: '', password: '' });
  const field = (name: Field) => ({
    name,
    required: true,
    withAsterisk: false,
    value: who[name],
    error: problem?.field === name ? problem.words : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWho((now) => ({ ...now, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate({ ...who, code }, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput label={t('join.given')} autoComplete="given-name" autoFocus {...field('givenName')} />
      <TextInput label={t('join.family')} autoComplete="family-name" {...field('familyName')} />
      <TextInput
        label={t('join.email')}
        description={t('join.emailHint')}
        type="email"
        autoComplete="username"
        {...field('email')}
      />
      <PasswordInput
        label={t('join.password')}
        description={t('join.passwordHint')}
        autoComplete="new-password"
        {...field('password')}
      />
      {problem && !(problem.field && problem.field in who) && (
        <p className={classes.wrong} role="alert">
          {problem.words}
        </p>
      )}
      <Button type="submit" h={48} loading={join.isPending}>
        {t('join.go')}
      </Button>
    </form>
  );
}
