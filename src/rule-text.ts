import type { Severity } from './contract.js';
import type { Picture } from './image/picture.js';

/** An example of a language file. `⟦ ⟧` in `bad` marks what must be found, exactly. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** Message and severity of each mark, in order: `- told: error`. Needed where a rule has several messages or severities. */
  readonly found?: readonly Readonly<Record<string, Severity>>[];
  /** A config, as in redlint.config.yaml, for this example. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly path?: string;
  /** Files beside the draft: name → what the metadata of its picture would say. */
  readonly files?: Readonly<Record<string, Partial<Picture>>>;
}

/** All that a rule says, looks for and shows in one language: its `es.yml`, `en.yml` … */
export interface Language {
  /** Lowers what the rule says of drafts in this language, where it is right less often on real posts; raises nothing. */
  readonly severity?: Severity;
  /** Left out of preset:recommended for drafts in this language. */
  readonly strict?: boolean;
  readonly title: string;
  readonly why: string;
  /** A text, or a line for each work that it cites. */
  readonly source?: string | readonly string[];
  /** Why its limit is another than that of its source. */
  readonly limit?: string;
  readonly messages: Readonly<Record<string, string>>;
  /** What is not looked at without a key or a file, why that matters and how to give it: a sentence for each of the rule's `Unlooked`. */
  readonly unlooked?: Readonly<Record<string, string>>;
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
