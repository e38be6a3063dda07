import type { Options, Severity } from '../rule.js';
import type { OverrideFacts, RuleSetting, SettingPart } from './settings.js';

/** What a draft that was read says of itself. */
export interface ToldDraft {
  readonly facts: OverrideFacts;
  /** What was known of it when the settings that it is read with were asked for. */
  readonly readWith: OverrideFacts | undefined;
  /** Values by dotted key that stand above the config's; undefined = the config's does not hold. */
  readonly values: ExplainedConfig['values'];
}

/** The effective config of a draft, as data. */
export interface ExplainedConfig {
  /** The config files that were read, weakest first, then the house's, as messages call them. */
  readonly files: readonly string[];
  /**
   * Every value by dotted key, with the default, the file and line or the option that it comes from; `text` = the draft
   * shows it, `locale` and `drafts` = it was assumed. `parts` are those of a list that several files join.
   */
  readonly values: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly from: string;
    readonly parts?: readonly SettingPart[];
  }[];
  /** `options` are those that differ from the rule's own. */
  readonly rules: readonly {
    readonly id: string;
    /** Null for a rule outside the principles. */
    readonly principle: string | null;
    readonly severity: Severity | 'off';
    /** Severities of some cases, the most severe first. */
    readonly grades: readonly Severity[];
    readonly options: Options;
    /** The origin of options that are not set where the severity is, by name. */
    readonly parts?: RuleSetting['parts'];
    /** Who answers for it. */
    readonly owner?: string;
    /** `rulesDir` for somebody's own rule that no config sets. */
    readonly from: string;
  }[];
}
