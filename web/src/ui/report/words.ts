import { addWords } from '~/lib/words';

export const en = {
  report: 'Report',
  reportOf: 'Report {{name}}',
  lead: 'For whoever follows up. {{name}} does not see it.',
  category: 'What about?',
  note: 'What happened',
  noteHint: 'Facts, as you saw them. Optional.',
  send: 'Send the report',
  sent: 'Reported.',
  needed: 'Choose what it is about.',
  categories: {
    'too-long': 'Out too long',
    elsewhere: 'Not where they said',
    disruption: 'Noise or disruption',
    damage: 'Damage',
    substances: 'Vaping or smoking',
    concern: 'Worried about the student',
    other: 'Something else',
  },
};

export const es: typeof en = {
  report: 'Reportar',
  reportOf: 'Reportar a {{name}}',
  lead: 'Para quien le da seguimiento. {{name}} no lo ve.',
  category: '¿Sobre qué?',
  note: 'Qué pasó',
  noteHint: 'Hechos, como los vio. Opcional.',
  send: 'Enviar el reporte',
  sent: 'Reportado.',
  needed: 'Elija sobre qué es.',
  categories: {
    'too-long': 'Fuera demasiado tiempo',
    elsewhere: 'No estaba donde dijo',
    disruption: 'Ruido o desorden',
    damage: 'Daños',
    substances: 'Vapeo o tabaco',
    concern: 'Preocupa el estudiante',
    other: 'Otra cosa',
  },
};

addWords('report', en, es);
