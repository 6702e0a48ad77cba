import { addWords } from '~/lib/words';

export const en = {
  for: 'For',
  forHint: 'The narrower wins: a student over a group, a group over a grade, a grade over all.',
  all: 'All students',
  grade: 'A grade',
  gradeLabel: 'Grade',
  gradeHint: 'Such as 9, K or PK; 09 and 9th are the same as 9.',
  gradeName: 'Grade {{grade}}',
  group: 'A group',
  student: 'One student',
  noGroups: 'There is no group yet. Groups are made under People.',
};

export const es: typeof en = {
  for: 'Para',
  forHint: 'Vale lo más concreto: un estudiante antes que un grupo, un grupo antes que un grado.',
  all: 'Todos los estudiantes',
  grade: 'Un grado',
  gradeLabel: 'Grado',
  gradeHint: 'Por ejemplo 9, K o PK; 09 y 9th son lo mismo que 9.',
  gradeName: 'Grado {{grade}}',
  group: 'Un grupo',
  student: 'Un estudiante',
  noGroups: 'Todavía no hay grupos. Se hacen en Personas.',
};

addWords('scope', en, es);
