import { knownKey } from '../../draft/front-matter/keys.js';
import { frontMatterSchema } from '../../draft/front-matter/schema.js';

/** A JSON Schema, as far as front matter needs it. */
interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
}

/** What a mapping of the front matter may hold. */
export interface Keys {
  /** Key → its description, in the locale. */
  readonly keys: ReadonlyMap<string, string | undefined>;
  /** The values that a key offers. */
  valuesOf(key: string): readonly string[];
}

/** The keys of the mapping at a path, by the schema of the front matter; descriptions in the locale. */
export function keysAt(path: readonly string[], locale: string): Keys {
  const root = schemaIn(locale);
  let properties = root.properties ?? {};
  const at = (key: string): Schema | undefined => properties[key] ?? properties[knownKey(key) ?? ''];
  for (const key of path) properties = mappingIn(at(key), root);
  const keys = new Map(Object.entries(properties).map(([key, { description }]) => [key, description]));
  return { keys, valuesOf: (key) => [...new Set(valuesIn(at(key), root))] };
}

const schemas = new Map<string, Schema>();

function schemaIn(locale: string): Schema {
  const schema = schemas.get(locale) ?? (frontMatterSchema(locale) as Schema);
  schemas.set(locale, schema);
  return schema;
}

/** A schema and all its alternatives: choices, items of a list, references. */
function* choices(schema: Schema | undefined, root: Schema): Generator<Schema> {
  if (!schema) return;
  yield schema;
  yield* choices(root.$defs?.[schema.$ref?.split('/').at(-1) ?? ''], root);
  yield* choices(schema.items, root);
  for (const one of schema.anyOf ?? []) yield* choices(one, root);
}

function mappingIn(schema: Schema | undefined, root: Schema): Readonly<Record<string, Schema>> {
  for (const { properties } of choices(schema, root)) if (properties) return properties;
  return {};
}

function* valuesIn(schema: Schema | undefined, root: Schema): Generator<string> {
  for (const { enum: names, type } of choices(schema, root)) {
    if (names) yield* names;
    if (type === 'boolean') yield* ['true', 'false'];
  }
}
