import { addWords } from '~/lib/words';

/** What is told to whom a provider's word did not let in, by the server's reason. */
export const en = {
  title: 'You are not signed in',
  back: 'Back to sign-in',
  why: {
    'try-again': 'This sign-in took too long, was used before, or began in another browser.',
    off: 'This way to sign in is switched off.',
    denied: 'The sign-in was stopped before it was done.',
    'provider-down': 'The other side does not answer at the moment.',
    'provider-wrong': 'This way to sign in is not set up right.',
    'client-refused': 'This way to sign in is not set up right.',
    'token-wrong': 'What came back from the other side could not be trusted.',
    'not-signed': 'What came back from the other side could not be trusted.',
    'weak-signature': 'What came back from the other side could not be trusted.',
    'for-another': 'What came back from the other side could not be trusted.',
    'out-of-time': 'What came back from the other side could not be trusted.',
    'nothing-told': 'The other side did not say who you are.',
    'foreign-tenant': 'The account that you used is not one of your school’s.',
    'foreign-domain': 'The account that you used is not one of your school’s.',
    'email-not-verified': 'The other side does not vouch for the e-mail address of your account.',
    'no-account': 'Nobody here is known by the account that you used.',
    'several-accounts': 'More than one person here is known by the account that you used.',
    'account-closed': 'This account cannot be used at the moment.',
    'not-for-role': 'Accounts like yours do not sign in this way.',
    other: 'The sign-in did not work.',
  },
  todo: {
    'try-again': 'Go back and sign in once more, in one go.',
    off: 'Go back and choose another way, or ask the office.',
    denied: 'Go back and sign in once more. You will be asked which account you want.',
    'provider-down': 'Try again in a few minutes. If you have a password, you can use it now.',
    'provider-wrong':
      'Tell the office: the admins of your district see what is wrong. If you have a password, use it.',
    'client-refused':
      'Tell the office: the admins of your district see what is wrong. If you have a password, use it.',
    'token-wrong': 'Go back and sign in once more. If it happens again, tell the office.',
    'not-signed': 'Go back and sign in once more. If it happens again, tell the office.',
    'weak-signature':
      'Tell the office: the admins of your district see what is wrong. If you have a password, use it.',
    'for-another':
      'Tell the office: the admins of your district see what is wrong. If you have a password, use it.',
    'out-of-time': 'Go back and sign in once more. If it happens again, tell the office.',
    'nothing-told':
      'Tell the office: the admins of your district see what is wrong. If you have a password, use it.',
    'foreign-tenant': 'Go back and sign in with your school account. You will be asked which one you want.',
    'foreign-domain': 'Go back and sign in with your school account. You will be asked which one you want.',
    'email-not-verified': 'Tell the office: the admins of your district see that you tried.',
    'no-account':
      'Was it your school account? Then ask the office to add you: the admins of your district see that you tried. If not, go back and choose the right one.',
    'several-accounts': 'Tell the office: the admins of your district see that you tried.',
    'account-closed': 'Ask the office.',
    'not-for-role': 'Go back and choose another way, or use your password.',
    other: 'Go back and sign in once more. If it happens again, tell the office.',
  },
};

export const es: typeof en = {
  title: 'No has iniciado sesión',
  back: 'Volver a la entrada',
  why: {
    'try-again': 'Este inicio de sesión tardó demasiado, ya se usó o empezó en otro navegador.',
    off: 'Esta forma de entrar está apagada.',
    denied: 'El inicio de sesión se detuvo antes de terminar.',
    'provider-down': 'El otro sistema no responde por ahora.',
    'provider-wrong': 'Esta forma de entrar no está bien configurada.',
    'client-refused': 'Esta forma de entrar no está bien configurada.',
    'token-wrong': 'Lo que respondió el otro sistema no es de fiar.',
    'not-signed': 'Lo que respondió el otro sistema no es de fiar.',
    'weak-signature': 'Lo que respondió el otro sistema no es de fiar.',
    'for-another': 'Lo que respondió el otro sistema no es de fiar.',
    'out-of-time': 'Lo que respondió el otro sistema no es de fiar.',
    'nothing-told': 'El otro sistema no dijo quién eres.',
    'foreign-tenant': 'La cuenta que usaste no es de tu escuela.',
    'foreign-domain': 'La cuenta que usaste no es de tu escuela.',
    'email-not-verified': 'El otro sistema no responde por el correo de tu cuenta.',
    'no-account': 'Aquí no se conoce a nadie con la cuenta que usaste.',
    'several-accounts': 'Aquí se conoce a más de una persona con la cuenta que usaste.',
    'account-closed': 'Esta cuenta no se puede usar por ahora.',
    'not-for-role': 'Las cuentas como la tuya no entran de esta forma.',
    other: 'No se pudo entrar.',
  },
  todo: {
    'try-again': 'Vuelve y entra otra vez, sin pausa.',
    off: 'Vuelve y elige otra forma, o pregunta en la oficina.',
    denied: 'Vuelve y entra otra vez. Se te preguntará qué cuenta quieres.',
    'provider-down': 'Intenta de nuevo en unos minutos. Si tienes contraseña, puedes usarla ahora.',
    'provider-wrong':
      'Avisa en la oficina: quienes administran tu distrito ven qué falla. Si tienes contraseña, úsala.',
    'client-refused':
      'Avisa en la oficina: quienes administran tu distrito ven qué falla. Si tienes contraseña, úsala.',
    'token-wrong': 'Vuelve y entra otra vez. Si pasa de nuevo, avisa en la oficina.',
    'not-signed': 'Vuelve y entra otra vez. Si pasa de nuevo, avisa en la oficina.',
    'weak-signature':
      'Avisa en la oficina: quienes administran tu distrito ven qué falla. Si tienes contraseña, úsala.',
    'for-another':
      'Avisa en la oficina: quienes administran tu distrito ven qué falla. Si tienes contraseña, úsala.',
    'out-of-time': 'Vuelve y entra otra vez. Si pasa de nuevo, avisa en la oficina.',
    'nothing-told':
      'Avisa en la oficina: quienes administran tu distrito ven qué falla. Si tienes contraseña, úsala.',
    'foreign-tenant': 'Vuelve y entra con tu cuenta de la escuela. Se te preguntará cuál quieres.',
    'foreign-domain': 'Vuelve y entra con tu cuenta de la escuela. Se te preguntará cuál quieres.',
    'email-not-verified': 'Avisa en la oficina: quienes administran tu distrito ven que lo intentaste.',
    'no-account':
      '¿Era tu cuenta de la escuela? Entonces pide en la oficina que te agreguen: quienes administran tu distrito ven que lo intentaste. Si no, vuelve y elige la correcta.',
    'several-accounts': 'Avisa en la oficina: quienes administran tu distrito ven que lo intentaste.',
    'account-closed': 'Pregunta en la oficina.',
    'not-for-role': 'Vuelve y elige otra forma, o usa tu contraseña.',
    other: 'Vuelve y entra otra vez. Si pasa de nuevo, avisa en la oficina.',
  },
};

addWords('refused', en, es);
