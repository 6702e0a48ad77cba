// Writes src/api/schema.d.ts from the contract: one type for each of its schemas and one for the paths.
// It knows what our contract uses and stops at anything else, rather than let it pass as `any`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const contract = JSON.parse(readFileSync(new URL('../../api/openapi.json', import.meta.url), 'utf8'));
const KNOWN = new Set(
  ['$ref', 'additionalProperties', 'anyOf', 'description', 'enum', 'format', 'items', 'properties'].concat([
    'required',
    'type',
    'uniqueItems',
  ]),
);

function typeOf(schema, where) {
  for (const word of Object.keys(schema)) {
    if (!KNOWN.has(word)) {
      throw new Error(`${where}: this generator does not know "${word}" yet`);
    }
  }
  if (schema.$ref) {
    return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  }
  if (Object.keys(schema).length === 0) {
    return 'unknown';
  }
  if (schema.anyOf) {
    return schema.anyOf.map((one) => typeOf(one, where)).join(' | ');
  }
  return [schema.type]
    .flat()
    .map((type) => plain(type, schema, where))
    .join(' | ');
}

function plain(type, schema, where) {
  switch (type) {
    case 'string':
      return schema.enum
        ? schema.enum
            .filter((word) => word !== null)
            .map((word) => `'${word}'`)
            .join(' | ')
        : 'string';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
    case 'null':
      return type;
    case 'array':
      return `(${typeOf(schema.items, `${where}[]`)})[]`;
    case 'object':
      return schema.additionalProperties
        ? `Record<string, ${typeOf(schema.additionalProperties, where)}>`
        : shape(schema, where);
    default:
      throw new Error(`${where}: this generator does not know the type "${type}" yet`);
  }
}

function shape(schema, where) {
  const always = new Set(schema.required);
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => `  ${name}${always.has(name) ? '' : '?'}: ${typeOf(field, `${where}.${name}`)};`,
  );
  return `{\n${fields.join('\n')}\n}`;
}

const schemas = Object.entries(contract.components.schemas).map(
  ([name, schema]) => `export type ${name} = ${typeOf(schema, name)};`,
);
const paths = Object.keys(contract.paths).map(
  (path) => `  | \`${path.replaceAll(/\{\w+\}/g, '\u0024{string}')}\``,
);
// By verb and path, what is sent and what is answered: names of schemas may change when another comes, these do not.
function byRequest(contentOf) {
  const lines = Object.entries(contract.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).flatMap(([verb, operation]) => {
      const name = `${verb.toUpperCase()} ${path}`;
      const schema = contentOf(operation)?.['application/json']?.schema;
      return schema ? [`  '${name}': ${typeOf(schema, name)};`] : [];
    }),
  );
  return `{\n${lines.join('\n')}\n}`;
}

const sent = byRequest((operation) => operation.requestBody?.content);
const answered = byRequest(
  (operation) => Object.entries(operation.responses).find(([code]) => code.startsWith('2'))?.[1].content,
);
const made = [
  '// Made from api/openapi.json by "npm run types"; not to be edited.',
  ...schemas,
  `export interface Sent ${sent}`,
  `export interface Answered ${answered}`,
  `export type Path =\n${paths.join('\n')};\n`,
].join('\n\n');
const file = new URL('../src/api/schema.d.ts', import.meta.url);
// Left alone where nothing changed, so that nothing is built anew for it.
if (!existsSync(file) || readFileSync(file, 'utf8') !== made) {
  writeFileSync(file, made);
}
