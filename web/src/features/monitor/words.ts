import { addWords } from '~/lib/words';

export const en = {
  title: 'Hallway',
  find: 'Name, room or grade',
  attention: 'Needs attention',
  out: 'Out now',
  nobody: 'Nobody is out.',
  nobodyDetail: 'New passes appear here within a second.',
  noneFound: 'Nobody out fits “{{typed}}”.',
  count_one: '{{count}} out',
  count_other: '{{count}} out',
  end: 'End',
  arrived: 'Arrived',
  backSent: 'Send back',
  notOut: 'Not out',
  grade: 'Grade {{grade}}',
  announce_one: '{{count}} student is out, {{over}} over time.',
  announce_other: '{{count}} students are out, {{over}} over time.',
};

export const es: typeof en = {
  title: 'Pasillo',
  find: 'Nombre, salón o grado',
  attention: 'Requiere atención',
  out: 'Fuera ahora',
  nobody: 'No hay nadie fuera.',
  nobodyDetail: 'Los pases nuevos aparecen aquí en un segundo.',
  noneFound: 'Nadie de los que están fuera coincide con «{{typed}}».',
  count_one: '{{count}} fuera',
  count_other: '{{count}} fuera',
  end: 'Terminar',
  arrived: 'Llegó',
  backSent: 'Enviar de vuelta',
  notOut: 'No están fuera',
  grade: 'Grado {{grade}}',
  announce_one: '{{count}} estudiante fuera, {{over}} con tiempo de más.',
  announce_other: '{{count}} estudiantes fuera, {{over}} con tiempo de más.',
};

addWords('monitor', en, es);
