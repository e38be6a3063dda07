import { toJsonSchema } from '@valibot/to-json-schema';
import descriptions from '../messages/*/config.yml';
import { eachInLocale } from '../messages/in-locale.js';
import { houseFile } from './house.js';
import { idsOf, type KnownIds } from './rules.js';
import { type JsonSchema, rulesSchema } from './rules-schema.js';
import { configFile, defaults } from './schema.js';

export type { JsonSchema };

/**
 * The JSON Schema (draft 2020-12) of a config, from the same definition as its types, with every rule, principle and
 * option. Written by the build. `locale` is the language of the descriptions.
 */
export function configSchema(registry: KnownIds, locale = 'en'): JsonSchema {
  const whole = toJsonSchema(configFile, { target: 'draft-2020-12', errorMode: 'ignore' }) as JsonSchema;
  describe(whole, '', eachInLocale<string>(descriptions, locale));
  const properties = whole.properties as Record<string, JsonSchema>;
  const inOverrides = (properties.overrides!.items as JsonSchema).properties as Record<string, JsonSchema>;
  properties.rules = rulesSchema(properties.rules!, registry, locale);
  inOverrides.rules = { $ref: '#/properties/rules' };
  const known = { propertyNames: { enum: idsOf(registry) } };
  return {
    ...whole,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'redlint',
    // With own rules any name may occur.
    if: { not: { required: ['rulesDir'] } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      properties: {
        rules: known,
        owners: known,
        overrides: { items: { properties: { rules: known, owners: known } } },
      },
    },
  };
}

/** The JSON Schema of the house's file, likewise. */
export function houseSchema(locale = 'en'): JsonSchema {
  const whole = toJsonSchema(houseFile, { target: 'draft-2020-12', errorMode: 'ignore' }) as JsonSchema;
  const own = Object.entries(eachInLocale<string>(descriptions, locale)).flatMap(([key, text]) =>
    key.startsWith('house.') ? [[key.slice('house.'.length), text] as const] : [],
  );
  describe(whole, '', Object.fromEntries(own));
  return { ...whole, $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'redlint house' };
}

function describe(schema: JsonSchema, path: string, texts: Readonly<Record<string, string>>): void {
  if (texts[path] !== undefined) schema.description = texts[path];
  if (Object.hasOwn(defaults, path)) schema.default = defaults[path];
  for (const [key, inner] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)) {
    const own = path === '' ? key : `${path}.${key}`;
    // Keys that an override shares with the file have the same description.
    describe(inner, texts[own] === undefined ? own.replace(/^overrides\[\]\./, '') : own, texts);
  }
  if (schema.items) describe(schema.items as JsonSchema, `${path}[]`, texts);
}
