import { Button, TextInput } from '@mantine/core';
import { IconBox, IconDoor, IconFolderPlus, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStarterPack } from '~/api/administration';
import { useFolders, useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Folder, Room } from '~/api/types';
import { ManualLink } from '~/ui/ManualLink';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, TileSkeletons } from '~/ui/states';
import { FolderSheet } from './FolderSheet';
import classes from './Places.module.css';
import { RoomDrawer } from './RoomDrawer';
import { RoomGroup } from './RoomGroup';
import { RoomsHealth } from './RoomsHealth';
import './words';

type Editing = { room?: Room } | undefined;

function StarterButton({ school }: { school: string }) {
  const { t } = useTranslation('places');
  const starter = useStarterPack(school);
  const note = useProblemNote();
  return (
    <Button
      variant="default"
      leftSection={<IconBox size={20} aria-hidden />}
      loading={starter.isPending}
      onClick={() =>
        starter.mutate(undefined, {
          onSuccess: () => notice({ message: t('starterDone') }),
          onError: note,
        })
      }
    >
      {t('starter')}
    </Button>
  );
}

function Groups({
  rooms,
  folders,
  onRoom,
  onFolder,
}: {
  rooms: Room[];
  folders: Folder[];
  onRoom: (room: Room) => void;
  onFolder: (folder: Folder) => void;
}) {
  const { t } = useTranslation('places');
  const loose = rooms.filter((room) => !folders.some((folder) => folder.id === room.folderId));
  return (
    <>
      {folders.map((folder) => (
        <RoomGroup
          key={folder.id}
          name={folder.name}
          sign={folder}
          rooms={rooms.filter((room) => room.folderId === folder.id)}
          onRoom={onRoom}
          onEdit={() => onFolder(folder)}
        />
      ))}
      {loose.length > 0 && (
        <RoomGroup
          name={t('loose')}
          sign={{ colour: 'cocoa', icon: 'folder' }}
          rooms={loose}
          onRoom={onRoom}
        />
      )}
    </>
  );
}

/** Every room by folder, and a form for each. */
export function RoomsPage() {
  const { t } = useTranslation('places');
  const school = useSchoolId();
  const rooms = useRooms(school);
  const folders = useFolders(school);
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<Editing>();
  const [folder, setFolder] = useState<{ folder?: Folder }>();
  const find = typed.trim().toLowerCase();
  return (
    <>
      <div className={classes.head}>
        <h1>{t('title')}</h1>
        <ManualLink to="admin#rooms" about={t('title')} />
        <span>{t('count', { rooms: rooms.data?.length ?? 0, folders: folders.data?.length ?? 0 })}</span>
      </div>
      <div className={classes.tools}>
        <TextInput
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <StarterButton school={school} />
        <Button
          variant="default"
          leftSection={<IconFolderPlus size={20} aria-hidden />}
          onClick={() => setFolder({})}
        >
          {t('addFolder')}
        </Button>
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing({})}>
          {t('add')}
        </Button>
      </div>
      <RoomsHealth
        school={school}
        onRoom={(id) => setEditing({ room: rooms.data?.find((r) => r.id === id) })}
      />
      <Loaded query={rooms} skeleton={<TileSkeletons tiles={9} />}>
        {(all) => {
          const shown = all.filter((room) => `${room.name} ${room.number}`.toLowerCase().includes(find));
          if (all.length === 0) {
            return <EmptyState icon={IconDoor} title={t('none')} detail={t('noneDetail')} />;
          }
          return shown.length === 0 ? (
            <EmptyState icon={IconSearch} title={t('noMatch')} />
          ) : (
            <Groups
              rooms={shown}
              folders={
                find
                  ? (folders.data ?? []).filter((f) => shown.some((r) => r.folderId === f.id))
                  : (folders.data ?? [])
              }
              onRoom={(room) => setEditing({ room })}
              onFolder={(chosen) => setFolder({ folder: chosen })}
            />
          );
        }}
      </Loaded>
      <RoomDrawer opened={editing !== undefined} room={editing?.room} onClose={() => setEditing(undefined)} />
      <FolderSheet
        opened={folder !== undefined}
        folder={folder?.folder}
        onClose={() => setFolder(undefined)}
      />
    </>
  );
}
