import { describe, expect, it } from 'vitest';
import type { Board } from '~/api/roomsAdmin';
import { neighbours, put, putFolder, putRooms, spotOf, step } from './board';

const board: Board = {
  folders: [
    { folderId: 'sports', rooms: ['gym', 'pool'] },
    { folderId: 'empty', rooms: [] },
    { folderId: 'quiet', rooms: ['library'] },
  ],
  loose: ['nurse', 'office'],
};

const rooms = (one: Board) => [...one.folders.map((shelf) => shelf.rooms.join(' ')), one.loose.join(' ')];
const folders = (one: Board) => one.folders.map((shelf) => shelf.folderId);

describe('the board', () => {
  it('puts a room before another, in its own folder or a different one', () => {
    expect(rooms(putRooms(board, ['pool'], 'sports', 'gym'))).toEqual([
      'pool gym',
      '',
      'library',
      'nurse office',
    ]);
    expect(rooms(putRooms(board, ['nurse'], 'quiet', 'library'))).toEqual([
      'gym pool',
      '',
      'nurse library',
      'office',
    ]);
  });

  it('puts rooms at the end of a folder, or out of all of them', () => {
    expect(rooms(putRooms(board, ['office', 'gym'], 'empty'))).toEqual([
      'pool',
      'office gym',
      'library',
      'nurse',
    ]);
    expect(rooms(putRooms(board, ['library']))).toEqual(['gym pool', '', '', 'nurse office library']);
  });

  it('keeps every room once wherever it is put', () => {
    const all = rooms(putRooms(board, ['gym'], 'quiet', 'gym'))
      .join(' ')
      .split(' ')
      .filter(Boolean);
    expect(all.toSorted()).toEqual(['gym', 'library', 'nurse', 'office', 'pool']);
  });

  it('puts a folder before another or last', () => {
    expect(folders(putFolder(board, 'quiet', 'sports'))).toEqual(['quiet', 'sports', 'empty']);
    expect(folders(putFolder(board, 'sports'))).toEqual(['empty', 'quiet', 'sports']);
  });

  it('steps a room through its folder and over into the next, back and forth', () => {
    const gym = { kind: 'room', id: 'gym' } as const;
    const first = step(board, gym, 1);
    const second = step(first, gym, 1);
    const third = step(second, gym, 1);
    expect(rooms(first)).toEqual(['pool gym', '', 'library', 'nurse office']);
    expect(rooms(second)).toEqual(['pool', 'gym', 'library', 'nurse office']);
    expect(rooms(third)).toEqual(['pool', '', 'gym library', 'nurse office']);
    expect(rooms(step(step(third, gym, -1), gym, -1))).toEqual(['pool gym', '', 'library', 'nurse office']);
  });

  it('stays where the board ends', () => {
    expect(step(board, { kind: 'room', id: 'gym' }, -1)).toEqual(board);
    expect(step(board, { kind: 'room', id: 'office' }, 1)).toEqual(board);
    expect(step(board, { kind: 'folder', id: 'sports' }, -1)).toEqual(board);
    expect(step(board, { kind: 'folder', id: 'quiet' }, 1)).toEqual(board);
    expect(step(board, { kind: 'room', id: 'gone' }, 1)).toEqual(board);
  });

  it('steps a folder', () => {
    expect(folders(step(board, { kind: 'folder', id: 'sports' }, 1))).toEqual(['empty', 'sports', 'quiet']);
  });

  it('says where something is', () => {
    expect(spotOf(board, { kind: 'room', id: 'pool' })).toEqual({ folderId: 'sports', index: 1, of: 2 });
    expect(spotOf(board, { kind: 'room', id: 'office' })).toEqual({ folderId: undefined, index: 1, of: 2 });
    expect(spotOf(board, { kind: 'folder', id: 'quiet' })).toEqual({ folderId: 'quiet', index: 2, of: 3 });
    expect(spotOf(board, { kind: 'room', id: 'gone' })).toBeUndefined();
  });

  it('tells among what something stands, or would', () => {
    expect(neighbours(board, { kind: 'room', id: 'gym' }, 'sports')).toEqual(['gym', 'pool']);
    expect(neighbours(board, { kind: 'room', id: 'gym' })).toEqual(['nurse', 'office']);
    expect(neighbours(board, { kind: 'room', id: 'gym' }, 'gone')).toEqual([]);
    expect(neighbours(board, { kind: 'folder', id: 'quiet' })).toEqual(['sports', 'empty', 'quiet']);
  });

  it('puts a room or a folder where it is wanted', () => {
    expect(rooms(put(board, { kind: 'room', id: 'nurse' }, 'empty'))).toEqual([
      'gym pool',
      'nurse',
      'library',
      'office',
    ]);
    expect(folders(put(board, { kind: 'folder', id: 'quiet' }, undefined, 'sports'))).toEqual([
      'quiet',
      'sports',
      'empty',
    ]);
  });
});
