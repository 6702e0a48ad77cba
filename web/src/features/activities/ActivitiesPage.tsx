import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Activity, nextOf, useActivities, useEndActivity } from '~/api/activities';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { useWhenWords } from '~/ui/useWhen';
import { ActivitySheet } from './ActivitySheet';
import { Students } from './Students';
import { Times } from './Times';
import { WhoComes } from './WhoComes';
import './words';

function One({ activity, onBack }: { activity: Activity; onBack: () => void }) {
  const { t } = useTranslation('activities');
  const [changing, setChanging] = useState(false);
  const end = useEndActivity(useSchoolId());
  const note = useProblemNote();
  const { name } = activity;
  return (
    <div className={page.inStaff}>
      <UnstyledButton mb={10} onClick={onBack}>
        <Group gap={6}>
          <IconArrowLeft size={20} aria-hidden />
          {t('back')}
        </Group>
      </UnstyledButton>
      <h1 className={page.head}>{name}</h1>
      <p className={page.lead}>{`${activity.room.name}, ${activity.host.name}`}</p>
      <Group mb={16}>
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('change')}
        </Button>
        <Button
          variant="default"
          loading={end.isPending}
          onClick={() =>
            window.confirm(t('endSure', { name })) &&
            end.mutate(activity.id, { onSuccess: onBack, onError: note })
          }
        >
          {t('end')}
        </Button>
      </Group>
      <WhoComes activity={activity} />
      <Times activity={activity} />
      <Students activity={activity} />
      <ActivitySheet opened={changing} activity={activity} onClose={() => setChanging(false)} />
    </div>
  );
}

function Row({ activity, onOpen }: { activity: Activity; onOpen: () => void }) {
  const { t } = useTranslation('activities');
  const when = useWhenWords();
  const next = nextOf(activity.meetings);
  return (
    <li className={page.row}>
      <span>
        <b>{activity.name}</b>
        <br />
        <span className={page.muted}>
          {[
            activity.room.name,
            t('students', { count: activity.students }),
            next ? t('next', { when: when(next.startsAt) }) : t('noTimes'),
          ].join(', ')}
        </span>
      </span>
      <Button variant="default" aria-label={t('openThis', { name: activity.name })} onClick={onOpen}>
        {t('look')}
      </Button>
    </li>
  );
}

/** The clubs and flex blocks one hosts; for admins, everybody's. */
export function ActivitiesPage() {
  const { t } = useTranslation('activities');
  const activities = useActivities(useSchoolId());
  const [openId, setOpenId] = useState<string>();
  const [adding, setAdding] = useState(false);
  const open = activities.data?.find(({ id }) => id === openId);
  if (open) {
    return <One key={open.id} activity={open} onBack={() => setOpenId(undefined)} />;
  }
  return (
    <div className={page.inStaff}>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="teacher#activities" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <Button mb={16} onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
      <Loaded query={activities} skeleton={<RowSkeletons rows={3} face={0} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <ul className={page.list}>
              {all.map((activity) => (
                <Row key={activity.id} activity={activity} onOpen={() => setOpenId(activity.id)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <ActivitySheet opened={adding} onClose={() => setAdding(false)} />
    </div>
  );
}
