import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearPlan as Plan } from '~/api/rollover';
import { useHere } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import classes from './Years.module.css';

interface YearPlanProps {
  plan: Plan;
  /** How many groups and limits are deleted. */
  deleted: number;
  busy: boolean;
  wrong: boolean;
  onTurn: (name: string) => void;
}

/** What would happen, who leaves, and the press that does it, confirmed by typing the school's name. */
export function YearPlan({ plan, deleted, busy, wrong, onTurn }: YearPlanProps) {
  const { t } = useTranslation('years');
  const { school } = useHere();
  const [name, setName] = useState('');
  return (
    <section className={page.card}>
      <h2>{t('planTitle')}</h2>
      <div role="status">
        <ul className={classes.facts}>
          <li>{t('promoted', { count: plan.promoted })}</li>
          <li>{t('leaving', { count: plan.leaving.length })}</li>
          <li>{t('stays', { count: plan.staying })}</li>
          {deleted > 0 && <li>{t('deleted', { count: deleted })}</li>}
        </ul>
      </div>
      {plan.leaving.length > 0 && (
        <details>
          <summary>{t('who')}</summary>
          <ul className={classes.names}>
            {plan.leaving.map((student) => (
              <li key={student.id}>{[student.name, student.grade].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </details>
      )}
      <form
        className={page.fieldset}
        onSubmit={(event) => {
          event.preventDefault();
          onTurn(name);
        }}
      >
        <p className={classes.sure}>{t('sure', { name: school.name })}</p>
        <TextInput
          label={t('name')}
          autoComplete="off"
          value={name}
          error={wrong && t('wrongName')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" color="red" w="fit-content" maw="100%" disabled={!name.trim()} loading={busy}>
          {t('turn')}
        </Button>
      </form>
    </section>
  );
}
