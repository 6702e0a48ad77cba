import { addWords } from '~/lib/words';

export const en = {
  open: "A teacher's PIN",
  title: "A teacher's PIN",
  lead: 'Hand your device to the teacher who is with you.',
  who: 'Teacher',
  find: 'Find a name',
  none: 'Nobody with a PIN fits.',
  pin: 'PIN',
  start: 'Let me go',
  approve: 'Approve my pass',
  end: 'End my pass',
  next: 'Next',
  leave: 'Leave kiosk mode',
  wrong: 'This name and PIN do not go together.',
  notAsked: 'This teacher was not asked for this pass.',
  wait_one: 'Too many wrong PINs. This device waits for {{count}} minute.',
  wait_other: 'Too many wrong PINs. This device waits for {{count}} minutes.',
};

export const es: typeof en = {
  open: 'PIN de un docente',
  title: 'PIN de un docente',
  lead: 'Dale tu dispositivo al docente que está contigo.',
  who: 'Docente',
  find: 'Buscar un nombre',
  none: 'Nadie con PIN coincide.',
  pin: 'PIN',
  start: 'Dejarme salir',
  approve: 'Aprobar mi pase',
  end: 'Terminar mi pase',
  next: 'Seguir',
  leave: 'Salir del modo kiosco',
  wrong: 'Ese nombre y ese PIN no van juntos.',
  notAsked: 'A este docente no se le pidió este pase.',
  wait_one: 'Demasiados PIN equivocados. Este dispositivo espera {{count}} minuto.',
  wait_other: 'Demasiados PIN equivocados. Este dispositivo espera {{count}} minutos.',
};

addWords('pin', en, es);
