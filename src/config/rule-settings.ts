import { waivableIds } from '../messages/outside.js';
import type { KnownRule } from '../registry/registry.js';
import type { Options, Severity } from '../rule.js';
import { lower, severities } from '../severity.js';
import type { Config, Preset } from './config.js';
import type { Step } from './layout.js';
import { type Known, orderFrom, orderOf, type RuleOrder } from './rules.js';
import type { RuleSetting } from './settings.js';
import { hoursIn } from './values.js';

/** A rule's setting on its way: `dormant` = a strict rule that no preset has woken, `named` = set by its own id. */
type Draft = RuleSetting & { readonly dormant?: boolean; readonly named?: boolean };

/** How every rule of the registry is set, from the preset up to the command line: later wins. */
export function rulesOf(config: Config, registry: Known, steps: readonly Step[]): Map<string, RuleSetting> {
  const ground = config.layers.findLast(({ preset }) => preset)?.preset;
  const drafts = fromPreset(registry, ground?.name ?? 'recommended');
  for (const { keys, from } of steps) {
    shorthands(drafts, registry, keys);
    const orders = Object.entries(keys.rules ?? {}).map(([id, value]) => orderOf(id, value));
    obey(drafts, registry, orders, (id) => from(['rules', id]));
  }
  const { rules = [], only, skip = [] } = config.orders;
  obey(drafts, registry, rules.map(orderFrom), () => '--rule');
  for (const [id, draft] of drafts) {
    const { principle, rule } = registry.rules.get(id) ?? outside;
    if (only && !only.includes(id) && !only.includes(principle))
      drafts.set(id, { ...draft, severity: 'off', from: '--only' });
    else if (only?.includes(id) && draft.severity === 'off') {
      drafts.set(id, { ...draft, severity: rule.severity, ceiling: undefined, from: '--only' });
    }
    if (only?.includes(id)) drafts.set(id, { ...drafts.get(id)!, dormantIn: undefined });
    if (skip.includes(id) || skip.includes(principle))
      drafts.set(id, { ...drafts.get(id)!, severity: 'off', from: '--skip' });
  }
  return new Map([...drafts].map(([id, { dormant, named, ...setting }]) => [id, setting]));
}

/** The severities that some cases of a rule have under its setting, other than that of most; the gravest first. */
export function gradesUnder(
  { grades = [] }: Pick<KnownRule['rule'], 'grades'>,
  setting: RuleSetting | undefined,
): Severity[] {
  if (!setting || setting.severity === 'off') return [];
  const held = grades.map((grade) => lower(grade, setting.ceiling));
  return severities.filter((severity) => held.includes(severity) && severity !== setting.severity);
}

/** What stands for a rule outside the principles. */
const outside: Pick<KnownRule, 'principle' | 'languages' | 'rule'> = {
  principle: '',
  languages: {},
  rule: { severity: 'warning', check: () => [] },
};

function fromPreset(registry: Known, preset: Preset): Map<string, Draft> {
  const all = [...registry.rules, ...waivableIds.map((id) => [id, outside] as const)];
  return new Map(
    all.map(([id, { rule, languages }]) => {
      const dormant = rule.strict === true && preset === 'recommended';
      const severity = dormant ? 'off' : rule.severity;
      const strictIn = Object.keys(languages).filter((language) => languages[language]?.strict);
      const dormantIn = preset === 'recommended' && strictIn.length > 0 ? strictIn : undefined;
      return [id, { severity, options: rule.options ?? {}, from: `preset:${preset}`, dormant, dormantIn }];
    }),
  );
}

/**
 * Principles first, so that a rule's own line wins wherever it stands in the file. A principle's severity is the most
 * that its rules may have: it raises none, and leaves alone what a law asks for.
 */
function obey(
  drafts: Map<string, Draft>,
  registry: Known,
  orders: readonly RuleOrder[],
  from: (id: string) => string,
): void {
  for (const { id, level } of orders) {
    if (registry.rules.has(id)) continue;
    for (const [rule, draft] of drafts) {
      const known = registry.rules.get(rule);
      if (known?.principle !== id || known.rule.byLaw) continue;
      const stays = draft.severity === 'off' && (draft.dormant || draft.named);
      if (stays) continue;
      const severity = level === 'off' ? level : lower(known.rule.severity, level);
      drafts.set(rule, { ...draft, severity, ...ceilingOf(level), named: false, from: from(id) });
    }
  }
  for (const { id, level, options } of orders) {
    const draft = drafts.get(id);
    if (!draft) continue;
    drafts.set(id, {
      severity: level,
      ...ceilingOf(level),
      options: { ...draft.options, ...options },
      dormantIn: undefined,
      named: true,
      from: from(id),
    });
  }
}

const ceilingOf = (level: Severity | 'off') => (level === 'off' ? {} : { ceiling: level });

/** Options that the config also tells in a section of its own: `response.max`, `hashtags.allow`. */
function shorthands(drafts: Map<string, Draft>, registry: Known, keys: Step['keys']): void {
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
      drafts.set(id, { ...draft, options: { ...draft.options, [option]: fitted } });
    }
  }
}
