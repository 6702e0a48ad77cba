import { addWords } from '~/lib/words';

export const en = {
  message: 'Message',
  about: 'Message about {{name}}',
  to: 'To',
  student: '{{name}}',
  origin: 'Teachers of {{room}}',
  text: 'Message',
  hint: 'At most 300 characters. They read it at once, with your name.',
  send: 'Send',
  sent: 'Sent.',
  needed: 'Write something.',
};

export const es: typeof en = {
  message: 'Mensaje',
  about: 'Mensaje sobre {{name}}',
  to: 'Para',
  student: '{{name}}',
  origin: 'Docentes de {{room}}',
  text: 'Mensaje',
  hint: 'Hasta 300 caracteres. Lo leen enseguida, con su nombre.',
  send: 'Enviar',
  sent: 'Enviado.',
  needed: 'Escriba algo.',
};

addWords('message', en, es);
