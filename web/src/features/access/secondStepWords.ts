import { addWords } from '~/lib/words';

export const en = {
  title: 'One more step',
  lead: 'Type the code that your authenticator app shows now.',
  leadPaper: 'Type one of the recovery codes that you printed or wrote down. Each works once.',
  leadPasskey: 'Your district wants your passkey beside your password.',
  code: 'Code',
  paper: 'Recovery code',
  go: 'Sign in',
  usePaper: 'Use a recovery code',
  useApp: 'Use the app',
  wrong: 'This code is not right. Look at the app again; a new code comes every 30 seconds.',
  used: 'This code was used already. Wait for the next one.',
  beginAgain: 'This took too long. Go back and sign in again.',
  back: 'Back to the first step',
  lost: 'Lost your phone and your recovery codes? An admin of your school can take the second step away.',
};

export const es: typeof en = {
  title: 'Un paso más',
  lead: 'Escriba el código que muestra ahora su aplicación de autenticación.',
  leadPaper: 'Escriba uno de los códigos de recuperación que imprimió o anotó. Cada uno sirve una vez.',
  leadPasskey: 'Su distrito pide su llave de acceso además de la contraseña.',
  code: 'Código',
  paper: 'Código de recuperación',
  go: 'Entrar',
  usePaper: 'Usar un código de recuperación',
  useApp: 'Usar la aplicación',
  wrong: 'El código no es correcto. Mire de nuevo la aplicación; hay uno nuevo cada 30 segundos.',
  used: 'Este código ya se usó. Espere el siguiente.',
  beginAgain: 'Pasó demasiado tiempo. Vuelva y entre de nuevo.',
  back: 'Volver al primer paso',
  lost: '¿Perdió el teléfono y los códigos de recuperación? Un administrador de su escuela puede quitarle el segundo paso.',
};

addWords('secondStep', en, es);
