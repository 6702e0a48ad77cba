import { addWords } from '~/lib/words';

/** What only ways in by SAML have. */
export const en = {
  saml: {
    title: 'The provider’s metadata',
    metadataUrl: 'Address of the metadata',
    metadataUrlWhy:
      'Where it has one. It is read again by itself, so that new certificates are known in time.',
    metadata: 'Or its text',
    metadataWhy: 'Paste it, or choose its file.',
    metadataKept: 'Kept as it is. Paste it again, or choose its file, to replace it.',
    file: 'Choose a file',
    certificate: 'Certificate until {{day}}:',
    goodUntil: 'The provider says that its metadata is good until {{day}}.',
    goodNoLonger:
      'The provider said that its metadata is good until {{day}}. People are still let in by it; take what it publishes now.',
    entity: 'Entity ID and address of our metadata',
    entityWhy: 'Also called audience or identifier.',
    consumer: 'Reply address (ACS URL)',
    consumerWhy: 'Where people come back to.',
    download: 'Download our metadata',
    claim: 'Attribute that carries it',
    claimWhy:
      'To the letter as the provider sends it, or NameID for the name of the subject. Never one that people can change themselves.',
    byEmail: 'E-mail address',
    emailAttribute: 'Attribute with the e-mail address',
    emailAttributeWhy:
      'To the letter as the provider sends it. Leave empty if it is the name of the subject (NameID).',
    checkLead:
      'Reads the metadata, looks at certificates and keys, and whether the provider takes a request. Nobody signs in.',
  },
};

export const es: typeof en = {
  saml: {
    title: 'Los metadatos del proveedor',
    metadataUrl: 'Dirección de los metadatos',
    metadataUrlWhy: 'Si la hay. Se lee de nuevo por sí sola, para conocer a tiempo los certificados nuevos.',
    metadata: 'O su texto',
    metadataWhy: 'Péguelo o elija su archivo.',
    metadataKept: 'Se conserva como está. Para cambiarlo, péguelo otra vez o elija su archivo.',
    file: 'Elegir un archivo',
    certificate: 'Certificado hasta el {{day}}:',
    goodUntil: 'El proveedor dice que sus metadatos valen hasta el {{day}}.',
    goodNoLonger:
      'El proveedor dijo que sus metadatos valían hasta el {{day}}. Por ellos se sigue entrando; tome los que publica ahora.',
    entity: 'ID de entidad y dirección de nuestros metadatos',
    entityWhy: 'También se llama audiencia o identificador.',
    consumer: 'Dirección de respuesta (URL de ACS)',
    consumerWhy: 'A donde vuelven las personas.',
    download: 'Descargar nuestros metadatos',
    claim: 'Atributo que lo lleva',
    claimWhy:
      'Letra por letra como lo envía el proveedor, o NameID para el nombre del sujeto. Nunca uno que las personas puedan cambiar.',
    byEmail: 'Correo',
    emailAttribute: 'Atributo con el correo',
    emailAttributeWhy:
      'Letra por letra como lo envía el proveedor. Déjelo vacío si es el nombre del sujeto (NameID).',
    checkLead:
      'Lee los metadatos, mira certificados y claves, y si el proveedor acepta una solicitud. Nadie entra.',
  },
};

addWords('signOn', en, es);
