import type { ApiProblem, FieldError } from '~/lib/problem';
import { addWords, words } from '~/lib/words';

export const en = {
  missing: 'This is needed.',
  required: 'This is needed.',
  length: 'This is too short or too long.',
  'too-long': 'This is too long.',
  'too-short': 'This is too short.',
  'too-simple': 'This is easily guessed. Three or four words make a good one.',
  'too-common': 'This is easily guessed. Three or four words make a good one.',
  taken: 'This is taken already.',
  'out-of-range': 'This number is too small or too large.',
  'not-an-email': 'This is no e-mail address.',
  'not-a-username': 'This is no username.',
  unprintable: 'This has characters that cannot be shown.',
  unknown: 'This is not known here.',
  wrong: 'This is not right.',
  unchanged: 'Choose another than before.',
  changed: 'Somebody else changed this.',
  confidential: 'Whoever is looked for is seen by all who watch: not in a confidential room.',
  'in-the-past': 'This is over already.',
  backwards: 'The end comes before the beginning.',
  empty: 'Name at least one.',
  twice: 'Name each once.',
  'no-approvers': 'Nobody could answer: name or add at least one teacher.',
  'not-alphanumeric': 'Only letters and digits.',
  other: 'This does not fit here.',
};

export const es: typeof en = {
  missing: 'Esto es necesario.',
  required: 'Esto es necesario.',
  length: 'Es demasiado corto o demasiado largo.',
  'too-long': 'Es demasiado largo.',
  'too-short': 'Es demasiado corto.',
  'too-simple': 'Es fácil de adivinar. Tres o cuatro palabras funcionan bien.',
  'too-common': 'Es fácil de adivinar. Tres o cuatro palabras funcionan bien.',
  taken: 'Ya está en uso.',
  'out-of-range': 'El número es demasiado pequeño o demasiado grande.',
  'not-an-email': 'No es un correo electrónico.',
  'not-a-username': 'No es un nombre de usuario.',
  unprintable: 'Tiene caracteres que no se pueden mostrar.',
  unknown: 'No se conoce aquí.',
  wrong: 'No es correcto.',
  unchanged: 'Elija algo distinto de lo anterior.',
  changed: 'Otra persona lo cambió.',
  confidential: 'A quien se busca lo ven todos los que vigilan: no en un lugar confidencial.',
  'in-the-past': 'Ya pasó.',
  backwards: 'El final viene antes del principio.',
  empty: 'Nombre al menos uno.',
  twice: 'Nombre cada uno una sola vez.',
  'no-approvers': 'Nadie podría responder: nombre o añada al menos un docente.',
  'not-alphanumeric': 'Solo letras y cifras.',
  other: 'No es válido aquí.',
};

addWords('fields', en, es);

/** What is wrong with a field: the server's own sentence in English, which knows the figures, else ours for its code. */
export function fieldWords({ code, message }: FieldError): string {
  if (words.language.startsWith('en')) {
    return message;
  }
  const known = code in en ? (code as keyof typeof en) : 'other';
  return words.t(`fields:${known}`);
}

/** Field names with what is wrong, as forms take them: `periods.0.name` for what is `periods[0].name`. */
export function byField(problem: ApiProblem): Record<string, string> {
  return Object.fromEntries(
    problem.fields.map((error) => [error.field.replaceAll(/\[(\d+)\]/g, '.$1'), fieldWords(error)]),
  );
}
