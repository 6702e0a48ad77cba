import { describe, expect, it } from 'vitest';
import type { Choice, Folder, Room } from '~/api/types';
import { arrange, byNow, offersOf, search } from './arrange';

const room = (id: string, folderId?: string) =>
  ({
    id,
    name: `Room ${id}`,
    number: id,
    folderId,
    teachers: [{ id: 't', name: 'Ms. Rivera' }],
    closest: [],
  }) as unknown as Room;
const choice = (roomId: string, favourite = false) =>
  ({ roomId, favourite, reasons: [] }) as unknown as Choice;
const folder = (id: string, position: number) => ({ id, position, name: id }) as Folder;

const rooms = [
  room('nurse'),
  room('rr1', 'restrooms'),
  room('rr2', 'restrooms'),
  ...Array.from({ length: 9 }, (_, at) => room(`c${at}`, 'classes')),
];
const folders = [folder('classes', 2), folder('restrooms', 1)];
const names = (offers: { room: Room }[]) => offers.map((offer) => offer.room.id);

describe('what a student sees first', () => {
  const offers = offersOf(
    rooms.map((one) => choice(one.id, one.id === 'c3')),
    rooms,
  );

  it('is the way back, favourites, what is close, then what is in no large folder', () => {
    const { tiles } = arrange(offers, folders, 'c7', ['rr2']);
    expect(names(tiles)).toEqual(['c7', 'c3', 'rr2', 'nurse', 'rr1']);
  });

  it('leaves out folders that are on the board already', () => {
    const { folders: shown } = arrange(offers, folders, undefined, []);
    expect(shown.map((group) => group.folder.id)).toEqual(['classes']);
    expect(shown[0]?.offers).toHaveLength(9);
  });

  it('never loses a room', () => {
    const { tiles, folders: shown } = arrange(offers, folders, undefined, []);
    const all = new Set([...names(tiles), ...shown.flatMap((group) => names(group.offers))]);
    expect(all.size).toBe(rooms.length);
  });

  it('waits for rooms that are not known yet', () => {
    expect(offersOf([choice('new')], rooms)).toEqual([]);
  });

  it('is found by number and by teacher', () => {
    expect(names(search(offers, 'c3'))).toEqual(['c3']);
    expect(search(offers, 'rivera')).toHaveLength(rooms.length);
    expect(search(offers, 'nothing')).toEqual([]);
  });
});

describe('a place that was picked', () => {
  const picked = (status: string) => ({
    room: room('nurse'),
    choice: { ...choice('nurse'), status } as Choice,
  });
  const now = (status: string) => [{ ...choice('nurse'), status } as Choice];

  it('opens as soon as its rules allow', () => {
    expect(byNow(picked('refused'), now('free')).choice.status).toBe('free');
  });

  it('stays a form while it is being filled in', () => {
    expect(byNow(picked('free'), now('refused')).choice.status).toBe('free');
  });

  it('stays what it was where nothing is known of it any more', () => {
    expect(byNow(picked('refused'), []).choice.status).toBe('refused');
  });
});
