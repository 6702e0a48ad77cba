import { addWords } from '~/lib/words';

export const en = {
  title: 'Agenda',
  day: 'Day',
  week: 'Week',
  before: 'Earlier',
  after: 'Later',
  today: 'Today',
  away: 'Out of office',
  all: 'Everything I may see',
  none: 'Nothing is scheduled.',
  noneDetail: 'Passes for these days appear here.',
  asked: 'asked for',
  offered: 'offered',
  missed: 'missed: {{why}}',
  missedPlain: 'missed',
  approve: 'Approve',
  callOff: 'Call off',
  callOffThis: 'Call off: {{name}}, {{when}}',
  onlyThis: 'Only this one',
  thisAndRest: 'This one and all after it',
  series: 'repeats',
};

export const es: typeof en = {
  title: 'Agenda',
  day: 'Día',
  week: 'Semana',
  before: 'Antes',
  after: 'Después',
  today: 'Hoy',
  away: 'Fuera de la oficina',
  all: 'Todo lo que puedo ver',
  none: 'No hay nada programado.',
  noneDetail: 'Los pases de estos días aparecen aquí.',
  asked: 'pedido',
  offered: 'ofrecido',
  missed: 'perdido: {{why}}',
  missedPlain: 'perdido',
  approve: 'Aprobar',
  callOff: 'Cancelar',
  callOffThis: 'Cancelar: {{name}}, {{when}}',
  onlyThis: 'Solo este',
  thisAndRest: 'Este y todos los siguientes',
  series: 'se repite',
};

addWords('agenda', en, es);
