import { Mistake } from '../mistake.js';
import type { KnownRule, Registry } from '../registry.js';
import type { Options, Severity } from '../rule.js';
import { waivableIds } from '../say/outside.js';
import { shown, unknown } from './check.js';
import type { Config, Layer, Orders } from './config.js';
import { type RuleValue, type SettingKeys, severities } from './schema.js';
import type { Path } from './source.js';

/** What this part asks of a registry. */
export type Known = Pick<Registry, 'rules' | 'principles'>;
type Level = Severity | 'off';

/** One rule or principle as a config sets it. */
export interface RuleOrder {
  readonly id: string;
  readonly level: Level;
  readonly options: Options;
}

/** A rule's value taken apart. */
export function orderOf(id: string, value: RuleValue): RuleOrder {
  const [level, options = {}] = Array.isArray(value) ? value : [value];
  return { id, level, options };
}

/** `id:severity` of the command line taken apart. Throws a Mistake on anything else. */
export function orderFrom(text: string): RuleOrder {
  const colon = text.lastIndexOf(':');
  const level = severities.find((one) => one === text.slice(colon + 1).trim());
  if (colon < 1 || !level) throw new Mistake('config-rule-order', { order: text, options: [...severities] });
  return { id: text.slice(0, colon).trim(), level, options: {} };
}

/** Throws a Mistake on the first rule, principle or option of a config or of the command line that the registry does not know. */
export function checkRules(config: Config, registry: Known): void {
  for (const layer of config.layers) {
    checkKeys(layer, layer.values, [], registry);
    for (const [index, override] of (layer.values.overrides ?? []).entries()) {
      checkKeys(layer, override, ['overrides', index], registry);
    }
  }
  checkOrders(config.orders, registry);
}

function checkKeys(layer: Layer, keys: SettingKeys, above: Path, registry: Known): void {
  for (const [id, value] of Object.entries(keys.rules ?? {})) {
    const path = [...above, 'rules', id];
    const { options } = orderOf(id, value);
    const known = registry.rules.get(id);
    if (known) checkOptions(layer, known, options, [...path, 1]);
    else if (waivableIds.includes(id)) {
      if (Object.keys(options).length > 0)
        throw new Mistake('config-no-options', { where: layer.source.quote(path), rule: id });
    } else if (!registry.principles.some((principle) => principle.id === id)) {
      throw unknown('rule', layer.source.quote(path), id, idsOf(registry));
    } else if (Object.keys(options).length > 0) {
      throw new Mistake('config-principle-options', { where: layer.source.quote(path), key: id });
    }
  }
}

function checkOptions(layer: Layer, { id, rule }: KnownRule, options: Options, above: Path): void {
  const usual = rule.options ?? {};
  for (const [name, value] of Object.entries(options)) {
    const where = layer.source.quote([...above, name]);
    if (!Object.hasOwn(usual, name)) {
      const names = Object.keys(usual);
      if (names.length === 0) throw new Mistake('config-no-options', { where, rule: id });
      throw unknown('option', where, name, names);
    }
    const kind = kindOf(usual[name] as Options[string]);
    if (kindOf(value) !== kind) throw new Mistake(`config-${kind}`, { where, key: name, value: shown(value) });
  }
}

const kindOf = (value: Options[string]): 'list' | 'number' | 'boolean' | 'text' =>
  typeof value === 'object' ? 'list' : typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean');

function checkOrders({ rules = [], only = [], skip = [] }: Orders, registry: Known): void {
  const known = new Set(idsOf(registry));
  const named = [
    ...rules.map((text) => ['--rule', orderFrom(text).id] as const),
    ...only.map((id) => ['--only', id] as const),
    ...skip.map((id) => ['--skip', id] as const),
  ];
  for (const [option, id] of named) if (!known.has(id)) throw unknown('rule', option, id, known);
}

/** Ids that a config may name: of rules, also those outside the principles that can be switched off, and of principles. */
export const idsOf = (registry: Known): string[] => [
  ...registry.rules.keys(),
  ...waivableIds,
  ...registry.principles.map((principle) => principle.id),
];
