import { addWords } from '~/lib/words';

export const en = {
  label: 'Repeat',
  never: 'Not again',
  'school-days': 'Every school day',
  weekdays: 'On weekdays I choose',
  turn: 'On every day of the same letter',
  days: 'Days',
  until: 'Until',
  skips: 'Holidays are skipped.',
};

export const es: typeof en = {
  label: 'Repetir',
  never: 'No repetir',
  'school-days': 'Cada día de clases',
  weekdays: 'En los días que elija',
  turn: 'Cada día de la misma letra',
  days: 'Días',
  until: 'Hasta',
  skips: 'Los feriados se saltan.',
};

addWords('repeat', en, es);
