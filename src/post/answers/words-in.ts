import type { Within } from '../../draft/within.js';
import type { Group, Hit } from '../../lexicon/lexicon.js';
import { holds } from '../../text/span.js';
import type { Post, Said } from '../post.js';

/** The hits of the lexicon of the dialogue in a statement, each group searched once. */
export class WordsIn {
  readonly #post: Post<'dialogue'>;
  readonly #known = new Map<string, Within<Hit>>();

  constructor(post: Post<'dialogue'>) {
    this.#post = post;
  }

  /** In the whole sentence of a statement. */
  sentence(said: Said, group: Group<'dialogue'>): readonly Hit[] {
    let hits = this.#known.get(group);
    if (!hits) {
      hits = this.#post.within('sentence', this.#post.hits('dialogue', group));
      this.#known.set(group, hits);
    }
    return hits.of(said);
  }

  statement(said: Said, group: Group<'dialogue'>): readonly Hit[] {
    return this.sentence(said, group).filter((hit) => holds(said, hit));
  }

  /** Does it begin with a word like «si» or “unless”? “…, where we answer” tells more of the place before it. */
  isConditional(said: Said): boolean {
    const isBehind = (): boolean => /[,)]\s*$/.test(this.#post.prose.slice(Math.max(0, said.start - 3), said.start));
    return (
      said.role === 'subordinate' &&
      this.sentence(said, 'unless').some(
        ({ start, entry }) => start === said.start && !(entry.kind === 'place' && isBehind()),
      )
    );
  }
}
