import { addWords } from '~/lib/words';

export const en = {
  title: 'Kiosks',
  lead: 'A kiosk is a shared device in a room: students show their card there to leave or come back. Bind each to its room with a code; unbound here, it leaves within a second. With “Class list” on, students of the class that is there may press their name; leave it off in a hallway. The school must have class lists on in its settings.',
  back: 'Rooms',
  new: 'A new kiosk',
  room: 'Room',
  noRoom: 'No room fits.',
  code: 'Make a code',
  how: 'On the device, open {{address}} and type:',
  until: 'Good once, until {{time}}. It is shown only now.',
  seen: 'Last seen {{day}} at {{time}}',
  made: 'Code made {{day}} at {{time}}',
  on: 'In use',
  quiet: 'Not heard of',
  waiting: 'Waits for its code',
  classList: 'Class list',
  unbind: 'Unbind',
  sure: 'Take the kiosk from {{room}}? It shows nothing any more within a second.',
  none: 'No kiosks yet',
  noneDetail: 'Choose a room and make a code. Kiosks must be on in the settings.',
};

export const es: typeof en = {
  title: 'Kioscos',
  lead: 'Un kiosco es un dispositivo compartido en un salón: los estudiantes muestran ahí su credencial para salir o volver. Vincule cada uno a su salón con un código; si lo desvincula aquí, lo deja en un segundo. Con «Lista de la clase», los estudiantes de la clase que está ahí pueden tocar su nombre; déjela apagada en un pasillo. La escuela debe permitir las listas en sus ajustes.',
  back: 'Salones',
  new: 'Un kiosco nuevo',
  room: 'Salón',
  noRoom: 'Ningún salón coincide.',
  code: 'Crear un código',
  how: 'En el dispositivo, abra {{address}} y escriba:',
  until: 'Sirve una vez, hasta las {{time}}. Solo se muestra ahora.',
  seen: 'Visto por última vez {{day}} a las {{time}}',
  made: 'Código creado {{day}} a las {{time}}',
  on: 'En uso',
  quiet: 'Sin noticias',
  waiting: 'Espera su código',
  classList: 'Lista de la clase',
  unbind: 'Desvincular',
  sure: '¿Quitar el kiosco de {{room}}? En un segundo ya no muestra nada.',
  none: 'Todavía no hay kioscos',
  noneDetail: 'Elija un salón y cree un código. Los kioscos deben estar activados en los ajustes.',
};

addWords('kiosks', en, es);
