import type { FieldError } from '~/lib/problem';
import { addWords, words } from '~/lib/words';
import './mappingWords';
import './runWords';

export const en = {
  title: 'Connections',
  lead: 'Systems that rosters are fetched from, so that people arrive, change and leave by themselves. For the whole district.',
  back: 'Rosters',
  all: 'All connections',
  open: 'Connections',
  openWhy: 'Connect your student information system once, and rosters run by themselves every night.',
  add: 'Add a connection',
  none: 'Nothing is connected yet',
  noneDetail: 'Files can be uploaded under Rosters all the same.',
  districtOnly: 'Connections belong to the district',
  districtOnlyDetail: 'Somebody who is an admin of the district sets them up.',
  choose: 'What do you connect?',
  otherKind: 'Another kind',
  guide: 'What to do on the other side',
  health: {
    new: 'Has not run yet',
    ok: 'Works',
    attention: 'Waits for you',
    failed: 'Failed',
    paused: 'Paused',
    stale: 'Nothing new comes',
  },
  last: 'Last run {{day}}, {{time}}',
  stale:
    'The newest export is of {{day}}, {{time}}: longer ago than is usual. Ask whoever runs the other side whether it still makes them.',
  neverRan: 'Has never run',
  next: 'Next {{day}}, {{time}}',
  homeTitle: 'Rosters by themselves',
  look: 'Look',
  tabs: { runs: 'Runs', mapping: 'What becomes what', settings: 'Settings' },
  form: {
    name: 'Name',
    nameWhy: 'What you call it here, such as PowerSchool.',
    nightly: 'Runs every night at',
    nightlyWhy: 'In the time of the district’s schools. Empty: only when somebody starts it.',
    guard: 'Stop and ask if a run would take away more than',
    guardWhy:
      'Of a school’s students, staff or places in classes. A half file or a broken export never empties a school.',
    percent: ' %',
    stored: 'Stored. Leave empty to keep it.',
    fromFile: 'Choose the file',
    usual: 'As usual',
    needed: 'This is needed.',
    wrong: {
      'too-long': 'This is too long.',
      'not-an-address': 'An address begins with https:// and names a server.',
      'out-of-range': 'From 1 to 100.',
      unknown: 'This is not known here any more.',
      'not-a-choice': 'This is none of the choices any more.',
      'type-again':
        'With another address, type the passwords and keys again: they are sent nowhere else than where they were meant for.',
      'not-typed': 'The other side gives this. Connect instead of typing it.',
      'not-wanted': 'Exports are uploaded; nothing is fetched at night. Leave the hour empty.',
    },
    paused: 'Its nights pause since a run was undone. Saving it, or a run by hand, sets them going again.',
    save: 'Save',
    saved: 'Saved',
    raced:
      'Somebody else changed this meanwhile. What you typed is kept, the rest is theirs. Look once more, then save.',
    remove: 'Delete the connection',
    removeSure:
      'Delete “{{name}}”? Nobody is removed and the history of its runs stays, but nothing is fetched any more.',
  },
  consent: {
    title: 'Consent of an administrator',
    lead: 'An administrator of the other side lets Corridor read its directory, and nothing else. You are led there and back; what is given is stored encrypted and never shown.',
    uri: 'Authorized redirect URI',
    uriWhy: 'Enter this on the other side, for the OAuth client whose ID and secret are above.',
    given: 'Consent was given. Test the connection now.',
    missing: 'Consent is not given yet.',
    failed: 'Consent was not stored',
    go: 'Connect with {{kind}}',
    again: 'Connect with {{kind}} again',
  },
  check: {
    title: 'Test the connection',
    lead: 'Signs in on the other side and reads a page of everything. Nothing is changed.',
    go: 'Test now',
    worked: 'Everything works.',
    failed: 'It stops here:',
    moreThan: 'more than {{count}}',
    checkedAt: 'Last tested {{day}}, {{time}}',
  },
  todo: {
    passing: 'This may pass by itself; it is tried again.',
    settings: 'Change it under Settings, then test again.',
    'other-side': 'Somebody has to change this on the other side.',
    roster: 'The roster itself has to be corrected on the other side.',
    meanwhile: 'Nothing was written. Look once more, then try again.',
  },
};

