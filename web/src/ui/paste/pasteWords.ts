import { addWords } from '~/lib/words';

export const en = {
  paste: 'Paste a list',
  pasteHint: 'One student a line: ID number, e-mail, username or name.',
  find: 'Add these students',
  file: 'From a CSV',
  found_one: '{{count}} student found',
  found_other: '{{count}} students found',
  unmatched: 'Not added:',
  unknown: '{{line}}: nobody is called so',
  several: '{{line}}: {{count}} students fit; choose by ID number',
  tooLarge: 'At most 2,000 lines at once.',
};

export const es: typeof en = {
  paste: 'Pegar una lista',
  pasteHint: 'Un estudiante por línea: número, correo, usuario o nombre.',
  find: 'Agregar estos estudiantes',
  file: 'Desde un CSV',
  found_one: '{{count}} estudiante encontrado',
  found_other: '{{count}} estudiantes encontrados',
  unmatched: 'No agregados:',
  unknown: '{{line}}: nadie se llama así',
  several: '{{line}}: coinciden {{count}} estudiantes; elija por número',
  tooLarge: 'Como máximo 2,000 líneas a la vez.',
};

addWords('paste', en, es);
