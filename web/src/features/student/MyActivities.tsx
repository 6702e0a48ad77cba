import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nextOf, type OpenActivity, useMyActivities, useSignUp } from '~/api/activities';
import { useSchoolId } from '~/api/school';
import { problemWords } from '~/ui/problemWords';
import { useWhenWords } from '~/ui/useWhen';
import classes from './Student.module.css';

function Row({ activity }: { activity: OpenActivity }) {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const when = useWhenWords();
  const signUp = useSignUp(useSchoolId());
  const { id, name, on, left } = activity;
  const next = nextOf(activity.meetings);
  const places =
    left === undefined || left === null
      ? undefined
      : left === 0
        ? t('activities.full')
        : t('activities.left', { count: left });
  const closes =
    activity.may && activity.closesAt && t('activities.closes', { when: when(activity.closesAt) });
  return (
    <li className={classes.ahead}>
      <span className={classes.folderName}>
        <b>{name}</b>
        {next && (
          <span>
            {t('activities.next', {
              when: when(next.startsAt),
              room: activity.room.name,
              host: activity.host.name,
            })}
          </span>
        )}
        {!on && <span>{[places, closes].filter(Boolean).join(', ')}</span>}
        {signUp.error && <span role="alert">{problemWords(ui, signUp.error)}</span>}
      </span>
      {activity.may && (
        <span className={classes.aheadActs}>
          <Button
            size="sm"
            variant={on ? 'default' : 'filled'}
            disabled={!on && left === 0}
            loading={signUp.isPending}
            aria-label={t(on ? 'activities.signOffThis' : 'activities.signUpThis', { name })}
            onClick={() => signUp.mutate({ id, on: !on })}
          >
            {t(on ? 'activities.signOff' : 'activities.signUp')}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Clubs and flex blocks that are open to the student, and those they belong to. */
export function MyActivities() {
  const { t } = useTranslation('student');
  const activities = useMyActivities(useSchoolId());
  if (!activities.data?.length) {
    return null;
  }
  return (
    <section className={`${classes.today} ${classes.coming}`}>
      <h2>{t('activities.title')}</h2>
      <ul>
        {activities.data.map((activity) => (
          <Row key={activity.id} activity={activity} />
        ))}
      </ul>
    </section>
  );
}
