import type { Severity } from './contract.js';
import type { Picture } from './image/picture.js';

/** An example of a language file. `⟦ ⟧` in `bad` marks exactly the findings. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /**
   * Message and severity of each mark, in order: `- told: error`. Needed when a rule has several messages or
   * severities.
   */
  readonly found?: readonly Readonly<Record<string, Severity>>[];
  /** A config, as in redlint.config.yaml, for this example. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly path?: string;
  /** Files beside the draft: name → facts of its picture's metadata. */
  readonly files?: Readonly<Record<string, Partial<Picture>>>;
}

/** Everything a rule says, looks for and shows in one language: its `es.yml`, `en.yml` … */
export interface Language {
  /**
   * Lowers the severity for drafts in this language, in which the rule is less often right on real posts; never raises
   * it.
   */
  readonly severity?: Severity;
  /** Left out of preset:recommended for drafts in this language. */
  readonly strict?: boolean;
  /** The rule is only named and explained in this language: it looks at no draft written in it, and has no examples. */
  readonly judges?: false;
  readonly title: string;
  /** Other words by which people look for it. */
  readonly also?: readonly string[];
  readonly why: string;
  /** A text, or a line for each cited work. */
  readonly source?: string | readonly string[];
  /** Why its limit differs from its source's. */
  readonly limit?: string;
  readonly messages: Readonly<Record<string, string>>;
  /**
   * What is not checked without a key or a file, why that matters and how to provide it: a sentence for each of the
   * rule's `Unlooked`.
   */
  readonly unlooked?: Readonly<Record<string, string>>;
  /**
   * What is said instead in redlint's page, where nobody sees front matter, config or files: by the keys of `messages`
   * and `unlooked`; `sheet` for a picture that only a sheet names.
   */
  readonly page?: Readonly<Partial<Record<'messages' | 'sheet' | 'unlooked', Readonly<Record<string, string>>>>>;
  readonly terms?: Readonly<Record<string, string>>;
  /** What each option does. */
  readonly options?: Readonly<Record<string, string>>;
  readonly lexicon?: readonly unknown[] | Readonly<Record<string, unknown>>;
  readonly examples: readonly Example[];
  /** Near misses that must stay silent. */
  readonly quiet?: readonly (
    | string
    | { readonly draft: string; readonly config?: Readonly<Record<string, unknown>>; readonly files?: Example['files'] }
  )[];
}
