import { addWords } from '~/lib/words';

export const en = {
  title: 'Notices',
  open_zero: 'Notices',
  open_one: 'Notices: {{count}} new',
  open_other: 'Notices: {{count}} new',
  none: 'Nothing new.',
  noneDetail: 'What you should know appears here: reminders, messages, students you watch.',
  ok: 'OK',
  kind: {
    message: '{{from}} wrote about {{student}}',
    soon: '{{student}} has a pass at {{when}}',
    scheduled: 'A pass of {{student}} is scheduled for {{when}}',
    moved: 'A pass of {{student}} is now at {{when}}',
    'called-off': 'A scheduled pass of {{student}} was called off',
    missed: 'A scheduled pass of {{student}} did not start',
    'turn-lost': '{{student}} missed three turns and left the line',
    urgent: '{{student}} left on an urgent pass',
    meeting: '{{student}} is on the way while kept apart from somebody out',
    watched: '{{student}}, whom you watch, left class',
    walkout: '{{student}} is missing: a walkout',
    found: '{{student}} is found',
  },
  mine: {
    message: '{{from}} wrote to you',
    soon: 'Your pass starts at {{when}}',
    scheduled: 'A pass is scheduled for you at {{when}}',
    moved: 'Your pass is now at {{when}}',
    'called-off': 'Your scheduled pass was called off',
    missed: 'Your scheduled pass did not start',
    'turn-lost': 'You missed three turns, so you are out of the line',
  },
};

export const es: typeof en = {
  title: 'Avisos',
  open_zero: 'Avisos',
  open_one: 'Avisos: {{count}} nuevo',
  open_other: 'Avisos: {{count}} nuevos',
  none: 'Nada nuevo.',
  noneDetail: 'Aquí aparece lo que debes saber: recordatorios, mensajes, estudiantes que vigilas.',
  ok: 'De acuerdo',
  kind: {
    message: '{{from}} escribió sobre {{student}}',
    soon: '{{student}} tiene un pase a las {{when}}',
    scheduled: 'Un pase de {{student}} está programado para: {{when}}',
    moved: 'Un pase de {{student}} es ahora: {{when}}',
    'called-off': 'Se canceló un pase programado de {{student}}',
    missed: 'Un pase programado de {{student}} no comenzó',
    'turn-lost': '{{student}} perdió tres turnos y salió de la fila',
    urgent: '{{student}} salió con un pase urgente',
    meeting: '{{student}} va en camino mientras está fuera alguien de quien debe estar aparte',
    watched: '{{student}}, a quien vigilas, salió de clase',
    walkout: 'Falta {{student}}: salida sin permiso',
    found: '{{student}}: encontrado',
  },
  mine: {
    message: '{{from}} te escribió',
    soon: 'Tu pase comienza a las {{when}}',
    scheduled: 'Tienes un pase programado: {{when}}',
    moved: 'Tu pase es ahora: {{when}}',
    'called-off': 'Se canceló tu pase programado',
    missed: 'Tu pase programado no comenzó',
    'turn-lost': 'Perdiste tres turnos; ya no estás en la fila',
  },
};

addWords('notices', en, es);
