import '~/ui/laterStyles';
import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoosePin, useMyPin } from '~/api/pins';
import { useHere } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { useTimeWords } from '~/lib/time';
import { byField } from '~/ui/fieldWords';
import { Logo } from '~/ui/Logo';
import { problemWords } from '~/ui/problemWords';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Access.module.css';
import './words';

function Choice({ set, until, onLeave }: { set: boolean; until?: string | null; onLeave: () => void }) {
  const { t } = useTranslation('access');
  const { t: ui } = useTranslation('ui');
  const { school } = useHere();
  const { day } = useTimeWords();
  const choose = useChoosePin(school.id);
  const [typed, setTyped] = useState({ current: '', pin: '', again: '' });
  const [differ, setDiffer] = useState(false);
  const wrong = isProblem(choose.error) ? byField(choose.error) : {};
  const general =
    choose.error && Object.keys(wrong).length === 0 ? problemWords(ui, choose.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setDiffer(typed.pin !== typed.again);
    if (typed.pin === typed.again) {
      choose.mutate(
        { current: set ? typed.current : undefined, pin: typed.pin },
        { onSuccess: () => setTyped({ current: '', pin: '', again: '' }) },
      );
    }
  };
  const field = (name: keyof typeof typed, error?: string, description?: string) => (
    <PasswordInput
      label={t(`pin.${name}`)}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      required
      withAsterisk={false}
      value={typed[name]}
      error={error}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value.replace(/\D/g, '') })}
    />
  );
  return (
    <form className={classes.form} onSubmit={submit}>
      {until && <p className={classes.lead}>{t('pin.until', { day: day(`${until}T12:00:00Z`) })}</p>}
      {set && field('current', wrong.current && t('pin.wrong'))}
      {field('pin', wrong.pin && t('pin.bad'), t('pin.hint'))}
      {field('again', differ ? t('pin.differ') : undefined)}
      {general && (
        <p className={classes.wrong} role="alert">
          {general}
        </p>
      )}
      {choose.isSuccess && !choose.isPending && <p role="status">{t('pin.done')}</p>}
      <Button type="submit" h={48} fullWidth loading={choose.isPending}>
        {t('pin.go')}
      </Button>
      <Button variant="subtle" h={44} fullWidth onClick={onLeave}>
        {t('sessions.back')}
      </Button>
    </form>
  );
}

/** Choosing one's own PIN: for staff on students' devices, for students at a kiosk. */
export function PinPage({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('access');
  const { school } = useHere();
  const mine = useMyPin(school.id);
  const staff = school.roles.some((role) => role !== 'student' && role !== 'guardian');
  return (
    <main className={classes.page}>
      <section className={classes.card}>
        <Logo size={56} />
        <h1 className={classes.title}>{t('pin.title')}</h1>
        <p className={classes.lead}>{t(staff ? 'pin.leadStaff' : 'pin.leadStudent')}</p>
        <Loaded query={mine} skeleton={<RowSkeletons rows={2} />}>
          {(state) => <Choice set={state.set} until={state.until} onLeave={onLeave} />}
        </Loaded>
      </section>
    </main>
  );
}
