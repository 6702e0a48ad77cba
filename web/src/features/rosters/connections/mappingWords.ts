import { addWords } from '~/lib/words';

/** What of the other side becomes what here. */
export const en = {
  mapping: {
    lead: 'Where people belong and what they are. What you leave as it is goes by what the other side says.',
    notYet: 'Test the connection first',
    notYetDetail: 'The test finds the schools, units and roles there are.',
    noFile: 'Upload a file first',
    noFileDetail:
      'It says which schools, units and roles there are. Nothing of it is applied before you say so.',
    units: 'Schools, units and groups',
    unitsWhy: 'A choice also holds for all that is below.',
    find: 'Find',
    more: '{{count}} more: narrow them down above.',
    noUnits: 'Nothing is called so.',
    school: 'School of {{unit}}',
    unit: 'There',
    isSchool: 'School here',
    are: 'Its people are',
    asThere: 'As it is there',
    schoolAsThere: 'School as there',
    peopleAsThere: 'People as there',
    people: 'People in {{unit}}',
    leaveOut: 'Left out',
    roles: 'Roles',
    rolesWhy: 'What somebody becomes whom the other side calls so.',
    number: 'ID number comes from',
    reset: 'As it was',
    raced:
      'Somebody else changed this connection meanwhile. What you chose is kept, the rest is theirs now. Look once more, then save.',
    reload: 'Take theirs only',
  },
  roles: {
    student: 'Student',
    teacher: 'Teacher',
    administrator: 'Admin and teacher',
    monitor: 'Hall monitor',
    assistant: 'Assistant',
    substitute: 'Substitute',
    'district-administrator': 'Admin of the district',
  },
};

export const es: typeof en = {
  mapping: {
    lead: 'A dónde pertenecen las personas y qué son. Lo que usted deja igual vale como lo dice el otro sistema.',
    notYet: 'Pruebe primero la conexión',
    notYetDetail: 'La prueba encuentra las escuelas, unidades y funciones que hay.',
    noFile: 'Suba primero un archivo',
    noFileDetail:
      'El archivo dice qué escuelas, unidades y funciones hay. Nada de él se aplica antes de que usted lo diga.',
    units: 'Escuelas, unidades y grupos',
    unitsWhy: 'Lo que elija vale también para todo lo que está debajo.',
    find: 'Buscar',
    more: '{{count}} más: redúzcalos arriba.',
    noUnits: 'Nada se llama así.',
    school: 'Escuela de {{unit}}',
    unit: 'Allí',
    isSchool: 'Escuela aquí',
    are: 'Sus personas son',
    asThere: 'Como está allí',
    schoolAsThere: 'Escuela de allí',
    peopleAsThere: 'Personas de allí',
    people: 'Personas en {{unit}}',
    leaveOut: 'Se dejan fuera',
    roles: 'Funciones',
    rolesWhy: 'Qué pasa a ser quien se llama así en el otro sistema.',
    number: 'El número de identificación viene de',
    reset: 'Como estaba',
    raced:
      'Alguien más cambió esta conexión mientras tanto. Lo que usted eligió se conserva, lo demás es de la otra persona. Mire otra vez y guarde.',
    reload: 'Tomar solo lo suyo',
  },
  roles: {
    student: 'Estudiante',
    teacher: 'Docente',
    administrator: 'Administrador y docente',
    monitor: 'Monitor de pasillo',
    assistant: 'Asistente',
    substitute: 'Suplente',
    'district-administrator': 'Administrador del distrito',
  },
};

addWords('connections', en, es);
