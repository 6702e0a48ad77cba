import { addWords } from '~/lib/words';

export const en = {
  title: 'Accommodations',
  lead: 'What makes the rules milder for this student. Each look is kept in the audit log.',
  look: 'Show the accommodations',
  notNamed: 'There is nothing here that your account may read.',
  factor: 'Time limits times',
  factorHint: '1 is as for everybody.',
  minutes: 'Extra minutes',
  minutesHint: 'Added after that.',
  exempt: 'Exempt from',
  exemptions: {
    limit: 'Pass limits',
    cooldown: 'Time between passes',
    'no-fly': 'No-fly times',
    line: 'The line: goes to its head',
    hallway: 'The most students in the hallway',
    restriction: 'Approval: starts alone when nobody answers in 2 minutes',
  },
  none: 'Nothing',
  reason: 'Reason',
  reasonHint: 'Only those named below and admins of limits and safety can read this.',
  readers: 'Who may read this',
  readersHint: 'Teachers and other staff of this school.',
  save: 'Save accommodations',
  saved: 'Saved. It holds from the next decision on.',
  wrong: {
    'out-of-range': 'A factor of 1 to 10 and 0 to 999 minutes.',
    'too-long': 'This is too long.',
    unknown: 'Only staff of this school can be named.',
  },
};

export const es: typeof en = {
  title: 'Adaptaciones',
  lead: 'Lo que suaviza las reglas para este estudiante. Cada mirada queda en la auditoría.',
  look: 'Mostrar las adaptaciones',
  notNamed: 'Aquí no hay nada que su cuenta pueda leer.',
  factor: 'Límites de tiempo por',
  factorHint: '1 es como para todos.',
  minutes: 'Minutos extra',
  minutesHint: 'Se suman después.',
  exempt: 'Exento de',
  exemptions: {
    limit: 'Límites de pases',
    cooldown: 'Tiempo entre pases',
    'no-fly': 'Horas sin pases',
    line: 'La fila: pasa al frente',
    hallway: 'El máximo de estudiantes en el pasillo',
    restriction: 'Aprobación: empieza solo si nadie responde en 2 minutos',
  },
  none: 'Nada',
  reason: 'Motivo',
  reasonHint: 'Solo lo leen las personas nombradas abajo y los administradores de límites y seguridad.',
  readers: 'Quién puede leerlo',
  readersHint: 'Docentes y otro personal de esta escuela.',
  save: 'Guardar las adaptaciones',
  saved: 'Guardado. Vale desde la próxima decisión.',
  wrong: {
    'out-of-range': 'Un factor de 1 a 10 y de 0 a 999 minutos.',
    'too-long': 'Es demasiado largo.',
    unknown: 'Solo se puede nombrar a personal de esta escuela.',
  },
};

addWords('accommodations', en, es);
