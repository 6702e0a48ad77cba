import { expect, it } from 'vitest';
import { en as colours } from '~/ui/colourWords';
import { COLOURS, ROOM_ICONS } from '~/ui/icons';
import { en } from './signWords';

it('has a word for each color and icon of a sign', () => {
  expect(Object.keys(colours).sort()).toEqual([...COLOURS].sort());
  expect(Object.keys(en.icons).sort()).toEqual(Object.keys(ROOM_ICONS).sort());
});
