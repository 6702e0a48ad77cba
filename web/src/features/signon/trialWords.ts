import { addWords } from '~/lib/words';

/** What is tried and seen before anybody signs in. */
export const en = {
  check: {
    title: 'Test',
    lead: 'Asks the provider who it is, for its keys, and whether it knows this server. Nobody signs in.',
    go: 'Test now',
    worked: 'Everything works. What is left is that somebody signs in.',
    failed: 'It stops here:',
    said: 'Found:',
    step: { discovery: 'The provider', keys: 'Its keys', client: 'Client ID and secret' },
    why: {
      'discovery-down': 'The provider cannot be reached at its address.',
      'discovery-wrong': 'It does not describe itself as it must.',
      'keys-down': 'Its keys cannot be read.',
      'keys-wrong': 'It shows no keys to check its word with.',
      'client-missing': 'Client ID or secret is missing.',
      'client-refused': 'The provider does not know this client ID with this secret.',
      'client-down': 'The provider does not answer where codes are changed for tokens.',
      'client-wrong': 'The provider refuses something else.',
    },
    todo: {
      'discovery-down':
        'Look for a mistake in the address or tenant. This server must be able to reach it over https.',
      'discovery-wrong':
        'Enter the issuer to the letter as the provider calls itself, also with or without a slash at its end.',
      'keys-down': 'Try again later. If it stays, tell whoever runs the provider.',
      'keys-wrong': 'Tell whoever runs the provider.',
      'client-missing': 'Enter both and save, then test again.',
      'client-refused': 'Copy both again from the other side; a secret there may have run out.',
      'client-down': 'Try again later. If it stays, tell whoever runs the provider.',
      'client-wrong': 'Look whether the redirect address is entered there to the letter.',
    },
  },
  reach: {
    title: 'Whom it would let in',
    lead: 'If everybody came by it, going by what is known of them here. Whether the provider tells the same shows when they come.',
    nobody: 'There is nobody yet whom it is for.',
    byIdentifier_one: '{{count}} person by the identifier',
    byIdentifier_other: '{{count}} people by the identifier',
    byEmail_one: '{{count}} person by e-mail address',
    byEmail_other: '{{count}} people by e-mail address',
    all_one: 'The one person whom it is for',
    all_other: 'All {{count}} people whom it is for',
    not_one: '{{count}} person not',
    not_other: '{{count}} people not',
    more: 'and {{count}} more',
    lack: {
      'shared-identifier': 'Somebody else has the same identifier',
      'no-identifier': 'No identifier is known',
      'no-email': 'No e-mail address is known',
      'foreign-domain': 'The e-mail address is in another domain',
    },
  },
};

export const es: typeof en = {
  check: {
    title: 'Prueba',
    lead: 'Pregunta al proveedor quién es, por sus claves y si conoce este servidor. Nadie entra.',
    go: 'Probar ahora',
    worked: 'Todo funciona. Falta que alguien entre.',
    failed: 'Se detiene aquí:',
    said: 'Encontrado:',
    step: { discovery: 'El proveedor', keys: 'Sus claves', client: 'ID y secreto de cliente' },
    why: {
      'discovery-down': 'No se llega al proveedor en su dirección.',
      'discovery-wrong': 'No se describe como debe.',
      'keys-down': 'No se pueden leer sus claves.',
      'keys-wrong': 'No muestra claves para comprobar lo que dice.',
      'client-missing': 'Falta el ID o el secreto de cliente.',
      'client-refused': 'El proveedor no conoce este ID de cliente con este secreto.',
      'client-down': 'El proveedor no responde donde se cambian los códigos.',
      'client-wrong': 'El proveedor rechaza otra cosa.',
    },
    todo: {
      'discovery-down':
        'Busque un error en la dirección o en el tenant. Este servidor debe llegar a él por https.',
      'discovery-wrong':
        'Escriba el emisor letra por letra como se nombra el proveedor, también con o sin barra al final.',
      'keys-down': 'Pruebe más tarde. Si sigue igual, avise a quien lleva el proveedor.',
      'keys-wrong': 'Avise a quien lleva el proveedor.',
      'client-missing': 'Escriba los dos, guarde y pruebe otra vez.',
      'client-refused': 'Copie los dos otra vez del otro sistema; el secreto puede haber caducado.',
      'client-down': 'Pruebe más tarde. Si sigue igual, avise a quien lleva el proveedor.',
      'client-wrong': 'Mire si la dirección de redirección está escrita allí letra por letra.',
    },
  },
  reach: {
    title: 'A quién dejaría entrar',
    lead: 'Si todos entraran por ella, según lo que aquí se sabe. Si el proveedor dice lo mismo se verá cuando entren.',
    nobody: 'Todavía no hay nadie para quien sea.',
    byIdentifier_one: '{{count}} persona por el identificador',
    byIdentifier_other: '{{count}} personas por el identificador',
    byEmail_one: '{{count}} persona por el correo',
    byEmail_other: '{{count}} personas por el correo',
    all_one: 'La única persona para quien es',
    all_other: 'Las {{count}} personas para quienes es',
    not_one: '{{count}} persona no',
    not_other: '{{count}} personas no',
    more: 'y {{count}} más',
    lack: {
      'shared-identifier': 'Otra persona tiene el mismo identificador',
      'no-identifier': 'No se conoce su identificador',
      'no-email': 'No se conoce su correo',
      'foreign-domain': 'El correo es de otro dominio',
    },
  },
};

addWords('signOn', en, es);
