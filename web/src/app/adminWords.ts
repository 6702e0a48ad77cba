import { addWords } from '~/lib/words';

export const en = {
  rooms: 'Rooms',
  limits: 'Limits and safety',
  safety: 'Safety',
  rosters: 'Rosters',
  schedules: 'Schedules',
  settings: 'Settings',
  disputes: 'Disputes',
  audit: 'Audit log',
};

export const es: typeof en = {
  rooms: 'Salones',
  limits: 'Límites y seguridad',
  safety: 'Emergencias',
  rosters: 'Registros',
  schedules: 'Horarios',
  settings: 'Ajustes',
  disputes: 'Reclamos',
  audit: 'Auditoría',
};

addWords('admin', en, es);
