import '~/ui/laterStyles';
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePassword } from '~/api/me';
import { isProblem } from '~/lib/problem';
import { byField } from '~/ui/fieldWords';
import { Logo } from '~/ui/Logo';
import { problemWords } from '~/ui/problemWords';
import classes from './Access.module.css';
import './words';

export interface PasswordPageProps {
  /** Nothing else is possible before it is done. */
  forced: boolean;
  onDone: () => void;
  onLeave: () => void;
}

/** Changing one's password. */
export function PasswordPage({ forced, onDone, onLeave }: PasswordPageProps) {
  const { t } = useTranslation('access');
  const { t: ui } = useTranslation('ui');
  const change = useChangePassword();
  const [typed, setTyped] = useState({ current: '', new: '', again: '' });
  const [differ, setDiffer] = useState(false);
  const wrong = isProblem(change.error) ? byField(change.error) : {};
  const general =
    change.error && Object.keys(wrong).length === 0 ? problemWords(ui, change.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDiffer(typed.new !== typed.again);
    if (typed.new === typed.again) {
      change.mutate({ current: typed.current, new: typed.new }, { onSuccess: onDone });
    }
  };
  const field = (name: keyof typeof typed, error?: string, description?: string) => (
    <PasswordInput
      label={t(`change.${name}`)}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      name={name}
      autoComplete={name === 'current' ? 'current-password' : 'new-password'}
      required
      withAsterisk={false}
      value={typed[name]}
      error={error}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
    />
  );
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit}>
        <Logo size={56} />
        <h1 className={classes.title}>{t('change.title')}</h1>
        <p className={classes.lead}>{t(forced ? 'change.lead' : 'change.leadAgain')}</p>
        {field('current', wrong.current)}
        {field('new', wrong.new ?? wrong.password, t('change.hint'))}
        {field('again', differ ? t('change.differ') : undefined)}
        {general && (
          <p className={classes.wrong} role="alert">
            {general}
          </p>
        )}
        <Button type="submit" h={48} fullWidth loading={change.isPending}>
          {t('change.go')}
        </Button>
        <Button variant="subtle" h={44} fullWidth onClick={onLeave}>
          {forced ? ui('me.signOut') : ui('act.cancel')}
        </Button>
      </form>
    </main>
  );
}
