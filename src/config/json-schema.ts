import { toJsonSchema } from '@valibot/to-json-schema';
import descriptions from '../messages/*/config.yml';
import { eachInLocale, inLocale } from '../messages/in-locale.js';
import { outsideText, waivableIds } from '../messages/outside.js';
import type { KnownRule } from '../registry/registry.js';
import type { Options } from '../rule.js';
import { idsOf, type KnownIds } from './rules.js';
import { configFile, defaults, severities } from './schema.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { [key: string]: unknown };

/**
 * The JSON Schema (draft 2020-12) of a config, from the same definition as its types, with every rule, principle and option.
 * Made when the program is built. `locale` is the language of the descriptions.
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
    // With own rules there may be any name.
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

function describe(schema: JsonSchema, path: string, texts: Readonly<Record<string, string>>): void {
  if (texts[path] !== undefined) schema.description = texts[path];
  if (Object.hasOwn(defaults, path)) schema.default = defaults[path];
  for (const [key, inner] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)) {
    const own = path === '' ? key : `${path}.${key}`;
    // What an override shares with the file is described in the same words.
    describe(inner, texts[own] === undefined ? own.replace(/^overrides\[\]\./, '') : own, texts);
  }
  if (schema.items) describe(schema.items as JsonSchema, `${path}[]`, texts);
}

function rulesSchema(plain: JsonSchema, registry: KnownIds, locale: string): JsonSchema {
  const level = { enum: [...severities] };
  const principles = registry.principles.map(({ id, languages }) => [
    id,
    { ...level, description: inLocale(languages, locale)?.title ?? id },
  ]);
  const rules = [...registry.rules.values()].map((rule) => [rule.id, ruleSchema(rule, level, locale)]);
  const outside = waivableIds.map((id) => [id, { ...level, description: outsideText(id, locale)?.title ?? id }]);
  return { ...plain, properties: Object.fromEntries([...principles, ...rules, ...outside]) };
}

function ruleSchema({ id, rule, languages }: KnownRule, level: JsonSchema, locale: string): JsonSchema {
  const texts = inLocale(languages, locale);
  const options = Object.entries(rule.options ?? {}).map(([name, value]) => [
    name,
    { ...typeOf(value), default: value, ...(texts?.options?.[name] && { description: texts.options[name] }) },
  ]);
  const properties = Object.fromEntries(options);
  const pair = { type: 'object', properties, additionalProperties: false };
  return {
    description: texts?.title ?? id,
    default: rule.severity,
    anyOf: [level, { type: 'array', prefixItems: [level, pair], minItems: 1, items: false }],
  };
}

const typeOf = (value: Options[string]): JsonSchema =>
  typeof value === 'object' ? { type: 'array', items: { type: 'string' } } : { type: typeof value };
