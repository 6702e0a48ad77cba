import { TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '~/api/hallViews';
import type { Choices } from '~/api/types';
import { Sheet } from '~/ui/Sheet';
import classes from './Student.module.css';

const SHOWN = 60;

export interface OriginSheetProps {
  origins: Choices['origins'];
  onChoose: (room: string) => void;
  onClose: () => void;
}

/** The rooms that a student may say to be in. */
export function OriginSheet({ origins, onChoose, onClose }: OriginSheetProps) {
  const { t } = useTranslation('student');
  const [typed, setTyped] = useState('');
  const found = origins.filter((room) =>
    folded(`${room.name} ${room.number}`).includes(folded(typed.trim())),
  );
  return (
    <Sheet opened onClose={onClose} title={<b className={classes.sheetTitle}>{t('whereAmI')}</b>}>
      <TextInput
        data-autofocus
        aria-label={t('findRoom')}
        placeholder={t('findRoom')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={classes.originList}>
        {found.slice(0, SHOWN).map((room) => (
          <li key={room.id}>
            <UnstyledButton onClick={() => onChoose(room.id)}>
              <b>{room.name}</b>
              <span>{room.number}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={classes.quiet}>{t('noneFound', { typed })}</p>}
    </Sheet>
  );
}
