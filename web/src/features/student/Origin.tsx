import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { useToday } from '~/api/today';
import type { Choices } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import classes from './Student.module.css';

const OriginSheet = lazy(async () => ({ default: (await import('./OriginSheet')).OriginSheet }));

/** Where the student is now, and the way to say otherwise. */
export function Origin({ choices, onChoose }: { choices: Choices; onChoose: (room: string) => void }) {
  const { t } = useTranslation('student');
  const { time } = useTimeWords();
  const today = useToday(useSchoolId());
  const [asking, setAsking] = useState(false);
  const origin = choices.origin;
  const ends = today.data?.period?.ends;
  const choose = (room: string) => {
    onChoose(room);
    setAsking(false);
  };
  return (
    <div className={classes.here}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.hereName}>
        <span>
          {origin ? t('in') : t('whereAmI')}
          {origin && ends && `, ${t('until', { time: time(ends) })}`}
        </span>
        {origin && <b>{[origin.name, origin.number].filter(Boolean).join(', ')}</b>}
      </span>
      <Button variant="subtle" h={44} px={10} onClick={() => setAsking(true)}>
        {origin ? t('change') : t('choose')}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <OriginSheet origins={choices.origins} onChoose={choose} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </div>
  );
}
