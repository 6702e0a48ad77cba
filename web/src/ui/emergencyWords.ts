import { addWords } from '~/lib/words';

export const en = {
  label: 'Emergency',
  paused: 'Passes are paused. Stay with your teacher.',
  hold: 'Hold since {{time}}, called by {{by}}',
  lockdown: 'Lockdown since {{time}}, called by {{by}}',
  off: 'Passes are off until {{time}}',
  offDay: 'Passes are off for the rest of the day',
  drill: 'DRILL',
  counts: '{{seen}} of {{out}} seen',
  open: 'Open the list',
  details: 'Details',
  says: '{{by}}: {{text}}',
};

export const es: typeof en = {
  label: 'Emergencia',
  paused: 'Los pases están en pausa. Quédate con tu docente.',
  hold: 'Retención desde las {{time}}, por {{by}}',
  lockdown: 'Cierre de emergencia desde las {{time}}, por {{by}}',
  off: 'Los pases están suspendidos hasta las {{time}}',
  offDay: 'Los pases están suspendidos por el resto del día',
  drill: 'SIMULACRO',
  counts: '{{seen}} de {{out}} vistos',
  open: 'Abrir la lista',
  details: 'Detalles',
  says: '{{by}}: {{text}}',
};

addWords('emergency', en, es);
