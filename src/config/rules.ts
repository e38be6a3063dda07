import { slotsOf, unknown } from '../data/fault-of.js';
import { inOrder } from '../data/faults.js';
import type { KeyPath } from '../data/source.js';
import { withoutWords } from '../data/source.js';
import { outsideIds, waivableIds } from '../messages/outside.js';
import { Mistake, throwAll } from '../mistake.js';
import type { KnownRule, Registry } from '../registry/registry.js';
import type { Options, Severity } from '../rule.js';
import type { CommandLine, Config, Layer } from './config.js';
import type { House } from './house.js';
import { levels, type RuleValue, type SettingKeys } from './schema.js';

/** What the config needs of a registry. */
export type KnownIds = Pick<Registry, 'rules' | 'principles'>;
type Level = Severity | 'off';

/** One rule or principle as a config sets it. */
export interface RuleEntry {
  readonly id: string;
  readonly level: Level;
  readonly options: Options;
}

/** Parses a rule's value. */
export function ruleEntry(id: string, value: RuleValue): RuleEntry {
  const [level, options = {}] = Array.isArray(value) ? value : [value];
  return { id, level, options };
}

/** Parses `id:severity` of the command line. Throws a Mistake on anything else. */
export function parseRuleEntry(text: string): RuleEntry {
  const colon = text.lastIndexOf(':');
  const level = levels.find((one) => one === text.slice(colon + 1).trim());
  if (colon < 1 || !level) throw new Mistake('config-rule-order', { order: text, options: { or: [...levels] } });
  return { id: text.slice(0, colon).trim(), level, options: {} };
}

/**
 * Throws a Mistake that holds all faults of a config: the faults of its files, and each rule, principle or option,
 * there or on the command line, that the registry does not know.
 */
export function checkRules(config: Config, registry: KnownIds): void {
  const ofLayer = (layer: Layer) => {
    const faults = inOrder([
      ...layer.faults.map((fault) => ruleAbove(fault, registry)),
      ...faultsOfKeys(layer, layer.values, [], registry),
      ...(layer.values.overrides ?? []).flatMap((override, index) =>
        faultsOfKeys(layer, override, ['overrides', index], registry),
      ),
    ]);
    return layer.source.isOutside ? faults.slice(0, 1).map(withoutWords) : faults;
  };
  const needsReason = !config.layers.some(({ values }) =>
    [values, ...(values.overrides ?? [])].some(({ waivers }) => waivers?.requireReason === false),
  );
  const ofHouse = ({ source, values, faults }: House) => {
    const known = new Set(idsOf(registry));
    const unknownRules = (values.dismissals ?? []).flatMap(({ rule }, index) =>
      known.has(rule) ? [] : [noRule(source.quote(['dismissals', index, 'rule']), rule, known)],
    );
    const written = (source.value as House['values'] | undefined)?.dismissals;
    const unreasoned = (values.dismissals ?? []).flatMap((_, index) =>
      needsReason && !Object.hasOwn(Object(written?.[index]), 'reason')
        ? [new Mistake('config-missing-key', { where: source.quote(['dismissals', index]), key: 'reason' })]
        : [],
    );
    const all = inOrder([...faults, ...unknownRules, ...unreasoned]);
    return source.isOutside ? all.slice(0, 1).map(withoutWords) : all;
  };
  throwAll([
    ...config.layers.flatMap(ofLayer),
    ...(config.houses ?? []).flatMap(ofHouse),
    ...faultsOfCommandLine(config.commandLine, registry),
  ]);
}

/** A rule at the margin is no unknown key. */
const ruleAbove = (fault: Mistake, registry: KnownIds): Mistake =>
  fault.key.startsWith('config-unknown-key') && idsOf(registry).includes(String(fault.slots.key))
    ? new Mistake('config-rule-above', fault.slots)
    : fault;

function faultsOfKeys(layer: Layer, keys: SettingKeys, above: KeyPath, registry: KnownIds): Mistake[] {
  return [...faultsOfRules(layer, keys, above, registry), ...faultsOfNamed(layer, keys, above, registry)];
}

