import { addWords } from '~/lib/words';

export const en = {
  rooms: 'Rooms',
  limits: 'Limits and safety',
  rosters: 'Rosters',
  schedules: 'Schedules',
  settings: 'Settings',
  audit: 'Audit log',
};

export const es: typeof en = {
  rooms: 'Salones',
  limits: 'Límites y seguridad',
  rosters: 'Registros',
  schedules: 'Horarios',
  settings: 'Ajustes',
  audit: 'Auditoría',
};

addWords('admin', en, es);