export const es: typeof en = {
  title: 'Conexiones',
  lead: 'Sistemas de donde se traen los registros, para que las personas lleguen, cambien y se vayan solas. Para todo el distrito.',
  back: 'Registros',
  all: 'Todas las conexiones',
  open: 'Conexiones',
  openWhy: 'Conecte su sistema escolar una vez y los registros se aplican solos cada noche.',
  add: 'Agregar una conexión',
  none: 'Todavía no hay nada conectado',
  noneDetail: 'De todos modos se pueden subir archivos en Registros.',
  districtOnly: 'Las conexiones son del distrito',
  districtOnlyDetail: 'Las prepara alguien que administra el distrito.',
  choose: '¿Qué quiere conectar?',
  otherKind: 'Otro tipo',
  guide: 'Qué hacer en el otro sistema',
  health: {
    new: 'Aún no se ha aplicado',
    ok: 'Funciona',
    attention: 'Le espera a usted',
    failed: 'Falló',
    paused: 'En pausa',
    stale: 'No llega nada nuevo',
  },
  last: 'Última vez {{day}}, {{time}}',
  stale:
    'La exportación más nueva es de {{day}}, {{time}}: hace más de lo habitual. Pregunte a quien lleva el otro sistema si todavía las hace.',
  neverRan: 'Nunca se ha aplicado',
  next: 'Próxima {{day}}, {{time}}',
  homeTitle: 'Registros que se aplican solos',
  look: 'Ver',
  tabs: { runs: 'Actividad', mapping: 'Equivalencias', settings: 'Ajustes' },
  form: {
    name: 'Nombre',
    nameWhy: 'Cómo la llama usted aquí, por ejemplo PowerSchool.',
    nightly: 'Se aplica cada noche a las',
    nightlyWhy: 'En la hora de las escuelas del distrito. Vacío: solo cuando alguien la inicia.',
    guard: 'Detenerse y preguntar si se quitaría más de',
    guardWhy:
      'De los estudiantes, el personal o los lugares en clases de una escuela. Un archivo a medias o una exportación dañada nunca vacía una escuela.',
    percent: ' %',
    stored: 'Guardado. Déjelo vacío para conservarlo.',
    fromFile: 'Elegir el archivo',
    usual: 'Lo habitual',
    needed: 'Esto hace falta.',
    wrong: {
      'too-long': 'Es demasiado largo.',
      'not-an-address': 'Una dirección empieza por https:// y nombra un servidor.',
      'out-of-range': 'De 1 a 100.',
      unknown: 'Esto ya no se conoce aquí.',
      'not-a-choice': 'Esto ya no es una de las opciones.',
      'type-again':
        'Con otra dirección, escriba otra vez las contraseñas y claves: no se envían a otro sitio que al que estaban destinadas.',
      'not-typed': 'Esto lo da el otro sistema. Conéctese en lugar de escribirlo.',
      'not-wanted': 'Las exportaciones se suben; de noche no se trae nada. Deje vacía la hora.',
    },
    paused:
      'Sus noches están en pausa desde que se deshizo algo. Al guardarla, o al aplicarla a mano, siguen.',
    save: 'Guardar',
    saved: 'Guardado',
    raced:
      'Alguien más cambió esto mientras tanto. Lo que usted escribió se conserva, lo demás es de la otra persona. Mire otra vez y guarde.',
    remove: 'Eliminar la conexión',
    removeSure:
      '¿Eliminar «{{name}}»? No se quita a nadie y el historial se conserva, pero ya no se trae nada.',
  },
  consent: {
    title: 'Consentimiento de un administrador',
    lead: 'Quien administra el otro sistema deja que Corridor lea su directorio, y nada más. Se le lleva allí y de vuelta; lo que se da se guarda cifrado y nunca se muestra.',
    uri: 'URI de redireccionamiento autorizado',
    uriWhy: 'Escríbalo en el otro sistema, en el cliente OAuth cuyo ID y secreto están arriba.',
    given: 'El consentimiento está dado. Pruebe ahora la conexión.',
    missing: 'Todavía falta el consentimiento.',
    failed: 'El consentimiento no se guardó',
    go: 'Conectar con {{kind}}',
    again: 'Conectar otra vez con {{kind}}',
  },
  check: {
    title: 'Probar la conexión',
    lead: 'Entra en el otro sistema y lee una página de todo. No cambia nada.',
    go: 'Probar ahora',
    worked: 'Todo funciona.',
    failed: 'Se detiene aquí:',
    moreThan: 'más de {{count}}',
    checkedAt: 'Última prueba {{day}}, {{time}}',
  },
  todo: {
    passing: 'Puede pasar solo; se intenta otra vez.',
    settings: 'Cámbielo en Ajustes y pruebe otra vez.',
    'other-side': 'Alguien tiene que cambiarlo en el otro sistema.',
    roster: 'El registro mismo tiene que corregirse en el otro sistema.',
    meanwhile: 'No se escribió nada. Mire una vez más e inténtelo otra vez.',
  },
};

addWords('connections', en, es);

/** What is wrong with a field, in the language that is spoken; the server's own English for a code that is new. */
export function wrongWords({ code, message }: Pick<FieldError, 'code' | 'message'>): string {
  if (code === 'missing') {
    return words.t('connections:form.needed');
  }
  return code in en.form.wrong
    ? words.t(`connections:form.wrong.${code as keyof typeof en.form.wrong}`)
    : message;
}
