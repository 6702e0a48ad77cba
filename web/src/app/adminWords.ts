import { addWords } from '~/lib/words';

export const en = {
  rooms: 'Rooms',
  limits: 'Limits and safety',
  safety: 'Safety',
  people: 'People',
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
  people: 'Personas',
  rosters: 'Registros',
  schedules: 'Horarios',
  settings: 'Ajustes',
  disputes: 'Reclamos',
  audit: 'Auditoría',
};

addWords('admin', en, es);
