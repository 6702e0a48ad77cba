import { addWords } from '~/lib/words';

export const en = {
  start: 'Start',
  rooms: 'Rooms',
  limits: 'Limits and safety',
  safety: 'Safety',
  people: 'People',
  rosters: 'Rosters',
  'sign-on': 'Sign-in',
  schedules: 'Schedules',
  settings: 'Settings',
  attendance: 'Attendance',
  'id-cards': 'ID cards',
  disputes: 'Disputes',
  reports: 'Reports',
  audit: 'Audit log',
  prevented_one: '{{count}} new prevented meeting',
  prevented_other: '{{count}} new prevented meetings',
};

export const es: typeof en = {
  start: 'Inicio',
  rooms: 'Salones',
  limits: 'Límites y seguridad',
  safety: 'Emergencias',
  people: 'Personas',
  rosters: 'Registros',
  'sign-on': 'Inicio de sesión',
  schedules: 'Horarios',
  settings: 'Ajustes',
  attendance: 'Asistencia',
  'id-cards': 'Credenciales',
  disputes: 'Reclamos',
  reports: 'Reportes',
  audit: 'Auditoría',
  prevented_one: '{{count}} encuentro evitado nuevo',
  prevented_other: '{{count}} encuentros evitados nuevos',
};

addWords('admin', en, es);
