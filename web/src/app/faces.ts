import type { Ability, MySchool } from '~/api/types';

/** A way of seeing a school, and where it begins. */
export interface FaceOf {
  id: 'student' | 'teacher' | 'hallway' | 'admin' | 'guardian';
  home: '/student' | '/home' | '/hallway' | '/admin' | '/guardian';
}

const FACES: (FaceOf & { needs: (ability: Ability) => boolean })[] = [
  { id: 'teacher', home: '/home', needs: (ability) => ability === 'write-passes' },
  { id: 'hallway', home: '/hallway', needs: (ability) => ability === 'see-hallway' },
  { id: 'student', home: '/student', needs: (ability) => ability === 'take-passes' },
  { id: 'admin', home: '/admin', needs: (ability) => ability.startsWith('admin-') },
  { id: 'guardian', home: '/guardian', needs: (ability) => ability === 'see-children' },
];

/** The face that a path belongs to. */
export function faceAt(path: string): FaceOf | undefined {
  return FACES.find((face) => path === face.home || path.startsWith(`${face.home}/`));
}

/** Whether somebody is here for the halls alone and has no rooms. */
function onlyMonitor(school: MySchool): boolean {
  return school.roles.length === 1 && school.roles[0] === 'monitor';
}

/** Whether this is the one face that somebody has here. */
export function hasOnly(school: MySchool, face: FaceOf['id']): boolean {
  const faces = facesOf(school);
  return faces.length === 1 && faces[0]?.id === face;
}

/** The faces that a person has in a school, the one to begin with first. */
export function facesOf(school: MySchool): FaceOf[] {
  return FACES.filter((face) => school.abilities.some(face.needs)).filter(
    (face) => !(face.id === 'teacher' && onlyMonitor(school)),
  );
}
