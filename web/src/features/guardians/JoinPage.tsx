import '~/ui/laterStyles';
import { Anchor, Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Offer, useLookAtCode } from '~/api/guardians';
import { useMe } from '~/api/me';
import type { Me } from '~/api/types';
import { Languages } from '~/ui/Languages';
import { Logo } from '~/ui/Logo';
import { CodeField, looksLikeCode } from './CodeField';
import classes from './Guardians.module.css';
import { AddToAccount, JoinForm } from './JoinForm';
import { useJoinProblem } from './joinProblem';
import './words';

interface Good {
  code: string;
  offer: Offer;
}

function Code({ onGood }: { onGood: (good: Good) => void }) {
  const { t } = useTranslation('guardians');
  const look = useLookAtCode();
  const problem = useJoinProblem()(look.error);
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look.mutate(code, { onSuccess: (offer) => onGood({ code, offer }) });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.lead}>{t('join.lead')}</p>
      <CodeField value={code} error={problem?.words} onChange={setCode} />
      <Button type="submit" h={48} disabled={!looksLikeCode(code)} loading={look.isPending}>
        {t('join.next')}
      </Button>
      <Anchor href="/" className={classes.small}>
        {t('join.signIn')}
      </Anchor>
    </form>
  );
}

function Who({
  good,
  onBack,
  onDone,
}: {
  good: Good;
  onBack: () => void;
  onDone: (school?: string) => void;
}) {
  const { t } = useTranslation('guardians');
  const me = useMe();
  const { school, children } = good.offer;
  const done = (now: Me) => onDone(now.schools.find(({ name }) => name === school)?.id);
  return (
    <>
      <p className={classes.lead}>{t('join.to', { count: children.length, school })}</p>
      <ul className={classes.named}>
        {children.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {me.data && <AddToAccount code={good.code} me={me.data} onDone={done} />}
      {me.data === null && <JoinForm code={good.code} onDone={done} />}
      <Button variant="subtle" h={44} onClick={onBack}>
        {t('join.back')}
      </Button>
    </>
  );
}

/**
 * The way in for guardians: the code of the school first, then who they are.
 *
 * @param onDone told the school of the code
 */
export function JoinPage({ onDone }: { onDone: (school?: string) => void }) {
  const { t } = useTranslation('guardians');
  const [good, setGood] = useState<Good>();
  return (
    <main className={classes.door}>
      <div className={classes.doorCard}>
        <Logo size={56} />
        <h1>{t('join.title')}</h1>
        {good ? (
          <Who good={good} onBack={() => setGood(undefined)} onDone={onDone} />
        ) : (
          <Code onGood={setGood} />
        )}
      </div>
      <Languages />
    </main>
  );
}
