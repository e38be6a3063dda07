import type { Settings } from '../config/settings.js';
import { networkOf } from '../draft/front-matter/keys.js';
import type { LexiconName } from '../lexicon/lexicon.js';
import type { Registry } from '../registry/registry.js';
import type { Context, DraftFiles, Hit, Lexicon, Post, Span } from '../rule.js';
import type { PlannedRule } from './plan.js';

/** What a draft is linted with. */
export interface LintOptions {
  readonly registry: Registry;
  readonly settings: Settings;
  readonly files?: DraftFiles;
  /** A draft in several languages, read once in each; the main one first. */
  readonly parts?: readonly Post[];
  /** Called with each rule before it runs, and without one at the end. */
  readonly onRule?: (id?: string) => void;
  /** Called with the time that each rule took, in milliseconds. */
  readonly clock?: (rule: string, milliseconds: number) => void;
}

/** What each rule is given beside a draft: all but its lexicons and settings is the same for all. */
export function contextsOf(draft: Post, options: LintOptions): (planned: PlannedRule) => Context<never> {
  const { registry, settings, files } = options;
  const { organization, electoral } = settings;
  const lists = registry.lists(draft.language);
  const otherNetworks = [...settings.otherNetworks, ...draft.meta.keys.flatMap((key) => networkOf(key) ?? [])];
  // Written out: a spread for each rule costs a short draft a tenth of its time.
  return (planned) => {
    const context: Context<never> & { files?: DraftFiles } = {
      lexicon: new LexiconOf(draft, planned),
      lists,
      options: planned.options as never,
      given: planned.given,
      covering: planned.covering,
      hints: !planned.withoutHints,
      organization,
      electoral,
      otherNetworks,
    };
    if (files) context.files = files;
    return context;
  };
}

/** The hits of a rule's own lexicons in a draft. */
class LexiconOf implements Lexicon {
  readonly threshold: number;
  readonly #draft: Post;
  readonly #names: readonly LexiconName[];

  constructor(draft: Post, { lexicons, threshold }: PlannedRule) {
    this.#draft = draft;
    this.#names = lexicons as readonly LexiconName[];
    this.threshold = threshold;
  }

  hits(group?: Hit['entry']['group']): readonly Hit[] {
    return this.#ofEach((name) => this.#draft.hits(name, group));
  }

  said(group?: Hit['entry']['group']): readonly Hit[] {
    return this.#ofEach((name) => this.#draft.said(name, group));
  }

  hitsIn(text: string, group?: Hit['entry']['group']): readonly Hit[] {
    return this.#ofEach((name) => this.#draft.hitsIn(text, name, group));
  }

  contexts(): readonly Span[] {
    return this.#ofEach((name) => this.#draft.contexts(name));
  }

  #ofEach<T>(find: (name: LexiconName) => readonly T[]): readonly T[] {
    const [only] = this.#names;
    return this.#names.length === 1 && only !== undefined ? find(only) : this.#names.flatMap(find);
  }
}
