import { Button, Group } from '@mantine/core';
import { IconKey, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '~/api/peopleAdmin';
import { useClearPin, useIssuePin, usePinOf } from '~/api/pins';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './People.module.css';

/** Somebody's PIN: whether there is one, a new one for students and substitutes, and taking it away. */
export function PinCard({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('people');
  const school = useSchoolId();
  const { day } = useTimeWords();
  const state = usePinOf(school, person.id);
  const issue = useIssuePin(school, person.id);
  const clear = useClearPin(school, person.id);
  const note = useProblemNote();
  const issued = person.roles.every((role) => role === 'student' || role === 'substitute');
  const until = issue.data?.until ?? state.data?.until;
  return (
    <section className={`${page.card} ${classes.screenOnly}`}>
      <h2>{t('pin.title')}</h2>
      <p className={page.muted}>{t(issued ? 'pin.leadIssued' : 'pin.leadOwn')}</p>
      {state.data && (
        <p>
          {t(state.data.set ? 'pin.set' : 'pin.none')}{' '}
          {until && t('pin.until', { day: day(`${until}T12:00:00Z`) })}
        </p>
      )}
      <Group gap={12}>
        {issued && (
          <Button
            variant="default"
            leftSection={<IconKey size={20} aria-hidden />}
            loading={issue.isPending}
            onClick={() => issue.mutate(undefined, { onError: note })}
          >
            {t('pin.make')}
          </Button>
        )}
        {state.data?.set && (
          <Button
            variant="default"
            leftSection={<IconTrash size={20} aria-hidden />}
            loading={clear.isPending}
            onClick={() =>
              window.confirm(t('pin.sure', { name: person.name })) &&
              clear.mutate(undefined, { onError: note, onSuccess: () => issue.reset() })
            }
          >
            {t('pin.clear')}
          </Button>
        )}
      </Group>
      {issue.data && (
        <div className={classes.once} role="status">
          <p>{t('pin.once')}</p>
          <code>{issue.data.pin}</code>
        </div>
      )}
    </section>
  );
}
