import type { SourceFault } from '~/api/rosterTypes';
import { addWords, words } from '~/lib/words';
import { fileProblemWords } from '~/ui/fileProblemWords';
import '../words';
import { fieldName } from './sourceWords';

/** Why a source could not be read, by code. */
export const en = {
  'bad-certificate': '{{host}} shows a certificate that cannot be trusted.',
  busy: 'The server had too much to do at once.',
  'changed-since': 'The schools have changed since this was shown. This is what it would change now.',
  'changes-first':
    'This export holds changes only (delta), and there is no whole one yet that they would change. Export everything once (bulk).',
  'client-refused': '{{host}} does not accept the client ID and secret. Enter both again.',
  'clock-wrong':
    '{{host}} does not accept the signature, and its clock differs from this server’s by {{seconds}} seconds. Set the clock that is wrong.',
  'connection-lost': 'The connection to {{host}} broke off.',
  'consent-changed': 'The connection was changed meanwhile. Connect again.',
  'consent-client':
    'The other side does not know the client ID, or its secret is wrong. Enter both again, save, and connect again.',
  'consent-code': 'The consent was used already or took too long. Connect again.',
  'consent-denied':
    'Consent was not given on the other side. Connect again, as an administrator who may give it.',
  'consent-elsewhere':
    'This consent did not begin in this browser and sign-in, or took longer than ten minutes. Connect again.',
  'consent-refused':
    'The other side did not ask for consent as it should. Look at the OAuth client there: its type, its redirect URI and its consent screen.',
  'consent-unanswered': 'The other side did not answer as it should. Connect again in a few minutes.',
  'district-not-authorised':
    'ClassLink does not let Corridor read this district’s roster. Its ClassLink administrator must share it again.',
  'district-not-connected':
    'Clever does not know a district “{{district}}” that shares its data with this application. Look at the district’s ID, and have the district accept the application in Clever.',
  'district-paused': 'The district is paused in Clever. Nothing is changed until it is resumed there.',
  'district-pending': 'The district has not finished its first sync in Clever.',
  endless: '{{host}} has no end of {{what}}.',
  'entra-forbidden':
    'Microsoft does not let Corridor read {{path}}. Give the application the permission EduRoster.Read.All and grant it admin consent in Entra.',
  'entra-secret-expired': 'The client secret has run out. Make a new one in Entra and enter it here.',
  'entra-unknown-app': 'Entra knows no application with this client ID in the tenant.',
  'entra-unknown-tenant': 'Entra knows no tenant “{{tenant}}”.',
  'entra-wrong-secret': 'Entra does not accept the client secret. Enter the secret’s value, not its ID.',
  'fewer-than-promised': '{{host}} promised {{promised}} of {{what}} and gave {{seen}}. Nothing is changed.',
  'file-too-large': '{{file}} is larger than {{most}} MB.',
  forbidden: '{{host}} does not let Corridor read {{path}}. Give it that permission there.',
  'google-api-off':
    'The Admin SDK API is not switched on in the project of the key or client. Switch it on in the Google Cloud console.',
  'google-busy': 'Google asks for fewer requests.',
  'google-client': 'Google does not know the client ID, or its secret is wrong.',
  'google-consent-account':
    'The account that gave consent may not read the accounts of this Workspace, or the domain in the settings is not of it. Choose an administrator’s account of the district.',
  'google-consent-no-token':
    'Google gave no lasting access. Remove Corridor’s access in the Google account, under third-party apps, then connect again.',
  'google-consent-not-chosen': 'Choose the access by consent, save, and connect again.',
  'google-consent-scope':
    'Google was not allowed all that Corridor asks for. Connect again and leave every box ticked.',
  'google-error': 'Google has an error of its own ({{status}}).',
  'google-forbidden':
    'Google does not let Corridor read {{what}}. Allow the scope for it, and see that the administrator account may read {{what}}.',
  'google-grant':
    'Google does not accept the key, the administrator account or the consent. The key may be deleted, the account misspelt or suspended, or the consent taken back.',
  'google-no-delegation':
    'Google does not let this service account act for the administrator. In the Admin console, under Security, API controls, Domain-wide delegation, add its client ID with all scopes.',
  'google-no-users': 'Google gives no accounts at all. Look at the domain.',
  'google-not-a-key':
    'This is no key file of a service account. In the Google Cloud console, make a key of the type JSON, and hand in the whole file.',
  'google-not-authorised': 'Google no longer accepts the access that was given. Give it anew.',
  'google-not-found': 'Google knows no such {{what}}.',
  'google-not-reached': 'Google could not be reached.',
  'google-page-repeated': 'Google gave a page of {{what}} a second time. Nothing is changed.',
  'google-refused': 'Google refuses to answer for {{what}} ({{status}}).',
  'google-unexpected': 'Google answers for {{what}} with something else than data.',
  'google-unknown-group': 'Google knows no group “{{group}}”.',
  'google-unknown-unit': 'Google names an organizational unit that it did not list: “{{unit}}”.',
  guarded:
    'This roster takes more away than goes without asking. Nothing was changed. If this is meant, import it again with --guard 100.',
  'host-key-changed':
    '{{host}} shows another key than before: {{hostKey}}. Ask its administrator whether it was changed; nothing was sent to it.',
  'host-key-unknown':
    '{{host}} shows the key {{hostKey}}. Compare it with what its administrator says, and enter it as the fingerprint of the server.',
  'in-clear': 'The address must begin with https://.',
  internal: 'Corridor failed; its log tells more.',
  interrupted: 'The server was stopped meanwhile.',
  'out-of-memory':
    'This roster needs more memory than the server has. Nothing was changed. Give the server more.',
  'login-refused': '{{host}} does not accept the username with this password or key.',
  'lost-secrets': 'The passwords and keys were kept with another key of this server. Enter them again.',
  'missing-file': 'The manifest says that there is {{file}}, and there is none.',
  'missing-setting': '“{{field}}” is not filled in.',
  'no-answer': '{{host}} did not answer in time.',
  'no-application':
    'The key opens no district, or not the one that is meant. Its ClassLink administrator must share the roster with Corridor.',
  'no-applications': 'ClassLink answers without a list of applications.',
  'no-collection': '{{host}} answers without {{what}}. Look at the address and version.',
  'no-export': 'There is neither a zip nor a CSV file in {{path}}.',
  'no-rows': '{{file}} has no rows. Nothing was changed.',
  'no-secret': 'Enter a password or a private key.',
  'no-such-path': '{{host}} has no {{path}}.',
  'no-token': '{{host}} answers without a token. Look at the address for tokens.',
  'no-users':
    '{{host}} has no users at all. Look whether Corridor is allowed to read them. Nothing was changed.',
  'not-a-port': 'A port is a number, most often 22.',
  'not-an-address': 'This is no address of a server.',
  'not-applied':
    'People changed meanwhile, or an e-mail address of the roster belongs to another district on this server.',
  'not-authorised': '{{host}} does not accept the key or password. Enter it again.',
  'not-found': '{{host}} has no {{path}}. Look at the address.',
  'not-json': '{{host}} answers with something else than data. Look at the address.',
  'not-reached': '{{host}} could not be reached.',
  'other-server': '{{host}} leads on to another server. It is not followed.',
  'page-repeated': '{{host}} gave a page of {{what}} a second time. Nothing is changed.',
  'path-forbidden': '{{host}} does not let this user read {{path}}.',
  'people-missing': '{{host}} left out {{count}} people who are in schools. Nothing is changed.',
  'private-address':
    '{{host}} is in a private network. Whoever runs this server may allow it with CORRIDOR_ALLOWED_NETWORKS.',
  redirected: '{{host}} points to another address. Enter that one.',
  refused: '{{host}} refuses to answer {{path}} ({{status}}).',
  'row-without-id': '{{host}} has a row without a sourcedId among {{what}}.',
  'rows-missing':
    '{{host}} has {{total}} {{collection}}, and hands out {{count}} of them. Nothing was changed.',
  'scope-missing':
    '{{host}} does not let Corridor read {{path}} without the scope {{scope}}. Allow it there, and add it to the scopes in the settings.',
  'scope-refused': '{{host}} knows the client, and does not allow it this scope: {{scope}}',
  'server-error': '{{host}} has an error of its own ({{status}}).',
  'signature-refused':
    '{{host}} does not accept requests signed with this key and secret. Enter both again, and try the other way of signing.',
  'too-large': 'One answer has more than {{most}} MB.',
  'too-many-changes':
    'There are more than {{most}} exports of changes and no whole one. Export everything once (bulk).',
  'too-many-files':
    '{{path}} holds more than {{most}} files. Have old exports deleted, or give exports a folder of their own.',
  'too-many-requests': '{{host}} asks for fewer requests.',
  'unexpected-answer':
    '{{host}} answers {{path}} in a form that Corridor does not know: “{{field}}” is missing.',
  'unknown-host': 'There is no server “{{host}}”. Look at the address.',
  unreadable:
    'What was shown can no longer be read: the server has another key than then. Nothing was applied. Press “Do not apply”, then hand the roster in, or fetch it, again.',
  unusable: 'The roster has errors that its rows cannot be passed over for. They are listed under Details.',
  'unusable-key': 'The private key cannot be read. It begins with “-----BEGIN” and has no passphrase.',
  'which-application':
    'The key opens several districts. Enter the ID of the one that is meant: {{applications}}',
};

