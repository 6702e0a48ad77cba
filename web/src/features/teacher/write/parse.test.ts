import { describe, expect, it } from 'vitest';
import type { Room } from '~/api/types';
import { parsePass } from './parse';

function room(name: string, number: string): Room {
  return { id: name, name, number } as Room;
}

const rooms = [
  room('Nurse', '118'),
  room('Restroom 2 East', ''),
  room('Restroom 1 West', ''),
  room('Library', '130'),
  room('Algebra II', '214'),
  room('Main office', '101'),
];

describe('a line that writes a pass', () => {
  it('names student, room and minutes', () => {
    const parsed = parsePass('ana nurse 10', rooms);
    expect(parsed.student).toBe('ana');
    expect(parsed.rooms.map((found) => found.name)).toEqual(['Nurse']);
    expect(parsed.minutes).toBe(10);
  });

  it('takes full names, accents and beginnings of words', () => {
    const parsed = parsePass('Ana Castillo-Reyes bibl', [...rooms, room('Biblióteca', '7')]);
    expect(parsed.student).toBe('ana castillo-reyes');
    expect(parsed.rooms[0]?.name).toBe('Biblióteca');
    expect(parsed.minutes).toBeUndefined();
  });

  it('takes a room by its number', () => {
    expect(parsePass('theo 214', rooms)).toMatchObject({ student: 'theo', minutes: undefined });
    expect(parsePass('theo 214', rooms).rooms[0]?.name).toBe('Algebra II');
    const both = parsePass('theo 214 15', rooms);
    expect(both.rooms[0]?.name).toBe('Algebra II');
    expect(both.minutes).toBe(15);
  });

  it('reads numbers inside names of rooms', () => {
    const parsed = parsePass('omar restroom 2', rooms);
    expect(parsed.student).toBe('omar');
    expect(parsed.rooms.map((found) => found.name)).toContain('Restroom 2 East');
  });

  it('takes minutes with their unit', () => {
    expect(parsePass('ana library 20min', rooms).minutes).toBe(20);
    expect(parsePass('ana library 5m', rooms).minutes).toBe(5);
  });

  it('keeps a name alone a name', () => {
    expect(parsePass('ana castillo', rooms)).toMatchObject({ student: 'ana castillo', rooms: [] });
  });

  it('knows a scanned ID number', () => {
    expect(parsePass('1004821', rooms)).toMatchObject({ number: '1004821', rooms: [] });
  });

  it('is calm about nothing and nonsense', () => {
    expect(parsePass('', rooms)).toMatchObject({ student: '', rooms: [] });
    expect(parsePass('   10', rooms).minutes).toBeUndefined();
    expect(parsePass('ana nurse 0', rooms).minutes).toBeUndefined();
  });
});
