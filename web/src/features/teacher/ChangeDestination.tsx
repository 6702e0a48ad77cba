import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { RoomPlate } from '~/ui/RoomPlate';
import { Sheet } from '~/ui/Sheet';
import { Loaded, RowSkeletons } from '~/ui/states';
import { useConfirmed } from '~/ui/useConfirmed';
import classes from './Teacher.module.css';

/** Another destination for a pass under way. */
export function ChangeDestination({ pass, onClose }: { pass: PassCard; onClose: () => void }) {
  const { t } = useTranslation('teacher');
  const school = useSchoolId();
  const rooms = useRooms(school);
  const confirmed = useConfirmed(onClose);
  return (
    <Sheet opened onClose={onClose} title={<b className={classes.sheetTitle}>{t('change')}</b>}>
      <Loaded query={rooms} skeleton={<RowSkeletons />}>
        {(all) => (
          <ul className={classes.pick}>
            {all
              .filter((room) => room.id !== pass.destination?.id && room.id !== pass.origin?.id)
              .map((room) => (
                <li key={room.id}>
                  <UnstyledButton onClick={() => confirmed.change(pass, { destinationId: room.id })}>
                    <RoomPlate sign={room} size={28} />
                    <b>{room.name}</b>
                    <span>{room.number}</span>
                  </UnstyledButton>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      {confirmed.sheet}
    </Sheet>
  );
}
