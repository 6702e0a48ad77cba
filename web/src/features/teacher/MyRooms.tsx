import { IconDoor } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HallState } from '~/api/hallState';
import { useMyRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { MissingButton } from './MissingButton';
import { RoomPanel } from './RoomPanel';
import classes from './Teacher.module.css';

/** The rooms of this person; the one with a class now first and open. */
export function MyRooms({ hall }: { hall: HallState }) {
  const { t } = useTranslation('teacher');
  const rooms = useMyRooms(useSchoolId());
  return (
    <section className={classes.rooms} aria-label={t('myRooms')}>
      <div className={classes.head}>
        <h2>{t('myRooms')}</h2>
        <MissingButton rooms={rooms.data ?? []} />
      </div>
      <Loaded query={rooms} skeleton={<RowSkeletons />}>
        {(mine) => {
          const sorted = [...mine].sort(
            (one, other) => Number(!!other.sectionNow) - Number(!!one.sectionNow),
          );
          return sorted.length === 0 ? (
            <div className={classes.card}>
              <EmptyState icon={IconDoor} title={t('noRooms')} detail={t('noRoomsDetail')} />
            </div>
          ) : (
            sorted.map((room, index) => (
              <RoomPanel key={room.room.id} mine={room} hall={hall} opensFirst={index === 0} />
            ))
          );
        }}
      </Loaded>
    </section>
  );
}
