import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Folder, Room, Sign } from '~/api/types';
import classes from './Board.module.css';
import { putFolder, putRooms } from './board';
import type { Acts } from './RoomCell';
import { RoomGroup } from './RoomGroup';

const NO_FOLDER: Sign = { colour: 'cocoa', icon: 'folder' };

interface BoardProps
  extends Pick<Acts, 'arranging' | 'movable' | 'chosen' | 'onOpen' | 'onCopy' | 'onReopen' | 'onChoose'> {
  rooms: Room[];
  folders: Folder[];
  /** Shows only these rooms, and no folder without any. */
  found: ReadonlySet<string> | undefined;
}

/** Which folders are shut, on this screen. */
function useShut() {
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const open = (id: string, opened: boolean) =>
    setShut((before) => new Set(opened ? [...before].filter((other) => other !== id) : [...before, id]));
  return { shut, open };
}

/** What going by keyboard says, and how one goes. */
function Spoken({ arranging }: Pick<Acts, 'arranging'>) {
  const { t } = useTranslation('board');
  return (
    <>
      <VisuallyHidden id="board-keys">{t('keys')}</VisuallyHidden>
      <p className={classes.said} role="status" data-shown={arranging.lifted ? true : undefined}>
        {arranging.said}
      </p>
    </>
  );
}

/** Every room as a tile in its folder, in the order that everybody sees. */
export function Board({ rooms, folders, found, ...rest }: BoardProps) {
  const { t } = useTranslation('places');
  const { shut, open } = useShut();
  const { board, arrange } = rest.arranging;
  if (!board) {
    return null;
  }
  const known = new Map(rooms.map((room) => [room.id, room]));
  const these = (ids: string[]) =>
    ids.flatMap((id) => known.get(id) ?? []).filter((room) => !found || found.has(room.id));
  const acts: Acts = {
    ...rest,
    onPut: (room, folderId, before) => room !== before && arrange(putRooms(board, [room], folderId, before)),
    onPutFolder: (folder, before) => folder !== before && arrange(putFolder(board, folder, before)),
  };
  const loose = these(board.loose);
  const shelves = board.folders.flatMap((shelf, index) => {
    const folder = folders.find((one) => one.id === shelf.folderId);
    const inside = these(shelf.rooms);
    return folder && (!found || inside.length > 0)
      ? [{ folder, inside, next: board.folders[index + 1]?.folderId }]
      : [];
  });
  return (
    <>
      <Spoken arranging={rest.arranging} />
      {shelves.map(({ folder, inside, next }) => (
        <RoomGroup
          key={folder.id}
          name={folder.name}
          sign={folder}
          folder={folder}
          next={next}
          rooms={inside}
          open={found !== undefined || !shut.has(folder.id)}
          acts={acts}
          onOpen={(opened) => open(folder.id, opened)}
          onEdit={() => acts.onOpen({ what: 'folder', folder })}
        />
      ))}
      {(loose.length > 0 || (!found && folders.length > 0)) && (
        <RoomGroup
          name={t('loose')}
          sign={NO_FOLDER}
          rooms={loose}
          open={found !== undefined || !shut.has('')}
          acts={acts}
          onOpen={(opened) => open('', opened)}
        />
      )}
    </>
  );
}
