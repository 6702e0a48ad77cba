import { describe, expect, it } from 'vitest';
import type { YearOffer } from '~/api/rollover';
import { chosen, gradesOf, LEAVE, usual } from './choices';

const offer: YearOffer = {
  grades: [
    { grade: '9', students: 3, becomes: '10' },
    { grade: '10', students: 1, becomes: null },
  ],
  ungraded: 0,
  groups: [{ id: 'g', name: 'Band', members: 2 }],
  encounterGroups: [],
  limits: [],
};

describe('the choices of a new year', () => {
  it('begin with everybody up by one, the highest out and everything kept', () => {
    expect(chosen(offer, usual(offer))).toEqual({
      grades: [
        { grade: '9', becomes: '10' },
        { grade: '10', becomes: null },
      ],
      staying: [],
      groups: [],
      encounterGroups: [],
      limits: [],
    });
  });

  it('name what is not kept, and who stays', () => {
    const choosing = {
      becomes: { '9': '9', '10': LEAVE },
      staying: [{ id: 'p', name: 'Ana' }],
      dropped: new Set(['g', 'of-another-school']),
    };
    expect(chosen(offer, choosing)).toMatchObject({ staying: ['p'], groups: ['g'], limits: [] });
  });

  it('offer every grade once', () => {
    expect(gradesOf(offer)).toEqual(['9', '10']);
  });
});
