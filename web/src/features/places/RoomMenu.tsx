import { Menu } from '@mantine/core';
import { IconArrowsMove, IconCopy, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Room } from '~/api/types';
import { ClosingItems } from '~/ui/closing/ClosingItems';
import { DotsMenu } from '~/ui/DotsMenu';
import type { Acts } from './RoomCell';

const SIZE = '1.125rem';

/** What is done with a room from its tile, without its whole form. */
export function RoomMenu({ room, acts }: { room: Room; acts: Acts }) {
  const { t } = useTranslation('board');
  return (
    <DotsMenu name={room.name}>
      <ClosingItems
        room={room}
        onClosing={() => acts.onOpen({ what: 'closing', room })}
        onReopen={() => acts.onReopen(room)}
      />
      <Menu.Item
        leftSection={<IconArrowsMove size={SIZE} aria-hidden />}
        onClick={() => acts.onOpen({ what: 'move', moved: { kind: 'room', id: room.id } })}
      >
        {t('moveTo')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPencil size={SIZE} aria-hidden />}
        onClick={() => acts.onOpen({ what: 'room', room })}
      >
        {t('edit')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={SIZE} aria-hidden />} onClick={() => acts.onCopy(room)}>
        {t('copy')}
      </Menu.Item>
    </DotsMenu>
  );
}
