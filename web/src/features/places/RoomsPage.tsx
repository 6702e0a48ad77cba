import { Button } from '@mantine/core';
import { IconDoor, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '~/api/administration';
import { useFolders, useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { CloseRoomSheet } from '~/ui/closing/CloseRoomSheet';
import { useReopen } from '~/ui/closing/useReopen';
import { ManualLink } from '~/ui/ManualLink';
import { EmptyState, Loaded, TileSkeletons } from '~/ui/states';
import { Board } from './Board';
import { BulkDrawer } from './BulkDrawer';
import { FolderSheet } from './FolderSheet';
import { ImportDrawer } from './ImportDrawer';
import { MoveSheet } from './MoveSheet';
import classes from './Places.module.css';
import { RoomDrawer } from './RoomDrawer';
import { RoomsHealth } from './RoomsHealth';
import { type Opened, Tools } from './RoomsTools';
import { copyOf } from './roomForm';
import { StarterOffer, StarterSheet } from './StarterOffer';
import { type Arranging, useArranging } from './useArranging';
import './words';
import './boardWords';
import './formWords';

/** What is to be done with the rooms that are chosen. */
function Chosen({ count, onChange, onDone }: { count: number; onChange: () => void; onDone: () => void }) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.chosen}>
      <b role="status">{count > 0 ? t('chosen', { count }) : t('chooseHint')}</b>
      <Button disabled={count === 0} onClick={onChange}>
        {t('change')}
      </Button>
      <Button variant="default" onClick={onDone}>
        {t('done')}
      </Button>
    </div>
  );
}

/** The rooms that are chosen to be changed together; undefined while none are to be. */
function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  return {
    chosen,
    toggle: () => setChosen((before) => (before ? undefined : new Set())),
    only: (ids: string[]) => setChosen(ids.length > 0 ? new Set(ids) : undefined),
    choose: (ids: string[], on: boolean) =>
      setChosen(
        (before) => new Set([...(before ?? [])].filter((id) => !ids.includes(id)).concat(on ? ids : [])),
      ),
  };
}

interface OverProps {
  opened: Opened | undefined;
  chosen: Room[];
  arranging: Arranging;
  nameOf: (id: string | undefined) => string;
  onOpen: (opened: Opened | undefined) => void;
  onLeft: (left: string[]) => void;
  onCopy: (room: Room) => void;
}

/** The forms beside and above the board. */
function Over({ opened, chosen, arranging, nameOf, onOpen, onLeft, onCopy }: OverProps) {
  const close = () => onOpen(undefined);
  return (
    <>
      <RoomDrawer
        opened={opened?.what === 'room'}
        room={opened?.what === 'room' ? opened.room : undefined}
        like={opened?.what === 'room' ? opened.like : undefined}
        onClose={close}
        onCopy={onCopy}
      />
      <FolderSheet
        opened={opened?.what === 'folder'}
        folder={opened?.what === 'folder' ? opened.folder : undefined}
        onClose={close}
      />
      {opened?.what === 'closing' && <CloseRoomSheet room={opened.room} onClose={close} />}
      {opened?.what === 'move' && (
        <MoveSheet moved={opened.moved} arranging={arranging} nameOf={nameOf} onClose={close} />
      )}
      {opened?.what === 'starter' && <StarterSheet onClose={close} />}
      <ImportDrawer opened={opened?.what === 'import'} onClose={close} />
      <BulkDrawer
        opened={opened?.what === 'bulk'}
        rooms={chosen}
        onClose={close}
        onDone={(left) => {
          onLeft(left);
          close();
        }}
      />
    </>
  );
}

/** Every room on its board, and a form for each. */
export function RoomsPage() {
  const { t } = useTranslation('places');
  const school = useSchoolId();
  const rooms = useRooms(school);
  const folders = useFolders(school);
  const [typed, setTyped] = useState('');
  const [opened, setOpened] = useState<Opened>();
  const { chosen, toggle, only, choose } = useChosen();
  const all = rooms.data ?? [];
  const nameOf = (id: string | undefined) =>
    [...all, ...(folders.data ?? [])].find((one) => one.id === id)?.name ?? t('loose');
  const arranging = useArranging(school, nameOf);
  const reopen = useReopen();
  const most = useSettings(school).data?.value.settings.nameLength ?? 15;
  const copy = (room: Room) => setOpened({ what: 'room', like: copyOf(room, all, most) });
  const find = typed.trim().toLowerCase();
  const found = all.filter((room) => `${room.name} ${room.number}`.toLowerCase().includes(find));
  const board = {
    data: arranging.board && rooms.data && folders.data ? rooms.data : undefined,
    error: arranging.error ?? rooms.error ?? folders.error,
    isPending: arranging.isPending || rooms.isPending || folders.isPending,
    refetch: () => Promise.all([arranging.refetch(), rooms.refetch(), folders.refetch()]),
  };
  return (
    <>
      <div className={classes.head}>
        <h1>{t('title')}</h1>
        <ManualLink to="admin#rooms" about={t('title')} />
        <span>{t('count', { rooms: all.length, folders: folders.data?.length ?? 0 })}</span>
      </div>
      <Tools
        school={school}
        typed={typed}
        choosing={chosen !== undefined}
        onType={setTyped}
        onChoose={toggle}
        onOpen={setOpened}
      />
      <StarterOffer school={school} />
      <RoomsHealth
        school={school}
        onRoom={(id) => setOpened({ what: 'room', room: all.find((room) => room.id === id) })}
      />
      <Loaded query={board} skeleton={<TileSkeletons tiles={9} />}>
        {() =>
          all.length === 0 && folders.data?.length === 0 ? (
            <EmptyState icon={IconDoor} title={t('none')} detail={t('noneDetail')} />
          ) : find && found.length === 0 ? (
            <EmptyState icon={IconSearch} title={t('noMatch')} />
          ) : (
            <Board
              rooms={all}
              folders={folders.data ?? []}
              found={find ? new Set(found.map((room) => room.id)) : undefined}
              arranging={arranging}
              movable={!find && !chosen}
              chosen={chosen}
              onOpen={setOpened}
              onCopy={copy}
              onReopen={reopen}
              onChoose={choose}
            />
          )
        }
      </Loaded>
      {chosen && <Chosen count={chosen.size} onChange={() => setOpened({ what: 'bulk' })} onDone={toggle} />}
      <Over
        opened={opened}
        chosen={all.filter((room) => chosen?.has(room.id))}
        arranging={arranging}
        nameOf={nameOf}
        onOpen={setOpened}
        onLeft={only}
        onCopy={copy}
      />
    </>
  );
}
