import { Menu } from '@mantine/core';
import { IconClockPause, IconDoor, IconDoorEnter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Room } from '~/api/types';

interface ClosingItemsProps {
  room: Room;
  /** Opens the dialog. */
  onClosing: () => void;
  onReopen: () => void;
}

/** What a room's menu offers to whoever may close it. */
export function ClosingItems({ room, onClosing, onReopen }: ClosingItemsProps) {
  const { t } = useTranslation('closing');
  if (!room.abilities.includes('close')) {
    return null;
  }
  return room.open ? (
    <Menu.Item leftSection={<IconDoor size="1.125rem" aria-hidden />} onClick={onClosing}>
      {t('close')}
    </Menu.Item>
  ) : (
    <>
      <Menu.Item leftSection={<IconDoorEnter size="1.125rem" aria-hidden />} onClick={onReopen}>
        {t('open')}
      </Menu.Item>
      <Menu.Item leftSection={<IconClockPause size="1.125rem" aria-hidden />} onClick={onClosing}>
        {t('change')}
      </Menu.Item>
    </>
  );
}
