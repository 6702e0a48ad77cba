import { addWords } from '~/lib/words';

export const en = {
  title: 'Preview',
  what: "Nobody's account is used, and nothing you press is sent.",
  whose: 'Whose screen',
  kinds: { 'some-student': 'Some student', student: 'A student', teacher: 'A teacher' },
  grade: 'Grade',
  anyGrade: 'Any',
  group: 'Group',
  noGroup: 'None',
  student: 'Student',
  teacher: 'Teacher',
  find: 'Type a name',
  kept: 'The look is kept in the audit log.',
  asOf: 'As of {{time}}',
  again: 'Look again',
  close: 'Close the preview',
  noSignIn: '{{name}} cannot sign in now. This is what the screen would show.',
  choose: 'Whose screen do you want to see?',
  chooseDetail: 'Choose somebody above. You see the screen as it is at this moment.',
  someone: 'Student',
};

export const es: typeof en = {
  title: 'Vista previa',
  what: 'No se usa la cuenta de nadie y nada de lo que pulse se envía.',
  whose: 'De quién es la pantalla',
  kinds: { 'some-student': 'Cualquier estudiante', student: 'Un estudiante', teacher: 'Un docente' },
  grade: 'Grado',
  anyGrade: 'Cualquiera',
  group: 'Grupo',
  noGroup: 'Ninguno',
  student: 'Estudiante',
  teacher: 'Docente',
  find: 'Escriba un nombre',
  kept: 'La consulta queda en la auditoría.',
  asOf: 'A las {{time}}',
  again: 'Mirar de nuevo',
  close: 'Cerrar la vista previa',
  noSignIn: '{{name}} no puede iniciar sesión ahora. Esto mostraría la pantalla.',
  choose: '¿La pantalla de quién quiere ver?',
  chooseDetail: 'Elija a alguien arriba. Verá la pantalla como está en este momento.',
  someone: 'Estudiante',
};

addWords('preview', en, es);
