import { addWords } from '~/lib/words';

export const en = {
  for: 'For',
  forHint: 'The narrower wins: a student over a group, a group over a grade, a grade over all.',
  all: 'All students',
  grade: 'A grade',
  gradeLabel: 'Grade',
  gradeHint: 'As the roster writes it.',
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
  gradeHint: 'Como lo escribe el registro.',
  gradeName: 'Grado {{grade}}',
  group: 'Un grupo',
  student: 'Un estudiante',
  noGroups: 'Todavía no hay grupos. Se hacen en Personas.',
};

addWords('scope', en, es);
