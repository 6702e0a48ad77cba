import { expect, it } from 'vitest';
import { COLOURS, ROOM_ICONS } from '~/ui/icons';
import { en } from './signWords';

it('has a word for each color and icon of a sign', () => {
  expect(Object.keys(en.colours).sort()).toEqual([...COLOURS].sort());
  expect(Object.keys(en.icons).sort()).toEqual(Object.keys(ROOM_ICONS).sort());
});
