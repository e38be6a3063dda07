import { isDeepStrictEqual } from 'node:util';
import type { KnownRule } from '../registry/registry.js';
import type { Config } from './config.js';
import type { ExplainedConfig } from './explained.js';
import { severitiesUnder } from './rule-settings.js';
import type { KnownIds } from './rules.js';
import type { OverrideFacts } from './settings.js';
import { settledFor } from './settings-for.js';

/** What holds for a draft (for none in particular without a path) and why. Throws a Mistake as `settingsFor` does. */
export function explainConfig(
  config: Config,
  registry: KnownIds,
  path?: string,
  facts?: OverrideFacts,
): ExplainedConfig {
  const { settings, values } = settledFor(config, registry, path, facts);
  return {
    files: config.layers.map(({ source }) => source.name),
    values: bySection([...values].map(([key, { value, from }]) => ({ key, value, from }))),
    rules: [...settings.rules].map(([id, { severity, options, from }]) => {
      const known = registry.rules.get(id);
      const usual = known?.rule.options;
      const own = Object.entries(options).filter(([name, value]) => !isDeepStrictEqual(value, usual?.[name]));
      return {
        id,
        principle: known?.principle ?? null,
        severity,
        grades: known ? severitiesUnder(known.rule, settings.rules.get(id)) : [],
        options: Object.fromEntries(own),
        from: originOf(known, from),
      };
    }),
  };
}

/** Where a rule's setting comes from: no preset knows somebody's own rules, which are in force by being there. */
export const originOf = (known: Pick<KnownRule, 'quote'> | undefined, from: string): string =>
  known?.quote && from.startsWith('preset:') ? 'rulesDir' : from;

/** The keys of a section together, where its first stands. */
function bySection(values: ExplainedConfig['values']): ExplainedConfig['values'] {
  const sections = new Map<string, ExplainedConfig['values'][number][]>();
  for (const value of values) {
    const section = value.key.split('.', 1)[0] as string;
    sections.set(section, [...(sections.get(section) ?? []), value]);
  }
  return [...sections.values()].flat();
}
