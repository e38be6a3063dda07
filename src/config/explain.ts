import { isDeepStrictEqual } from 'node:util';
import type { Options } from '../rule.js';
import type { Config } from './config.js';
import type { Known, Level } from './rules.js';
import type { Facts } from './settings.js';
import { settledFor } from './settings-for.js';

/** The effective config of a draft, as data. */
export interface ExplainedConfig {
  /** Config files that were read, weakest first, as messages call them. */
  readonly files: readonly string[];
  /** Every value by dotted key, with the default, the file and line or the option that it comes from. */
  readonly values: readonly { readonly key: string; readonly value: unknown; readonly from: string }[];
  /** `options` are those that differ from the rule's own. */
  readonly rules: readonly {
    readonly id: string;
    /** Null for a rule outside the principles. */
    readonly principle: string | null;
    readonly severity: Level;
    readonly options: Options;
    readonly from: string;
  }[];
}

/** What holds for a draft (for none in particular without a path) and why. Throws a Mistake as `settingsFor` does. */
export function explainConfig(config: Config, registry: Known, path?: string, facts?: Facts): ExplainedConfig {
  const { settings, told } = settledFor(config, registry, path, facts);
  return {
    files: config.layers.map(({ source }) => source.name),
    values: [...told].map(([key, { value, from }]) => ({ key, value, from })),
    rules: [...settings.rules].map(([id, { severity, options, from }]) => {
      const known = registry.rules.get(id);
      const usual = known?.rule.options;
      const own = Object.entries(options).filter(([name, value]) => !isDeepStrictEqual(value, usual?.[name]));
      return { id, principle: known?.principle ?? null, severity, options: Object.fromEntries(own), from };
    }),
  };
}