/**
 * Rules and principles that are named elsewhere: what is never waived would be waived, what somebody answers for be
 * nobody's.
 */
function faultsOfNamed(layer: Layer, keys: SettingKeys, above: KeyPath, registry: KnownIds): Mistake[] {
  const { waivers, owners = {} } = keys;
  const named: [string, KeyPath][] = [
    ...(waivers?.never ?? []).map((id, index): [string, KeyPath] => [id, ['waivers', 'never', index]]),
    ...Object.keys(owners).map((id): [string, KeyPath] => [id, ['owners', id]]),
  ];
  if (named.length === 0) return [];
  const known = new Set(idsOf(registry));
  return named.flatMap(([id, path]) =>
    known.has(id) ? [] : [noRule(layer.source.quote([...above, ...path]), id, known)],
  );
}

function faultsOfRules(layer: Layer, keys: SettingKeys, above: KeyPath, registry: KnownIds): Mistake[] {
  return Object.entries(keys.rules ?? {}).flatMap(([id, value]) => {
    const path = [...above, 'rules', id];
    const { options } = ruleEntry(id, value);
    const hasOptions = Object.keys(options).length > 0;
    const known = registry.rules.get(id);
    if (known) return faultsOfOptions(layer, known, options, [...path, 1]);
    const where = layer.source.quote(path);
    if (waivableIds.includes(id)) return hasOptions ? [new Mistake('config-no-options', { where, rule: id })] : [];
    if (!registry.principles.some((principle) => principle.id === id)) return [noRule(where, id, idsOf(registry))];
    return hasOptions ? [new Mistake('config-principle-options', { where, key: id })] : [];
  });
}

function faultsOfOptions(layer: Layer, { id, rule }: KnownRule, options: Options, above: KeyPath): Mistake[] {
  const usual = rule.options ?? {};
  const names = Object.keys(usual);
  return Object.entries(options).flatMap(([name, value]) => {
    const where = layer.source.quote([...above, name]);
    if (!Object.hasOwn(usual, name))
      return [
        names.length === 0
          ? new Mistake('config-no-options', { where, rule: id })
          : unknown('option', where, name, names),
      ];
    const kind = kindOf(usual[name] as Options[string]);
    const slots = { where, key: name, ...slotsOf(value) };
    const limits = kind === 'number' ? rule.limits?.[name] : undefined;
    if (kindOf(value) !== kind && !limits) return [new Mistake(`config-${kind}`, slots)];
    const [least, most] = limits ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const fits = !limits || (typeof value === 'number' && value >= least && value <= most);
    return fits ? [] : [new Mistake('config-range', { ...slots, rule: id, least, most })];
  });
}

const kindOf = (value: Options[string]): 'list' | 'number' | 'boolean' | 'text' =>
  typeof value === 'object' ? 'list' : typeof value === 'string' ? 'text' : (typeof value as 'number' | 'boolean');

function faultsOfCommandLine({ rules = [], only = [], skip = [] }: CommandLine, registry: KnownIds): Mistake[] {
  const known = new Set(idsOf(registry));
  const named = [
    ...rules.map((text) => ['--rule', parseRuleEntry(text).id] as const),
    ...only.map((id) => ['--only', id] as const),
    ...skip.map((id) => ['--skip', id] as const),
  ];
  return named.flatMap(([option, id]) => (known.has(id) ? [] : [noRule(option, id, known)]));
}

/** What is said of a rule that cannot be named: there is none, or it is always reported. */
function noRule(where: string, id: string, known: Iterable<string>): Mistake {
  if (!outsideIds.includes(id)) return unknown('rule', where, id, known);
  if (id === 'waiver-unused') return new Mistake('config-always-unused', { where, key: id });
  if (id === 'waiver-without-reason') return new Mistake('config-always-reason', { where, key: id });
  return new Mistake('config-always', { where, key: id });
}

/** The ids that a config may name: rules, those outside the principles that can be switched off, and principles. */
export const idsOf = (registry: KnownIds): string[] => [
  ...registry.rules.keys(),
  ...waivableIds,
  ...registry.principles.map((principle) => principle.id),
];
