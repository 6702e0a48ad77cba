import { addWords } from '~/lib/words';

/** Who was not let in by a provider, for the admins of the district. */
export const en = {
  refusals: {
    title: 'Not let in',
    lead: 'Of the last 30 days, with what the provider says they are.',
    none: 'Everybody who came was let in.',
    nobody: 'Nobody in particular',
    last_one: 'Last {{day}}, {{time}}.',
    last_other: 'Last {{day}}, {{time}}; {{count}} times.',
    forget: 'Clear the list',
    forgetSure: 'Clear the list? Who comes again and is not let in is listed again.',
    why: {
      'try-again': 'Came back late, twice, or in another browser.',
      off: 'It was switched off.',
      denied: 'The provider or the person said no.',
      'provider-down': 'The provider did not answer.',
      'provider-wrong': 'The provider does not describe itself as it must.',
      'client-refused': 'The provider does not know this server by its client ID and secret.',
      'token-wrong':
        'What came back did not hold: not signed by the provider, for somebody else, or too old.',
      'foreign-tenant': 'An account of another organization.',
      'foreign-domain': 'An e-mail address in a domain that is not yours.',
      'email-not-verified': 'The provider does not vouch for the e-mail address.',
      'no-account': 'Nobody here has this e-mail address or identifier.',
      'several-accounts': 'More than one person has this identifier.',
      'account-closed': 'The account is disabled, suspended or has left, or has no role.',
      'not-for-role': 'Accounts of this role do not sign in this way.',
    },
    todo: {
      'try-again': 'A few are usual. Many at once may be somebody who tries the door.',
      off: 'Switch it on if people are to sign in with it.',
      denied: 'Look whether the provider lets these people use Corridor.',
      'provider-down': 'Test it under Settings.',
      'provider-wrong': 'Test it under Settings.',
      'client-refused': 'Test it under Settings.',
      'token-wrong':
        'Look whether this server’s clock is right. Many at once may be somebody who tries the door.',
      'foreign-tenant':
        'Nothing, if these are private accounts. Otherwise look at the tenant or the domains.',
      'foreign-domain': 'Add the domain under Settings, if it is yours.',
      'email-not-verified': 'Have the provider vouch for addresses, or go by an identifier.',
      'no-account': 'Add the person under People, or correct the e-mail address or identifier there.',
      'several-accounts': 'Correct the ID numbers under People, or go by another identifier.',
      'account-closed': 'Look at the person under People.',
      'not-for-role': 'Change who may sign in with it, or have them use their password.',
    },
  },
};

export const es: typeof en = {
  refusals: {
    title: 'No pudieron entrar',
    lead: 'De los últimos 30 días, con lo que el proveedor dice que son.',
    none: 'Todos los que vinieron pudieron entrar.',
    nobody: 'Nadie en particular',
    last_one: 'Última vez {{day}}, {{time}}.',
    last_other: 'Última vez {{day}}, {{time}}; {{count}} veces.',
    forget: 'Vaciar la lista',
    forgetSure: '¿Vaciar la lista? Quien vuelva y no pueda entrar aparecerá otra vez.',
    why: {
      'try-again': 'Volvió tarde, dos veces o en otro navegador.',
      off: 'Estaba apagada.',
      denied: 'El proveedor o la persona dijo que no.',
      'provider-down': 'El proveedor no respondió.',
      'provider-wrong': 'El proveedor no se describe como debe.',
      'client-refused': 'El proveedor no conoce este servidor por su ID y su secreto de cliente.',
      'token-wrong': 'Lo que volvió no vale: no lo firmó el proveedor, es para otro o es demasiado antiguo.',
      'foreign-tenant': 'Una cuenta de otra organización.',
      'foreign-domain': 'Un correo de un dominio que no es suyo.',
      'email-not-verified': 'El proveedor no responde por el correo.',
      'no-account': 'Aquí nadie tiene este correo o identificador.',
      'several-accounts': 'Más de una persona tiene este identificador.',
      'account-closed': 'La cuenta está desactivada, suspendida o dada de baja, o no tiene función.',
      'not-for-role': 'Las cuentas de esta función no entran así.',
    },
    todo: {
      'try-again': 'Unas pocas son normales. Muchas a la vez pueden ser alguien que prueba la puerta.',
      off: 'Enciéndala si las personas han de entrar con ella.',
      denied: 'Mire si el proveedor deja que estas personas usen Corridor.',
      'provider-down': 'Pruébela en Ajustes.',
      'provider-wrong': 'Pruébela en Ajustes.',
      'client-refused': 'Pruébela en Ajustes.',
      'token-wrong':
        'Mire si el reloj de este servidor va bien. Muchas a la vez pueden ser alguien que prueba la puerta.',
      'foreign-tenant': 'Nada, si son cuentas privadas. Si no, mire el tenant o los dominios.',
      'foreign-domain': 'Agregue el dominio en Ajustes, si es suyo.',
      'email-not-verified': 'Haga que el proveedor responda por los correos, o use un identificador.',
      'no-account': 'Agregue a la persona en Personas, o corrija allí su correo o identificador.',
      'several-accounts': 'Corrija los números en Personas, o use otro identificador.',
      'account-closed': 'Mire a la persona en Personas.',
      'not-for-role': 'Cambie quién puede entrar con ella, o que usen su contraseña.',
    },
  },
};

addWords('signOn', en, es);
