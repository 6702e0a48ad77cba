import { addWords } from '~/lib/words';

export const en = {
  back: 'All people',
  title: 'Photos',
  lead: 'Hand in a zip of photos, JPEG or PNG. Each file is named by its person’s ID number, username or e-mail, or a CSV in the zip tells whose it is: a column for the file and one for the person. Each is made a small square and nothing else of the file is kept. Staff see photos, students their own alone.',
  choose: 'Choose a zip or a photo',
  reading: 'Reading {{file}}',
  set_one: '{{count}} photo stored',
  set_other: '{{count}} photos stored',
  refused_one: '{{count}} file not used',
  refused_other: '{{count}} files not used',
  stored: 'Stored',
  none: 'There was no photo in it',
  noneDetail: 'Hand in JPEG or PNG files, alone or in a zip.',
  codes: {
    nobody: 'Nobody has this number or login.',
    several: 'Several people have this number.',
    twice: 'Another file here is of the same person.',
    'not-an-image': 'This is no JPEG or PNG.',
    broken: 'The image is damaged, or of a kind that is not read.',
    'too-large': 'At most 15 MB and 25 million pixels.',
    'too-small': 'At least 64 pixels each way.',
    'too-much': 'Too much at once. Hand it in again with the next.',
  },
  wrong: {
    'broken-zip': 'The zip is damaged, not complete, or protected by a password.',
    'too-many-files': 'The zip holds more than 5,000 files.',
    'two-lists': 'The zip holds more than one CSV. Leave one.',
    other: 'This file cannot be used.',
  },
};

export const es: typeof en = {
  back: 'Todas las personas',
  title: 'Fotos',
  lead: 'Suba un zip de fotos, JPEG o PNG. Cada archivo se llama como el número, el usuario o el correo de la persona, o un CSV en el zip dice de quién es: una columna para el archivo y otra para la persona. De cada una se hace un cuadrado pequeño y no se guarda nada más del archivo. El personal ve las fotos; los estudiantes, solo la suya.',
  choose: 'Elegir un zip o una foto',
  reading: 'Leyendo {{file}}',
  set_one: '{{count}} foto guardada',
  set_other: '{{count}} fotos guardadas',
  refused_one: '{{count}} archivo sin usar',
  refused_other: '{{count}} archivos sin usar',
  stored: 'Guardada',
  none: 'No había ninguna foto',
  noneDetail: 'Suba archivos JPEG o PNG, solos o en un zip.',
  codes: {
    nobody: 'Nadie tiene este número o usuario.',
    several: 'Varias personas tienen este número.',
    twice: 'Otro archivo es de la misma persona.',
    'not-an-image': 'No es JPEG ni PNG.',
    broken: 'La imagen está dañada o es de un tipo que no se lee.',
    'too-large': 'Como máximo 15 MB y 25 millones de píxeles.',
    'too-small': 'Al menos 64 píxeles por lado.',
    'too-much': 'Demasiado a la vez. Súbala de nuevo con la próxima.',
  },
  wrong: {
    'broken-zip': 'El zip está dañado, incompleto o protegido con contraseña.',
    'too-many-files': 'El zip contiene más de 5,000 archivos.',
    'two-lists': 'El zip contiene más de un CSV. Deje uno.',
    other: 'Este archivo no se puede usar.',
  },
};

addWords('photos', en, es);
