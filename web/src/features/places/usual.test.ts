import { describe, expect, it } from 'vitest';
import { ROOM_ICONS } from '~/ui/icons';
import { kindOf, type RoomKind, usualOf } from './usual';

describe('what is usual for a room', () => {
  it('is told by the icon on its sign', () => {
    expect(kindOf('toilet-paper')).toBe('restroom');
    expect(kindOf('first-aid-kit')).toBe('nurse');
    expect(kindOf('star')).toBeUndefined();
  });

  it('is what the starter pack makes of restrooms, fountains and the nurse', () => {
    expect(usualOf('restroom')).toMatchObject({
      travel: 'round-trip',
      minutes: 5,
      maxTo: 4,
      showAsOrigin: false,
    });
    expect(usualOf('fountain')).toMatchObject({ minutes: 3, maxTo: 3 });
    expect(usualOf('nurse')).toMatchObject({ minutes: 15, confidential: true, urgentAllowed: true });
  });

  it('knows only icons that can be chosen', () => {
    const kinds: RoomKind[] = ['restroom', 'fountain', 'classroom', 'nurse', 'library', 'office'];
    const known = Object.keys(ROOM_ICONS).filter((icon) => kindOf(icon));
    expect(new Set(known.map(kindOf))).toEqual(new Set(kinds));
  });
});
