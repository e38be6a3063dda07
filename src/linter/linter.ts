import type { JsonReport } from '../report/machine/json.js';
import type { Severity } from '../rule.js';

/** Options of every linter; each has the default of the command line. */
export interface CommonOptions {
  /** Language of the sentences: a locale, such as `es`. Absent = the locale of the config, else English. */
  readonly locale?: string;
  /** ISO day of the run; absent = the day on which each draft is checked. */
  readonly today?: string;
  /** Check each post as on its own day of publication, however old it is. */
  readonly asPublished?: boolean;
  /** Networks where every draft will be published, whatever the config says of them. */
  readonly networks?: readonly string[];
  /** Language of drafts that do not say: a code, or `auto`. Absent = that of the config. */
  readonly language?: string;
  /** Bytes of the largest draft that is checked; absent = 5 MB. */
  readonly maxSize?: number;
  /** Seconds that one draft may take; absent = 30, plus 60 for each MB. */
  readonly timeout?: number;
}

/** How a text is checked. */
export interface About {
  /**
   * Relative to the project's folder; decides which config and overrides apply, and whether it is Markdown. Absent =
   * `draft.md`, with no files beside it.
   */
  readonly path?: string;
  /**
   * Pasted by somebody who may not know Markdown: an indent makes no code, and everything except pictures, links and
   * bold is published as it stands. What is said of it names neither front matter nor files.
   */
  readonly pasted?: boolean;
  /** A post of a sheet, pasted: pictures that only the sheet names are put right there. */
  readonly fromSheet?: boolean;
  /**
   * Called while a calendar is checked, with the reports of its posts so far, in order and each once; the next are
   * checked when its promise is fulfilled. What it throws ends the check, and `lintText` throws it.
   */
  readonly onPart?: (part: JsonReport) => Promise<void>;
}

/** A page of a rule or a principle. */
export interface Explained {
  readonly id: string;
  readonly markdown: string;
}

/** A rule with its settings for a draft, in the linter's locale. */
export interface RuleFacts {
  readonly id: string;
  readonly principle: { readonly id: string; readonly number: number; readonly title: string };
  readonly severity: Severity | 'off';
  /** Who answers for it, where the config says. */
  readonly owner?: string;
  /** Of the user's own, not one that comes with redlint. */
  readonly own: boolean;
  readonly title: string;
  /** Other words by which people look for it. */
  readonly also: readonly string[];
  readonly why: string;
  /** All its options, with the values that hold for the draft. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Posts before and after; `⟦ ⟧` in `bad` marks the findings. */
  readonly examples: readonly { readonly bad: string; readonly good: string }[];
}

/** What a rule is called, for lists of rules. */
export type RuleTitle = Pick<RuleFacts, 'id' | 'principle' | 'title' | 'also'>;

/** One open project that checks many drafts: configs, rules, baseline and word lists are read once. */
export interface Linter {
  /** The language of its sentences. */
  locale(): Promise<string>;
  /**
   * Checks a text. One that cannot be read is a finding, never an exception. Throws a Mistake on a faulty config or
   * rule.
   */
  lintText(text: string, about?: About): Promise<JsonReport>;
  /** A text after its safe fixes, and the report of the rest. Throws as `lintText` does. */
  fixText(text: string, about?: About): Promise<{ readonly text: string; readonly report: JsonReport }>;
  /**
   * The page of a rule, a principle (by id or number) or a finding outside the principles. Throws a Mistake on an
   * unknown id.
   */
  explain(id: string): Promise<Explained>;
  /** All rules as they hold for a draft at `path`, by principle: by its text, or by the file where there is one. */
  rules(path?: string, text?: string): Promise<readonly RuleFacts[]>;
  /**
   * What all rules are called, by principle. In a browser the examples, a tenth of what a page loads, are not needed
   * for it.
   */
  titles(): Promise<readonly RuleTitle[]>;
  /**
   * Of these rules those whose findings may be waived in a draft: what neither redlint nor the policy of its config
   * forbids.
   */
  waivable(rules: readonly string[], path?: string, text?: string): Promise<readonly string[]>;
  /** Forgets what was read: configs, rules, the baseline and files beside drafts are looked at again. */
  reload(): void;
}
