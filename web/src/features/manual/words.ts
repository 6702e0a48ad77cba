import { addWords } from '~/lib/words';

export const en = {
  title: 'Manual',
  back: 'Back to Corridor',
  find: 'Search the manual',
  pages: 'Pages of the manual',
  page: {
    student: 'For students',
    teacher: 'For teachers',
    monitor: 'For monitors',
    desk: 'For the attendance desk',
    guardians: 'For guardians',
    admin: 'For administrators',
    'first-day': 'The first day',
    rosters: 'Rosters by themselves',
    'rosters-files': 'OneRoster files',
    'rosters-sftp': 'OneRoster files by SFTP',
    'rosters-oneroster': 'OneRoster service',
    'rosters-classlink': 'ClassLink Roster Server',
    'rosters-clever': 'Clever',
    'rosters-google': 'Google Workspace',
    'rosters-microsoft': 'Microsoft Entra',
  },
  found_one: '{{count}} place found',
  found_other: '{{count}} places found',
  none: 'Nothing fits “{{typed}}”. Try another word.',
  offline: 'Kept on this device: it also opens without a network.',
};

export const es: typeof en = {
  title: 'Manual',
  back: 'Volver a Corridor',
  find: 'Buscar en el manual',
  pages: 'Páginas del manual',
  page: {
    student: 'Para estudiantes',
    teacher: 'Para docentes',
    monitor: 'Para quienes vigilan',
    desk: 'Para la oficina de asistencia',
    guardians: 'Para familias y tutores',
    admin: 'Para la administración',
    'first-day': 'El primer día',
    rosters: 'Registros que se aplican solos',
    'rosters-files': 'Archivos OneRoster',
    'rosters-sftp': 'Archivos OneRoster por SFTP',
    'rosters-oneroster': 'Servicio OneRoster',
    'rosters-classlink': 'ClassLink Roster Server',
    'rosters-clever': 'Clever',
    'rosters-google': 'Google Workspace',
    'rosters-microsoft': 'Microsoft Entra',
  },
  found_one: '{{count}} lugar encontrado',
  found_other: '{{count}} lugares encontrados',
  none: 'Nada coincide con «{{typed}}». Pruebe otra palabra.',
  offline: 'Guardado en este dispositivo: también se abre sin red.',
};

addWords('manual', en, es);
