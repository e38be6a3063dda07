import type { KeyPath } from '../data/source.js';
import { outsideSeverity, waivableIds } from '../messages/outside.js';
import type { KnownRule } from '../registry/registry.js';
import { lower, severities } from '../registry/severity.js';
import type { Options, Severity } from '../rule.js';
import type { Config, Preset } from './config.js';
import type { House } from './house.js';
import type { ConfigStep } from './layout.js';
import { type KnownIds, parseRuleEntry, type RuleEntry, ruleEntry } from './rules.js';
import { byDefault, type RuleSetting } from './settings.js';
import { hoursIn } from './values.js';

/** A rule's setting while it is worked out: `strictOnly` = a strict rule that the preset leaves out. */
type OpenSetting = RuleSetting & { readonly strictOnly?: boolean };

/** How every rule of the registry is set, from the preset up to the command line: later wins. */
export function rulesOf(config: Config, registry: KnownIds, steps: readonly ConfigStep[]): Map<string, RuleSetting> {
  const preset = config.layers.findLast((layer) => layer.preset)?.preset;
  const drafts = fromPreset(registry, preset?.name ?? 'recommended');
  for (const { keys, from } of steps) {
    shorthands(drafts, registry, { keys, from });
    const entries = Object.entries(keys.rules ?? {}).map(([id, value]) => ruleEntry(id, value));
    applyEntries(drafts, registry, entries, (id, option = []) => from(['rules', id, ...option]));
  }
  const { rules = [], only, skip = [] } = config.commandLine;
  applyEntries(drafts, registry, rules.map(parseRuleEntry), () => '--rule');
  for (const [id, draft] of drafts) {
    const { principle, rule } = registry.rules.get(id) ?? outside(id);
    if (only && !only.includes(id) && !only.includes(principle))
      drafts.set(id, { ...draft, severity: 'off', from: '--only' });
    else if (only?.includes(id) && draft.severity === 'off') {
      drafts.set(id, { ...draft, severity: rule.severity, ceiling: undefined, from: '--only' });
    }
    if (only?.includes(id)) drafts.set(id, { ...drafts.get(id)!, strictIn: undefined, withoutHints: undefined });
    if (skip.includes(id) || skip.includes(principle))
      drafts.set(id, { ...drafts.get(id)!, severity: 'off', from: '--skip' });
  }
  for (const [id, { rule }] of registry.rules) if (rule.house) hearHouses(drafts, id, rule.house, config);
  return new Map([...drafts].map(([id, { strictOnly, ...setting }]) => [id, setting]));
}

/** The severities that some cases of a rule have under its setting, other than its main one; the most severe first. */
export function severitiesUnder(
  rule: Pick<KnownRule['rule'], 'severities'>,
  setting: RuleSetting | undefined,
): Severity[] {
  if (!setting || setting.severity === 'off') return [];
  const held = (rule.severities ?? []).map((severity) => lower(severity, setting.ceiling));
  return severities.filter((severity) => held.includes(severity) && severity !== setting.severity);
}

/** The entry of a rule outside the principles. */
const outside = (id: string): Pick<KnownRule, 'principle' | 'languages' | 'rule'> => ({
  principle: '',
  languages: {},
  rule: { severity: outsideSeverity(id), check: () => [] },
});

function fromPreset(registry: KnownIds, preset: Preset): Map<string, OpenSetting> {
  const all = [...registry.rules, ...waivableIds.map((id) => [id, outside(id)] as const)];
  return new Map(
    all.map(([id, { rule, languages }]) => {
      const strictOnly = rule.strict === true && preset === 'recommended';
      const severity = strictOnly ? 'off' : rule.severity;
      const strict = Object.keys(languages).filter((language) => languages[language]?.strict);
      const isRecommended = preset === 'recommended';
      const strictIn = isRecommended && strict.length > 0 ? strict : undefined;
      const options = rule.options ?? {};
      const left = { strictOnly, strictIn, withoutHints: isRecommended || undefined };
      return [id, { severity, options, from: `preset:${preset}`, ...left }];
    }),
  );
}

