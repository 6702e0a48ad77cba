import { Button, NumberInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Activity, useAddMeetings, useSkipMeeting } from '~/api/activities';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import { RepeatFields } from '~/ui/RepeatFields';
import type { Repeat } from '~/ui/repeat';
import { useWhenWords } from '~/ui/useWhen';
import { instantOf, soon, useWhenWrong, useZone, WhenFields } from '~/ui/WhenFields';
import './words';

function AddTimes({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const zone = useZone();
  const add = useAddMeetings(useSchoolId(), activity.id);
  const note = useProblemNote();
  const wrongWhen = useWhenWrong();
  const [when, setWhen] = useState(() => soon(zone));
  const [lasts, setLasts] = useState<number | string>(45);
  const [repeat, setRepeat] = useState<Repeat>();
  const startAt = instantOf(when, zone);
  const save = () =>
    add.mutate(
      { startAt, lasts: typeof lasts === 'number' ? lasts : undefined, repeat },
      { onError: (error) => !wrongWhen(error) && note(error) },
    );
  return (
    <Stack gap={12}>
      <WhenFields value={when} onChange={setWhen} error={wrongWhen(add.error)} />
      <NumberInput
        label={t('lasts')}
        min={1}
        max={720}
        allowDecimal={false}
        value={lasts}
        onChange={setLasts}
      />
      <RepeatFields when={when} value={repeat} onChange={setRepeat} />
      <Button variant="default" loading={add.isPending} disabled={!startAt} onClick={save}>
        {t('addTime')}
      </Button>
    </Stack>
  );
}

/** When an activity meets. */
export function Times({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const when = useWhenWords();
  const skip = useSkipMeeting(useSchoolId(), activity.id);
  const note = useProblemNote();
  return (
    <section className={page.card}>
      <h2>{t('times')}</h2>
      {activity.meetings.length === 0 && <p className={page.muted}>{t('noTimes')}</p>}
      <ul className={page.list}>
        {activity.meetings.map(({ id, startsAt }) => (
          <li key={id} className={page.row}>
            <span>{when(startsAt)}</span>
            <Button
              size="sm"
              variant="default"
              disabled={skip.isPending}
              aria-label={t('skipThis', { when: when(startsAt) })}
              onClick={() => skip.mutate(id, { onError: note })}
            >
              {t('skip')}
            </Button>
          </li>
        ))}
      </ul>
      <AddTimes activity={activity} />
    </section>
  );
}
