import { addWords } from '~/lib/words';

export const en = {
  title: 'Set up Corridor',
  lead: 'You are the first here. Name your district and school, and make your own account; everything else comes after.',
  code: 'Code',
  codeHint: 'The server printed it when it started.',
  district: 'District',
  school: 'School',
  zone: 'Time zone',
  given: 'First name',
  family: 'Last name',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'This account can always sign in. Three unrelated words work well.',
  go: 'Set up',
};

export const es: typeof en = {
  title: 'Preparar Corridor',
  lead: 'Usted es la primera persona aquí. Dé nombre a su distrito y escuela, y cree su cuenta; lo demás viene después.',
  code: 'Código',
  codeHint: 'El servidor lo mostró al arrancar.',
  district: 'Distrito',
  school: 'Escuela',
  zone: 'Zona horaria',
  given: 'Nombre',
  family: 'Apellido',
  email: 'Correo',
  password: 'Contraseña',
  passwordHint: 'Esta cuenta siempre podrá entrar. Tres palabras sin relación funcionan bien.',
  go: 'Preparar',
};

addWords('setup', en, es);
