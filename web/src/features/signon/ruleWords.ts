import { addWords } from '~/lib/words';
import './words';

export const en = {
  title: 'Passwords and second step',
  link: 'Passwords and second step',
  linkWhy: 'Who signs in by password, and who shows a second factor too.',
  lead: 'For the whole district, from the next sign-in of each person on.',
  off: 'Nobody with these roles signs in by password',
  offWhy:
    'They use a way to sign in of the district, or a passkey. Whoever has several roles is let in by password only if none of them is checked.',
  noWayIn: 'No way to sign in that is shown is for them.',
  breakGlass: 'Break-glass admins',
  breakGlassWhy:
    'Their passwords always work, for the day when the provider does not. Keep at least one, and its password in a safe. Each use is in the audit log.',
  step: 'Everybody with these roles needs a second factor',
  stepWhy:
    'A passkey or an authenticator app. Whoever has none yet sets one up at the next sign-in, before anything else. Others may still choose to.',
  vouched: 'Ask for the second step after a provider too',
  vouchedWhy:
    'Off: whom Google, Microsoft or another provider vouches for is in, as the provider has its own second step.',
  save: 'Save',
  saved: 'Saved.',
  roles: {
    student: 'Students',
    teacher: 'Teachers',
    assistant: 'Assistants',
    substitute: 'Substitutes',
    monitor: 'Hall monitors',
    admin: 'Admins of schools',
    'district-admin': 'Admins of the district',
  },
  wrong: {
    'no-way-in': 'Show a way to sign in first that is for all of these people.',
    empty: 'Keep at least one.',
    'no-password': 'One of these admins has no password that could work.',
    unknown: 'One of these is no admin of the district any more. Load the page again.',
    'not-of-staff': 'This is for staff.',
  },
};

export const es: typeof en = {
  title: 'Contraseñas y segundo paso',
  link: 'Contraseñas y segundo paso',
  linkWhy: 'Quién entra con contraseña y quién muestra además un segundo factor.',
  lead: 'Para todo el distrito, desde el próximo inicio de sesión de cada persona.',
  off: 'Nadie con estos roles entra con contraseña',
  offWhy:
    'Usan una forma de iniciar sesión del distrito o una llave de acceso. Quien tiene varios roles entra con contraseña solo si ninguno está marcado.',
  noWayIn: 'Ninguna forma de iniciar sesión visible es para ellos.',
  breakGlass: 'Administradores de emergencia',
  breakGlassWhy:
    'Su contraseña funciona siempre, para el día en que el proveedor no funcione. Conserve al menos uno, con su contraseña en una caja fuerte. Cada uso queda en el registro de auditoría.',
  step: 'Todos con estos roles necesitan un segundo factor',
  stepWhy:
    'Una llave de acceso o una aplicación de autenticación. Quien aún no tiene ninguna la configura en el próximo inicio de sesión, antes que nada. Los demás pueden elegirlo.',
  vouched: 'Pedir el segundo paso también después de un proveedor',
  vouchedWhy:
    'Apagado: quien llega avalado por Google, Microsoft u otro proveedor entra, pues el proveedor tiene su propio segundo paso.',
  save: 'Guardar',
  saved: 'Guardado.',
  roles: {
    student: 'Estudiantes',
    teacher: 'Docentes',
    assistant: 'Asistentes',
    substitute: 'Suplentes',
    monitor: 'Vigilantes de pasillo',
    admin: 'Administradores de escuelas',
    'district-admin': 'Administradores del distrito',
  },
  wrong: {
    'no-way-in': 'Muestre antes una forma de iniciar sesión que sea para todas estas personas.',
    empty: 'Conserve al menos uno.',
    'no-password': 'Uno de estos administradores no tiene una contraseña que pueda servir.',
    unknown: 'Uno de estos ya no es administrador del distrito. Cargue la página de nuevo.',
    'not-of-staff': 'Esto es para el personal.',
  },
};

addWords('signInRules', en, es);
