import type { Board } from '~/api/roomsAdmin';

/** What is moved on the board. */
export interface Moved {
  kind: 'room' | 'folder';
  id: string;
}

/** Where a room is: its folder, or none, and which one it is there. */
export interface Spot {
  folderId: string | undefined;
  index: number;
  of: number;
}

interface Shelf {
  folderId: string | undefined;
  rooms: string[];
}

/** The board as one list of shelves; the rooms in no folder are the last. */
function shelves(board: Board): Shelf[] {
  return [
    ...board.folders.map(({ folderId, rooms }) => ({ folderId, rooms: [...rooms] })),
    { folderId: undefined, rooms: [...board.loose] },
  ];
}

function boardOf(all: Shelf[]): Board {
  return {
    folders: all.flatMap(({ folderId, rooms }) => (folderId ? [{ folderId, rooms }] : [])),
    loose: all.find(({ folderId }) => !folderId)?.rooms ?? [],
  };
}

/** Puts rooms into a folder, or out of all, before one of its rooms or at its end, in the order given. */
export function putRooms(board: Board, rooms: string[], folderId?: string, before?: string): Board {
  const all = shelves(board).map((shelf) => ({
    ...shelf,
    rooms: shelf.rooms.filter((room) => !rooms.includes(room)),
  }));
  const home = all.find((shelf) => shelf.folderId === folderId);
  const at = home && before ? home.rooms.indexOf(before) : -1;
  home?.rooms.splice(at < 0 ? home.rooms.length : at, 0, ...rooms);
  return boardOf(all);
}

/** Puts a folder before another, or at the end. */
export function putFolder(board: Board, folder: string, before?: string): Board {
  const moved = board.folders.find(({ folderId }) => folderId === folder);
  const others = board.folders.filter(({ folderId }) => folderId !== folder);
  const at = before ? others.findIndex(({ folderId }) => folderId === before) : -1;
  return moved ? { ...board, folders: others.toSpliced(at < 0 ? others.length : at, 0, moved) } : board;
}

/** Puts something before one of its neighbours, or last; a room into a folder, or out of all. */
export function put(board: Board, { kind, id }: Moved, folderId?: string, before?: string): Board {
  return kind === 'folder' ? putFolder(board, id, before) : putRooms(board, [id], folderId, before);
}

/** What something stands among, or would in this folder. */
export function neighbours(board: Board, { kind }: Moved, folderId?: string): string[] {
  return kind === 'folder'
    ? board.folders.map((shelf) => shelf.folderId)
    : (shelves(board).find((shelf) => shelf.folderId === folderId)?.rooms ?? []);
}

/** Moves one place on or back; a room at the edge of its folder goes over into the next one. */
export function step(board: Board, { kind, id }: Moved, by: 1 | -1): Board {
  return kind === 'folder' ? stepFolder(board, id, by) : stepRoom(board, id, by);
}

function stepFolder(board: Board, id: string, by: 1 | -1): Board {
  const from = board.folders.findIndex(({ folderId }) => folderId === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= board.folders.length) {
    return board;
  }
  const folders = [...board.folders];
  const [moved] = folders.splice(from, 1);
  return { ...board, folders: moved ? folders.toSpliced(to, 0, moved) : folders };
}

function stepRoom(board: Board, id: string, by: 1 | -1): Board {
  const all = shelves(board);
  const home = all.findIndex(({ rooms }) => rooms.includes(id));
  const here = all[home];
  if (!here) {
    return board;
  }
  const from = here.rooms.indexOf(id);
  const to = from + by;
  if (to >= 0 && to < here.rooms.length) {
    here.rooms.splice(from, 1);
    here.rooms.splice(to, 0, id);
    return boardOf(all);
  }
  const next = all[home + by];
  if (!next) {
    return board;
  }
  here.rooms.splice(from, 1);
  next.rooms.splice(by > 0 ? 0 : next.rooms.length, 0, id);
  return boardOf(all);
}

/** Where something is, to be read out. */
export function spotOf(board: Board, { kind, id }: Moved): Spot | undefined {
  if (kind === 'folder') {
    const index = board.folders.findIndex(({ folderId }) => folderId === id);
    return index < 0 ? undefined : { folderId: id, index, of: board.folders.length };
  }
  const home = shelves(board).find(({ rooms }) => rooms.includes(id));
  return home && { folderId: home.folderId, index: home.rooms.indexOf(id), of: home.rooms.length };
}

export function sameBoard(one: Board, other: Board): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
