import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PersonRecord, type PersonState, STATES, useChangeState } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import './originWords';
import classes from './People.module.css';

/** Whose word it is that somebody has left, or has not; nothing for whom no roster brought. */
function Origin({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('people');
  const { t: o } = useTranslation('origins');
  const { day } = useTimeWords();
  const roster = person.admin?.roster;
  const byHand = roster?.byHand.find(({ field }) => field === 'state');
  if (!byHand) {
    return null;
  }
  const says = t(byHand.rosterValue === 'left' ? 'states.left' : 'states.active');
  return (
    <p className={page.muted}>
      {o('byHand', { who: byHand.by, day: day(byHand.at), roster: says })}{' '}
      {o(roster?.handStays ? 'stateStays' : 'stateUntilNext')}
    </p>
  );
}

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
      <Origin person={person} />
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
