import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoomsHealth } from '~/api/administration';
import classes from './Places.module.css';

/** Rooms that lack something, each a press away from its form; nothing where all is well. */
export function RoomsHealth({ school, onRoom }: { school: string; onRoom: (id: string) => void }) {
  const { t } = useTranslation('places');
  const health = useRoomsHealth(school);
  const ailing = health.data ?? [];
  if (ailing.length === 0) {
    return null;
  }
  return (
    <details className={classes.health}>
      <summary>
        <b>{t('health')}</b> {ailing.length}
      </summary>
      <ul>
        {ailing.map((room) => (
          <li key={room.roomId}>
            <Anchor component="button" type="button" c="inherit" fw={600} onClick={() => onRoom(room.roomId)}>
              {room.name}
            </Anchor>{' '}
            {room.lacks.map((lack) => t(`lacks.${lack}`)).join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
