import { languageParts } from '../draft/language-parts.js';
import { type DraftOptions, ParsedDraft } from '../draft/parse.js';
import type { Fact } from './fact.js';
import { facts, wordlessFacts } from './facts.js';
import type { Facts, Post, WordlessFacts } from './post.js';

/** How to read a post. */
export interface PostOptions extends DraftOptions {
  /** ISO day of the run. */
  readonly today: string;
  /** Use the day of publication, if the draft gives it, as the day of the run. */
  readonly asPublished?: boolean;
}

/** Reads a post; every text is valid. */
export const readPost = (source: string, options: PostOptions): Post => Object.freeze(new ReadPost(source, options));

/** A post in several languages, read once in each, the main one first; empty for a post in one. */
export const readParts = (source: string, post: Post, options: PostOptions): readonly Post[] =>
  languageParts(post, (language) => options.phrases(language) !== undefined).map((part) =>
    readPost(source, { ...options, part }),
  );

// biome-ignore lint/correctness/noUnusedVariables: it merges with the class.
interface ReadPost extends Facts, WordlessFacts {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the static block defines them all, as the types of `facts` and `wordlessFacts` say.
class ReadPost extends ParsedDraft {
  readonly today: string;
  readonly #known = new Map<string, unknown>();

  constructor(source: string, options: PostOptions) {
    super(source, options);
    this.today = (options.asPublished ? this.publish?.day : undefined) ?? options.today;
  }

  static {
    const define = (name: string, { read }: Fact): void => {
      Object.defineProperty(ReadPost.prototype, name, {
        get(this: ReadPost) {
          const known = this.#known.get(name);
          if (known !== undefined || this.#known.has(name)) return known;
          const found = read(this);
          this.#known.set(name, found);
          return found;
        },
      });
    };
    for (const [name, fact] of Object.entries({ ...facts, ...wordlessFacts })) define(name, fact as unknown as Fact);
  }
}
