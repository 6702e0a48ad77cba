import { IconDoor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Room } from '~/api/types';
import { Chip } from '../Chip';
import { useMoments } from '../moments';
import './words';

/** That a room is closed, and until when; nothing where it is open. */
export function ClosedChip({ room }: { room: Room }) {
  const { t } = useTranslation('closing');
  const { until } = useMoments();
  return room.open ? null : (
    <Chip icon={IconDoor}>
      {room.closedUntil ? t('chip', { until: until(room.closedUntil) }) : t('chipByHand')}
    </Chip>
  );
}