/**
 * Principles first, so that a rule's own line wins wherever it is in the file. A principle's severity caps its rules:
 * it raises none, and does not change rules that a law requires.
 */
function applyEntries(
  drafts: Map<string, OpenSetting>,
  registry: KnownIds,
  entries: readonly RuleEntry[],
  from: (id: string, option?: KeyPath) => string,
): void {
  for (const { id, level } of entries) {
    if (registry.rules.has(id)) continue;
    for (const [rule, draft] of drafts) {
      const known = registry.rules.get(rule);
      if (known?.principle !== id || known.rule.byLaw) continue;
      const stays = draft.severity === 'off' && (draft.strictOnly || draft.named);
      if (stays) continue;
      const severity = level === 'off' ? level : lower(known.rule.severity, level);
      drafts.set(rule, { ...draft, severity, ...ceilingOf(level), named: false, from: from(id) });
    }
  }
  for (const { id, level, options } of entries) {
    const draft = drafts.get(id);
    if (!draft) continue;
    const parts = Object.entries(options).map(([name, value]) => [name, [{ value, from: from(id, [1, name]) }]]);
    drafts.set(id, {
      severity: level,
      ...ceilingOf(level),
      options: { ...draft.options, ...options },
      parts: { ...draft.parts, ...Object.fromEntries(parts) },
      strictIn: undefined,
      withoutHints: undefined,
      named: true,
      from: from(id),
    });
  }
}

/** What the house's files say is added to the options of the rules that hear them. */
function hearHouses(
  drafts: Map<string, OpenSetting>,
  id: string,
  house: NonNullable<KnownRule['rule']['house']>,
  { houses = [] }: Config,
): void {
  if (houses.length === 0) return;
  const draft = drafts.get(id)!;
  for (const [option, what] of Object.entries(house)) {
    const { options, parts = {} } = drafts.get(id)!;
    const before = [options[option] ?? []].flat() as string[];
    const given = parts[option] ?? (before.length > 0 ? [{ value: before, from: byDefault }] : []);
    const heard = houses.flatMap((one) => partsOf(one, what));
    if (heard.length === 0) continue;
    drafts.set(id, {
      ...draft,
      options: { ...options, [option]: [...before, ...heard.flatMap(({ value }) => value)] },
      parts: { ...parts, [option]: [...given, ...heard] },
    });
  }
}

/** The words, or the acronyms, of a house's file as an option holds them. */
function partsOf({ values, source }: House, what: 'words' | 'acronyms') {
  const acronyms = Object.entries(values.acronyms ?? {}).map((pair) => pair.join(': '));
  const lists: Readonly<Record<string, readonly string[]>> =
    what === 'words' ? { words: values.words ?? [], names: values.names ?? [] } : { acronyms };
  return Object.entries(lists).flatMap(([key, value]) =>
    value.length > 0 ? [{ value, from: source.place([key]) }] : [],
  );
}

const ceilingOf = (level: Severity | 'off') => (level === 'off' ? {} : { ceiling: level });

/** Options that can also be set in a config section: `response.max`, `hashtags.allow`. */
function shorthands(
  drafts: Map<string, OpenSetting>,
  registry: KnownIds,
  { keys, from }: Pick<ConfigStep, 'keys' | 'from'>,
): void {
  const values: Readonly<Record<string, Options[string] | undefined>> = {
    'response.max': keys.response?.max,
    'hashtags.allow': keys.hashtags?.allow,
  };
  for (const [id, { rule }] of registry.rules) {
    for (const [option, key] of Object.entries(rule.shorthands ?? {})) {
      const value = values[key];
      const draft = drafts.get(id)!;
      if (value === undefined) continue;
      const fitted = typeof draft.options[option] === 'number' ? hoursIn(String(value))! : value;
      const parts = { ...draft.parts, [option]: [{ value: fitted, from: from(key.split('.')) }] };
      drafts.set(id, { ...draft, options: { ...draft.options, [option]: fitted }, parts });
    }
  }
}
