import { expect, it } from 'vitest';
import type { MySchool } from '~/api/types';
import { faceAt, facesOf, hasOnly } from './faces';

const school = (roles: MySchool['roles'], abilities: MySchool['abilities']) =>
  ({ roles, abilities }) as MySchool;

it('gives a guardian one face, and a teacher who is one a second', () => {
  const guardian = school(['guardian'], ['see-children']);
  expect(hasOnly(guardian, 'guardian')).toBe(true);
  const both = school(['teacher', 'guardian'], ['write-passes', 'see-children']);
  expect(facesOf(both).map(({ id }) => id)).toEqual(['teacher', 'guardian']);
  expect(hasOnly(both, 'guardian')).toBe(false);
  expect(faceAt('/guardian')?.id).toBe('guardian');
});
