import { addWords } from '~/lib/words';

export const en = {
  title: 'Sign in',
  lead: 'Hall passes for your school',
  login: 'E-mail or username',
  password: 'Password',
  go: 'Sign in',
  wrong: "That name and password don't go together. Check both and try again.",
  wait_one: 'Too many tries. Try again in {{count}} minute.',
  wait_other: 'Too many tries. Try again in {{count}} minutes.',
  forgot: 'Forgot your password? Ask your teacher or the office for a new one.',
  noSchool: 'Your account is not in any school yet.',
  noSchoolDetail: 'Ask the office to add you.',
  change: {
    title: 'Choose your own password',
    lead: 'The one you were given works only once.',
    leadAgain: 'Other devices stay signed in.',
    current: 'Password now',
    new: 'New password',
    again: 'New password again',
    hint: 'At least 8 characters. Three unrelated words work well.',
    differ: "The two don't match.",
    go: 'Save password',
    done: 'Your new password is saved.',
  },
};

export const es: typeof en = {
  title: 'Entrar',
  lead: 'Pases de pasillo para tu escuela',
  login: 'Correo o usuario',
  password: 'Contraseña',
  go: 'Entrar',
  wrong: 'Ese nombre y esa contraseña no van juntos. Revisa los dos e intenta de nuevo.',
  wait_one: 'Demasiados intentos. Intenta de nuevo en {{count}} minuto.',
  wait_other: 'Demasiados intentos. Intenta de nuevo en {{count}} minutos.',
  forgot: '¿Olvidaste tu contraseña? Pide una nueva a tu docente o en la oficina.',
  noSchool: 'Tu cuenta aún no está en ninguna escuela.',
  noSchoolDetail: 'Pide en la oficina que te agreguen.',
  change: {
    title: 'Elige tu propia contraseña',
    lead: 'La que te dieron sirve una sola vez.',
    leadAgain: 'Los otros dispositivos siguen conectados.',
    current: 'Contraseña actual',
    new: 'Contraseña nueva',
    again: 'Contraseña nueva otra vez',
    hint: 'Al menos 8 caracteres. Tres palabras sin relación funcionan bien.',
    differ: 'Las dos no coinciden.',
    go: 'Guardar contraseña',
    done: 'Tu contraseña nueva está guardada.',
  },
};

addWords('access', en, es);
