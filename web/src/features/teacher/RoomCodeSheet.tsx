import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRoomCode } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { useNow } from '~/lib/clock';
import { Ring } from '~/ui/Ring';
import { Sheet } from '~/ui/Sheet';
import { SheetTitle } from '~/ui/SheetTitle';
import { Loaded } from '~/ui/states';
import classes from './Teacher.module.css';

const LIFE_MS = 30_000;

/** The code of a room, large enough to be read from the last row. */
export function RoomCodeSheet({ room, onClose }: { room: Room; onClose: () => void }) {
  const { t } = useTranslation('teacher');
  const code = useRoomCode(useSchoolId(), room.id, true);
  const now = useNow();
  return (
    <Sheet
      opened
      onClose={onClose}
      title={<SheetTitle sign={room} title={t('code.title')} detail={room.name} />}
    >
      <Loaded query={code} skeleton={<Skeleton height={120} />}>
        {(shown) => (
          <p className={classes.code}>
            <b>{shown.code}</b>
            <Ring share={Math.max(0, (Date.parse(shown.validUntil) - now) / LIFE_MS)} size={44} width={6} />
          </p>
        )}
      </Loaded>
      <p className={classes.detail}>{t('code.detail')}</p>
    </Sheet>
  );
}
