import { Button, Menu } from '@mantine/core';
import { IconKey, IconPencil, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePauseRoom } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Classmate, MyRoom } from '~/api/types';
import { serverNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { Chip } from '~/ui/Chip';
import { ClosedChip } from '~/ui/closing/ClosedChip';
import { CloseRoomSheet } from '~/ui/closing/CloseRoomSheet';
import { ClosingItems } from '~/ui/closing/ClosingItems';
import { useReopen } from '~/ui/closing/useReopen';
import { DotsMenu } from '~/ui/DotsMenu';
import { useProblemNote } from '~/ui/problemNote';
import { ClassList } from './ClassList';
import { RoomCodeSheet } from './RoomCodeSheet';

const PAUSES = [15, 30, 45, 60, 90];

/** What the teacher of a room may do with it. */
export function RoomActions({ mine, classmates }: { mine: MyRoom; classmates: Classmate[] }) {
  const { t } = useTranslation('teacher');
  const { time } = useTimeWords();
  const { room, sectionNow } = mine;
  const pause = usePauseRoom(useSchoolId());
  const note = useProblemNote();
  const [sheet, setSheet] = useState<'class' | 'code' | 'closing' | undefined>();
  const hold = (minutes: number | undefined) => {
    const until = minutes ? new Date(serverNow() + minutes * 60_000).toISOString() : undefined;
    pause.mutate({ room: room.id, until }, { onError: note });
  };
  const reopen = useReopen();
  const mayPause = room.abilities.includes('pause') || !!sectionNow;
  const mayShowCode = room.abilities.includes('code') || !!sectionNow;
  return (
    <>
      <ClosedChip room={room} />
      {room.pausedUntil && (
        <Chip tone="line" icon={IconPencil}>
          {t('pause.on', { time: time(room.pausedUntil) })}
        </Chip>
      )}
      {sectionNow && (
        <Button
          variant="default"
          size="sm"
          px="sm"
          leftSection={<IconUsers size="1.125rem" />}
          onClick={() => setSheet('class')}
        >
          {t('classList')}
        </Button>
      )}
      {(mayPause || mayShowCode || room.abilities.includes('close')) && (
        <DotsMenu name={room.name}>
          {mayShowCode && (
            <Menu.Item leftSection={<IconKey size="1.125rem" />} onClick={() => setSheet('code')}>
              {t('code.show')}
            </Menu.Item>
          )}
          <ClosingItems room={room} onClosing={() => setSheet('closing')} onReopen={() => reopen(room)} />
          {mayPause && room.pausedUntil && (
            <Menu.Item onClick={() => hold(undefined)}>{t('pause.stop')}</Menu.Item>
          )}
          {mayPause && !room.pausedUntil && (
            <>
              <Menu.Label>{t('pause.start')}</Menu.Label>
              {PAUSES.map((minutes) => (
                <Menu.Item key={minutes} onClick={() => hold(minutes)}>
                  {t('pause.for', { count: minutes })}
                </Menu.Item>
              ))}
            </>
          )}
        </DotsMenu>
      )}
      {sheet === 'class' && (
        <ClassList mine={mine} classmates={classmates} onClose={() => setSheet(undefined)} />
      )}
      {sheet === 'closing' && <CloseRoomSheet room={room} onClose={() => setSheet(undefined)} />}
      {sheet === 'code' && <RoomCodeSheet room={room} onClose={() => setSheet(undefined)} />}
    </>
  );
}
