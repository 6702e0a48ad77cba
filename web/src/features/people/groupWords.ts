import { addWords } from '~/lib/words';

export const en = {
  title: 'Groups',
  lead: 'Students named together, so that one pass limit holds for all of them.',
  add: 'Add a group',
  edit: 'Change',
  none: 'No groups',
  noneDetail: 'Add one by typing names, pasting a list, or from a CSV.',
  count_one: '{{count}} student',
  count_other: '{{count}} students',
  name: 'Name',
  members: 'Students',
  save: 'Save group',
  delete: 'Delete',
  deleting: {
    title: 'Delete {{name}}?',
    go: 'Delete the group',
    keep: 'Keep it',
  },
  wrong: { length: '1 to 100 characters.', unknown: 'Only people of this school can be members.' },
};

export const es: typeof en = {
  title: 'Grupos',
  lead: 'Estudiantes nombrados juntos, para que un límite de pases valga para todos.',
  add: 'Agregar un grupo',
  edit: 'Cambiar',
  none: 'Sin grupos',
  noneDetail: 'Agregue uno escribiendo nombres, pegando una lista o desde un CSV.',
  count_one: '{{count}} estudiante',
  count_other: '{{count}} estudiantes',
  name: 'Nombre',
  members: 'Estudiantes',
  save: 'Guardar el grupo',
  delete: 'Eliminar',
  deleting: {
    title: '¿Eliminar {{name}}?',
    go: 'Eliminar el grupo',
    keep: 'Conservarlo',
  },
  wrong: { length: 'De 1 a 100 caracteres.', unknown: 'Solo pueden ser miembros personas de esta escuela.' },
};

addWords('groups', en, es);
