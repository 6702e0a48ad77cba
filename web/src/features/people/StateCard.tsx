import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PersonRecord, type PersonState, STATES, useChangeState } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './People.module.css';

/** Whether somebody may sign in and have passes, with what each state means beside it. */
export function StateCard({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('people');
  const change = useChangeState(useSchoolId(), person.id);
  const note = useProblemNote();
  const [state, setState] = useState<PersonState>(person.state);
  const may = person.admin?.abilities.includes('state') ?? false;
  return (
    <section className={`${page.card} ${classes.screenOnly}`}>
      <h2>{t('state')}</h2>
      <Radio.Group
        aria-label={t('state')}
        description={t(may ? 'stateLead' : 'stateFixed')}
        value={state}
        onChange={(chosen) => setState(chosen as PersonState)}
      >
        <Stack gap={12} mt={12}>
          {STATES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`states.${one}`)}
              description={t(`stateMeans.${one}`)}
              disabled={!may}
            />
          ))}
        </Stack>
      </Radio.Group>
      {may && (
        <Button
          w="fit-content"
          maw="100%"
          disabled={state === person.state}
          loading={change.isPending}
          onClick={() => change.mutate(state, { onError: note })}
        >
          {t('stateSave')}
        </Button>
      )}
    </section>
  );
}
