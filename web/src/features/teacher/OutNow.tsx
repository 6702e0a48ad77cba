import { IconWalk } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallState } from '~/api/hallState';
import { byPlace, isOver, lookedFor, out, type PlaceCount } from '~/api/hallViews';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { useCalm } from '~/lib/calm';
import { useNow } from '~/lib/clock';
import { useMoments } from '~/ui/moments';
import { PersonRow } from '~/ui/PersonRow';
import { Notices } from '~/ui/pass/Notices';
import { RoomPlate } from '~/ui/RoomPlate';
import { PassRoute } from '~/ui/RouteLine';
import { EmptyState } from '~/ui/states';
import { TimeLeft } from '~/ui/TimeLeft';
import panel from './RoomPanel.module.css';
import classes from './Teacher.module.css';

const PLACES = 10;

function PlaceRow({ count, room }: { count: PlaceCount; room: Room | undefined }) {
  const { t } = useTranslation('teacher');
  const { until } = useMoments();
  const closed = room && !room.open;
  return (
    <li className={classes.place}>
      <RoomPlate sign={count.place} size={28} />
      <span className={classes.placeName}>{count.place.name}</span>
      {count.line > 0 && <span className={classes.lineOf}>{t('lineOf', { count: count.line })}</span>}
      {closed && (
        <span className={classes.closed}>
          {room.closedUntil ? t('closedUntil', { until: until(room.closedUntil) }) : t('closed')}
        </span>
      )}
      <b>{room?.maxTo ? t('of', { out: count.out, most: room.maxTo }) : count.out}</b>
    </li>
  );
}

/** Everyone this person may see who is out: overdue by name, then numbers by place. */
export function OutNow({ hall }: { hall: HallState }) {
  const { t } = useTranslation('teacher');
  const now = useNow(1000);
  const rooms = useRooms(useSchoolId());
  const everyone = useMemo(() => out(hall).filter((pass) => !lookedFor(pass)), [hall]);
  const places = useMemo(() => byPlace(hall).slice(0, PLACES), [hall]);
  const over = useCalm(useMemo(() => everyone.filter((pass) => isOver(pass, now)), [everyone, now]));
  const room = (id: string) => rooms.data?.find((other) => other.id === id);
  return (
    <section className={classes.out} aria-label={t('outNow')}>
      <div className={classes.head}>
        <h2>{t('outNow')}</h2>
        <span className={classes.total}>{t('total', { count: everyone.length })}</span>
      </div>
      <div className={classes.card}>
        {everyone.length === 0 && places.length === 0 && <EmptyState icon={IconWalk} title={t('nobody')} />}
        <ul data-live>
          {over.map((pass) => (
            <li key={pass.id}>
              <PersonRow
                dense
                name={pass.student.name}
                photo={pass.student.photo}
                faceSize={36}
                below={
                  <>
                    <PassRoute pass={pass} />
                    <Notices pass={pass} />
                  </>
                }
                right={<TimeLeft pass={pass} />}
              />
            </li>
          ))}
        </ul>
        {places.length > 0 && (
          <div className={classes.places} data-ruled={over.length > 0 || undefined}>
            <h3 className={panel.label}>{t('byPlace')}</h3>
            <ul>
              {places.map((count) => (
                <PlaceRow key={count.place.id} count={count} room={room(count.place.id)} />
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
