import { ActionIcon } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallState } from '~/api/hallState';
import { aroundRoom, type RoomView } from '~/api/hallViews';
import { useClassNow } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { MyRoom } from '~/api/types';
import { RoomPlate } from '~/ui/RoomPlate';
import { Counts } from './Counts';
import { LineList } from './LineList';
import { PassList } from './PassList';
import { RoomActions } from './RoomActions';
import classes from './RoomPanel.module.css';

function RoomLists({ mine, view }: { mine: MyRoom; view: RoomView }) {
  const { t } = useTranslation('teacher');
  const room = mine.room;
  const empty = view.out.length + view.coming.length + view.here.length + view.line.length === 0;
  return (
    <>
      <Counts view={view} />
      {empty && <p className={classes.quiet}>{t('quiet')}</p>}
      <PassList title={t('outOf', { room: room.number || room.name })} passes={view.out} side="origin" />
      <PassList title={t('comingHere')} passes={[...view.coming, ...view.here]} side="destination" />
      <LineList passes={view.line} room={room.id} />
    </>
  );
}

/** One room: who is out of it, coming, here, in line. */
export function RoomPanel({
  mine,
  hall,
  opensFirst,
}: {
  mine: MyRoom;
  hall: HallState;
  opensFirst: boolean;
}) {
  const { t } = useTranslation('teacher');
  const { room, sectionNow } = mine;
  const [opened, setOpened] = useState(opensFirst);
  const view = useMemo(() => aroundRoom(hall, room.id), [hall, room.id]);
  const list = useClassNow(useSchoolId(), sectionNow ? room.id : undefined);
  const busy = view.out.length + view.coming.length;
  const title = sectionNow?.name ?? room.name;
  return (
    <article className={classes.panel}>
      <div className={classes.head}>
        <RoomPlate sign={room} size={opened ? 44 : 40} />
        <div className={classes.titles}>
          <h3>{title}</h3>
          <span>
            {list.data
              ? t('roomLine', { number: room.number, count: list.data.length })
              : room.number
                ? t('roomOnly', { number: room.number })
                : room.name}
          </span>
          {mine.actingFor && <span>{t('actingFor.room', { teacher: mine.actingFor.name })}</span>}
        </div>
        {opened ? (
          <RoomActions mine={mine} classmates={list.data ?? []} />
        ) : (
          <span className={classes.busy}>{busy > 0 ? t('busy', { count: busy }) : t('nobodyOut')}</span>
        )}
        {!opensFirst && (
          <ActionIcon
            variant="subtle"
            size={34}
            c="var(--ink-2)"
            aria-expanded={opened}
            aria-label={title}
            onClick={() => setOpened(!opened)}
          >
            <IconChevronDown className={classes.chevron} data-open={opened || undefined} />
          </ActionIcon>
        )}
      </div>
      {opened && <RoomLists mine={mine} view={view} />}
    </article>
  );
}