export const es: typeof en = {
  'bad-certificate': '{{host}} muestra un certificado en el que no se puede confiar.',
  busy: 'El servidor tenía demasiado que hacer a la vez.',
  'changed-since': 'Las escuelas han cambiado desde que se mostró. Esto es lo que cambiaría ahora.',
  'changes-first':
    'Esta exportación tiene solo cambios (delta), y aún no hay una completa que cambiar. Exporte todo una vez (bulk).',
  'client-refused': '{{host}} no acepta el ID y el secreto de cliente. Escriba los dos otra vez.',
  'clock-wrong':
    '{{host}} no acepta la firma, y su reloj difiere del de este servidor en {{seconds}} segundos. Ponga en hora el que esté mal.',
  'connection-lost': 'Se cortó la conexión con {{host}}.',
  'consent-changed': 'Entretanto se cambió la conexión. Conéctese otra vez.',
  'consent-client':
    'El otro sistema no conoce el ID de cliente, o su secreto es incorrecto. Escriba los dos otra vez, guarde y conéctese de nuevo.',
  'consent-code': 'El consentimiento ya se usó o tardó demasiado. Conéctese otra vez.',
  'consent-denied':
    'En el otro sistema no se dio el consentimiento. Conéctese otra vez, como administrador que puede darlo.',
  'consent-elsewhere':
    'Este consentimiento no empezó en este navegador y esta sesión, o tardó más de diez minutos. Conéctese otra vez.',
  'consent-refused':
    'El otro sistema no pidió el consentimiento como debía. Mire allí el cliente OAuth: su tipo, su URI de redireccionamiento y su pantalla de consentimiento.',
  'consent-unanswered': 'El otro sistema no respondió como debía. Conéctese otra vez en unos minutos.',
  'district-not-authorised':
    'ClassLink no deja que Corridor lea el registro de este distrito. Quien administra ClassLink allí tiene que compartirlo otra vez.',
  'district-not-connected':
    'Clever no conoce un distrito «{{district}}» que comparta sus datos con esta aplicación. Revise el ID del distrito y haga que el distrito acepte la aplicación en Clever.',
  'district-paused': 'El distrito está en pausa en Clever. No se cambia nada hasta que se reanude allí.',
  'district-pending': 'El distrito no ha terminado su primera sincronización en Clever.',
  endless: '{{host}} no termina de dar {{what}}.',
  'entra-forbidden':
    'Microsoft no deja que Corridor lea {{path}}. Dé a la aplicación el permiso EduRoster.Read.All y concédale el consentimiento de administrador en Entra.',
  'entra-secret-expired': 'El secreto de cliente venció. Cree uno nuevo en Entra y escríbalo aquí.',
  'entra-unknown-app': 'Entra no conoce en el inquilino una aplicación con este ID de cliente.',
  'entra-unknown-tenant': 'Entra no conoce un inquilino «{{tenant}}».',
  'entra-wrong-secret': 'Entra no acepta el secreto de cliente. Escriba el valor del secreto, no su ID.',
  'fewer-than-promised': '{{host}} prometió {{promised}} de {{what}} y dio {{seen}}. No se cambia nada.',
  'file-too-large': '{{file}} pasa de {{most}} MB.',
  forbidden: '{{host}} no deja que Corridor lea {{path}}. Déle ese permiso allí.',
  'google-api-off':
    'La Admin SDK API no está activada en el proyecto de la clave o del cliente. Actívela en la consola de Google Cloud.',
  'google-busy': 'Google pide menos solicitudes.',
  'google-client': 'Google no conoce el ID de cliente, o su secreto está mal.',
  'google-consent-account':
    'La cuenta que dio el consentimiento no puede leer las cuentas de este Workspace, o el dominio de los ajustes no es suyo. Elija una cuenta de administrador del distrito.',
  'google-consent-no-token':
    'Google no dio acceso duradero. Quite el acceso de Corridor en la cuenta de Google, en aplicaciones de terceros, y conéctese otra vez.',
  'google-consent-not-chosen': 'Elija el acceso por consentimiento, guarde y conéctese otra vez.',
  'google-consent-scope':
    'A Google no se le permitió todo lo que Corridor pide. Conéctese otra vez y deje marcadas todas las casillas.',
  'google-error': 'Google tiene un error propio ({{status}}).',
  'google-forbidden':
    'Google no deja que Corridor lea {{what}}. Permita su ámbito, y vea que la cuenta de administrador pueda leer {{what}}.',
  'google-grant':
    'Google no acepta la clave, la cuenta de administrador o el consentimiento. Puede que la clave se haya borrado, que la cuenta esté mal escrita o suspendida, o que se haya retirado el consentimiento.',
  'google-no-delegation':
    'Google no deja que esta cuenta de servicio actúe por el administrador. En la consola de administración, en Seguridad, Controles de API, Delegación de todo el dominio, agregue su ID de cliente con todos los ámbitos.',
  'google-no-users': 'Google no da ninguna cuenta. Revise el dominio.',
  'google-not-a-key':
    'No es el archivo de clave de una cuenta de servicio. En la consola de Google Cloud cree una clave de tipo JSON y entregue el archivo entero.',
  'google-not-authorised': 'Google ya no acepta el acceso que se dio. Délo de nuevo.',
  'google-not-found': 'Google no conoce eso: {{what}}.',
  'google-not-reached': 'No se pudo llegar a Google.',
  'google-page-repeated': 'Google dio una página de {{what}} por segunda vez. No se cambia nada.',
  'google-refused': 'Google se niega a responder por {{what}} ({{status}}).',
  'google-unexpected': 'Google responde por {{what}} con algo que no son datos.',
  'google-unknown-group': 'Google no conoce un grupo «{{group}}».',
  'google-unknown-unit': 'Google nombra una unidad organizativa que no había enumerado: «{{unit}}».',
  guarded:
    'Este registro quita más de lo que se permite sin preguntar. No se cambió nada. Si es a propósito, impórtelo otra vez con --guard 100.',
  'host-key-changed':
    '{{host}} muestra otra clave que antes: {{hostKey}}. Pregunte a quien lo administra si se cambió; no se le envió nada.',
  'host-key-unknown':
    '{{host}} muestra la clave {{hostKey}}. Compárela con lo que dice quien lo administra, y escríbala como huella del servidor.',
  'in-clear': 'La dirección debe empezar por https://.',
  internal: 'Corridor falló; su registro interno dice más.',
  interrupted: 'Entretanto se detuvo el servidor.',
  'out-of-memory':
    'Esta lista necesita más memoria de la que tiene el servidor. No se cambió nada. Dele más al servidor.',
  'login-refused': '{{host}} no acepta el usuario con esta contraseña o clave.',
  'lost-secrets':
    'Las contraseñas y claves se guardaron con otra clave de este servidor. Escríbalas otra vez.',
  'missing-file': 'El manifiesto dice que hay {{file}}, y no está.',
  'missing-setting': 'Falta «{{field}}».',
  'no-answer': '{{host}} no respondió a tiempo.',
  'no-application':
    'La clave no abre ningún distrito, o no el que se quiere. Quien administra ClassLink allí tiene que compartir el registro con Corridor.',
  'no-applications': 'ClassLink responde sin una lista de aplicaciones.',
  'no-collection': '{{host}} responde sin {{what}}. Revise la dirección y la versión.',
  'no-export': 'En {{path}} no hay ni un zip ni un archivo CSV.',
  'no-rows': '{{file}} no tiene filas. No se cambió nada.',
  'no-secret': 'Escriba una contraseña o una clave privada.',
  'no-such-path': '{{host}} no tiene {{path}}.',
  'no-token': '{{host}} responde sin token. Revise la dirección para los tokens.',
  'no-users': '{{host}} no tiene ningún usuario. Vea si Corridor puede leerlos. No se cambió nada.',
  'not-a-port': 'Un puerto es un número, casi siempre 22.',
  'not-an-address': 'No es la dirección de un servidor.',
  'not-applied':
    'Entretanto cambiaron personas, o una dirección de correo del registro es de otro distrito de este servidor.',
  'not-authorised': '{{host}} no acepta la clave o contraseña. Escríbala otra vez.',
  'not-found': '{{host}} no tiene {{path}}. Revise la dirección.',
  'not-json': '{{host}} responde con algo que no son datos. Revise la dirección.',
  'not-reached': 'No se pudo llegar a {{host}}.',
  'other-server': '{{host}} remite a otro servidor. No se le sigue.',
  'page-repeated': '{{host}} dio una página de {{what}} por segunda vez. No se cambia nada.',
  'path-forbidden': '{{host}} no deja que este usuario lea {{path}}.',
  'people-missing': '{{host}} omitió a {{count}} personas que están en escuelas. No se cambia nada.',
  'private-address':
    '{{host}} está en una red privada. Quien administra este servidor puede permitirla con CORRIDOR_ALLOWED_NETWORKS.',
  redirected: '{{host}} remite a otra dirección. Escriba esa.',
  refused: '{{host}} se niega a responder {{path}} ({{status}}).',
  'row-without-id': '{{host}} tiene una fila sin sourcedId entre {{what}}.',
  'rows-missing': '{{host}} tiene {{total}} {{collection}} y entrega {{count}}. No se cambió nada.',
  'scope-missing':
    '{{host}} no deja que Corridor lea {{path}} sin el ámbito {{scope}}. Permítalo allí y agréguelo a los ámbitos de los ajustes.',
  'scope-refused': '{{host}} conoce al cliente y no le permite este ámbito: {{scope}}',
  'server-error': '{{host}} tiene un error propio ({{status}}).',
  'signature-refused':
    '{{host}} no acepta solicitudes firmadas con esta clave y este secreto. Escriba los dos otra vez y pruebe la otra forma de firmar.',
  'too-large': 'Una respuesta tiene más de {{most}} MB.',
  'too-many-changes':
    'Hay más de {{most}} exportaciones de cambios y ninguna completa. Exporte todo una vez (bulk).',
  'too-many-files':
    'En {{path}} hay más de {{most}} archivos. Haga borrar las exportaciones viejas, o deles una carpeta propia.',
  'too-many-requests': '{{host}} pide menos solicitudes.',
  'unexpected-answer': '{{host}} responde {{path}} en una forma que Corridor no conoce: falta «{{field}}».',
  'unknown-host': 'No hay un servidor «{{host}}». Revise la dirección.',
  unreadable:
    'Lo que se mostró ya no se puede leer: el servidor tiene otra clave que entonces. No se aplicó nada. Pulse «No aplicar» y entregue el registro, o tráigalo, otra vez.',
  unusable: 'El registro tiene errores por los que no basta con pasar filas por alto. Están en Detalles.',
  'unusable-key':
    'La clave privada no se puede leer. Empieza por «-----BEGIN» y no lleva frase de contraseña.',
  'which-application': 'La clave abre varios distritos. Escriba el ID del que quiere: {{applications}}',
};

addWords('sourceFaults', en, es);

/** What is wrong with a file, as an upload would be told it, and where. */
function fileFaultWords(text: string, values: SourceFault['values']): string {
  const { reason = '', file = '', row = '', column = '' } = values;
  const said = fileProblemWords({ code: reason, column, message: '', values });
  const where = Number(row) > 0 ? words.t('rosters:whereRow', { file, row }) : file;
  return said && where ? `${where}: ${said}` : said || text;
}

/** What failed, in the language that is spoken; the server's own English for a code that is new. */
export function faultWords({ code, text, values }: SourceFault): string {
  if (code === 'file') {
    return fileFaultWords(text, values);
  }
  const field = code === 'missing-setting' ? fieldName(values.field ?? '') : values.field;
  // What a source has many of is called so by some, and a collection by others.
  const what = values.what ?? values.collection;
  return code in en
    ? words.t(`sourceFaults:${code}` as 'sourceFaults:interrupted', { ...values, field, what })
    : text;
}
