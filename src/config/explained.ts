import type { Options, Severity } from '../rule.js';

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
    readonly severity: Severity | 'off';
    /** Severities of some cases, the most severe first. */
    readonly grades: readonly Severity[];
    readonly options: Options;
    /** `rulesDir` for somebody's own rule that no config sets. */
    readonly from: string;
  }[];
}
