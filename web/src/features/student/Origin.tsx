import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '~/api/hallViews';
import { useSchoolId } from '~/api/school';
import { useToday } from '~/api/today';
import type { Choices } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { Sheet } from '~/ui/Sheet';
import classes from './Student.module.css';

/** Where the student is now, and the way to say otherwise. */
export function Origin({ choices, onChoose }: { choices: Choices; onChoose: (room: string) => void }) {
  const { t } = useTranslation('student');
  const { time } = useTimeWords();
  const today = useToday(useSchoolId());
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState('');
  const origin = choices.origin;
  const found = choices.origins.filter((room) =>
    folded(`${room.name} ${room.number}`).includes(folded(typed.trim())),
  );
  const choose = (room: string) => {
    onChoose(room);
    setAsking(false);
    setTyped('');
  };
  return (
    <div className={classes.here}>
      <span className={classes.dot} aria-hidden />
      <span className={classes.hereName}>
        <span>{origin ? t('in') : t('whereAmI')}</span>
        {origin && <b>{[origin.name, origin.number].filter(Boolean).join(', ')}</b>}
      </span>
      {origin && today.data?.period && (
        <span className={classes.until}>{t('until', { time: time(today.data.period.ends) })}</span>
      )}
      <Button variant="subtle" h={44} px={10} onClick={() => setAsking(true)}>
        {origin ? t('change') : t('choose')}
      </Button>
      <Sheet
        opened={asking}
        onClose={() => setAsking(false)}
        title={<b className={classes.sheetTitle}>{t('whereAmI')}</b>}
      >
        <TextInput
          data-autofocus
          aria-label={t('findRoom')}
          placeholder={t('findRoom')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ul className={classes.originList}>
          {found.slice(0, 60).map((room) => (
            <li key={room.id}>
              <UnstyledButton onClick={() => choose(room.id)}>
                <b>{room.name}</b>
                <span>{room.number}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p className={classes.quiet}>{t('noneFound', { typed })}</p>}
      </Sheet>
    </div>
  );
}
