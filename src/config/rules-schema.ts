import { inLocale } from '../messages/in-locale.js';
import { outsideText, waivableIds } from '../messages/outside.js';
import type { KnownRule } from '../registry/registry.js';
import type { Options } from '../rule.js';
import { idsOf, type KnownIds } from './rules.js';
import { levels } from './schema.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { [key: string]: unknown };

/** The schema of the key `rules`, with every rule, option and principle. */
export function rulesSchema(plain: JsonSchema, registry: KnownIds, locale: string): JsonSchema {
  const level = { enum: [...levels] };
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
    {
      ...typeOf(value),
      ...rangeOf(rule.limits?.[name]),
      default: value,
      ...(texts?.options?.[name] && { description: texts.options[name] }),
    },
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

const rangeOf = (limits: readonly [number, number] | undefined): JsonSchema =>
  limits ? { minimum: limits[0], maximum: limits[1] } : {};

/** The schema of configs, as the program was built with it, with the house's own rules beside the others. */
export function withOwnRules(schema: JsonSchema, registry: KnownIds, locale: string): JsonSchema {
  const { if: _, then: __, ...rest } = schema;
  const properties = rest.properties as Record<string, JsonSchema>;
  const known = { propertyNames: { enum: idsOf(registry) } };
  const rules = { ...rulesSchema(properties.rules!, registry, locale), ...known };
  const overrides = properties.overrides!;
  const inOverrides = overrides.items as JsonSchema & { readonly properties: Record<string, JsonSchema> };
  const ownersInOverrides = { ...inOverrides.properties.owners, ...known };
  const items = { ...inOverrides, properties: { ...inOverrides.properties, owners: ownersInOverrides } };
  return {
    ...rest,
    properties: {
      ...properties,
      rules,
      owners: { ...properties.owners, ...known },
      overrides: { ...overrides, items },
    },
  };
}
