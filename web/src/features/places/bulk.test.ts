import { describe, expect, it } from 'vitest';
import type { Room } from '~/api/types';
import { ApiProblem } from '~/lib/problem';
import { bulkOf, refusals } from './bulk';
import { valuesOf } from './roomForm';

const rooms = [
  { id: 'gym', version: 3, name: 'Gym' },
  { id: 'pool', version: 1, name: 'Pool' },
] as Room[];

describe('changing several rooms', () => {
  it('sends what was ticked, with the version that was seen of each room', () => {
    const values = { ...valuesOf(undefined, (id) => id), minutes: 7 };
    const form = bulkOf(rooms, new Set(['maxTo', 'minutes']), values);
    expect(form.fields).toEqual(['minutes', 'maxTo']);
    expect(form.rooms).toEqual([
      { room: 'gym', version: 3 },
      { room: 'pool', version: 1 },
    ]);
    expect(form.values).toMatchObject({ minutes: 7, maxTo: null });
  });

  it('names each room that refuses, with all that is wrong with it', () => {
    const error = (field: string) => ({ field, code: 'x', message: field });
    const problem = new ApiProblem(400, {
      errors: [
        error('rooms[1].minutes'),
        error('rooms[1].restrictionNow'),
        error('rooms[0]'),
        error('rooms[9]'),
      ],
    });
    expect(
      refusals(rooms, problem).map(({ room, why }) => [room.name, why.map(({ field }) => field)]),
    ).toEqual([
      ['Pool', ['minutes', 'restrictionNow']],
      ['Gym', ['']],
    ]);
  });
});
