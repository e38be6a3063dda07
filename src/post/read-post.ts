import { type DraftOptions, ParsedDraft } from '../draft/parse.js';
import type { Fact } from './fact.js';
import { facts, wordlessFacts } from './facts.js';
import type { Facts, Post, WordlessFacts } from './post.js';

/** How a post is to be read. */
export interface PostOptions extends DraftOptions {
  /** ISO day of the run. */
  readonly today: string;
}

/** Reads a post; every text is one. */
export const readPost = (source: string, options: PostOptions): Post => Object.freeze(new ReadPost(source, options));

// biome-ignore lint/correctness/noUnusedVariables: it is one with the class.
interface ReadPost extends Facts, WordlessFacts {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the static block defines them all, as the types of `facts` and `wordlessFacts` say.
class ReadPost extends ParsedDraft {
  readonly today: string;
  readonly #known = new Map<string, unknown>();

  constructor(source: string, options: PostOptions) {
    super(source, options);
    this.today = options.today;
  }

  static {
    const define = (name: string, { read }: Fact): void => {
      Object.defineProperty(ReadPost.prototype, name, {
        get(this: ReadPost) {
          if (!this.#known.has(name)) this.#known.set(name, read(this));
          return this.#known.get(name);
        },
      });
    };
    for (const [name, fact] of Object.entries({ ...facts, ...wordlessFacts })) define(name, fact as unknown as Fact);
  }
}
