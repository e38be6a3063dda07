import type { Draft } from '../../draft/draft.js';
import type { Offset } from '../../draft/within.js';
import { grammarOf } from '../../reading/grammar.js';
import { type Grammar, ReadSentence } from '../../reading/statements.js';
import { lazy } from '../../text/lazy.js';
import { lastAt } from '../../text/ranges.js';
import { rememberedFor } from '../../text/remembered.js';
import { fact } from '../fact.js';
import type { Said, Sayings } from '../post.js';

/** UTF-16 units. Longer text without a full stop is a list or a table rather than a sentence, and is not read. */
const longestSentence = 4000;

/** The statements of a post in a language whose sentences are read, sentence by sentence, on first use. */
export const sayings = fact([], (post): Sayings => new ReadSayings(post));

class ReadSayings implements Sayings {
  readonly #post: Draft;
  readonly #grammar: Grammar | undefined;
  readonly #text: () => string;
  readonly #sentences = new Map<number, ReadSentence | undefined>();
  readonly #said = new Map<number, readonly Said[]>();
  #all: readonly Said[] | undefined;

  constructor(post: Draft) {
    this.#post = post;
    this.#grammar = post.language === undefined ? undefined : grammarOf(post.language);
    this.#text = lazy(() => withAddresses(post));
  }

  // Properties, so that a rule can destructure them.
  readonly of: Sayings['of'] = (sentence) => {
    const known = this.#said.get(sentence);
    if (known) return known;
    const read = this.#sentence(sentence)?.at(this.#post.sentences[sentence]?.start ?? 0) ?? [];
    const said = read.map((statement) => ({ ...statement, sentence }));
    this.#said.set(sentence, said);
    return said;
  };

  readonly at: Sayings['at'] = (offset) => {
    const said = this.of(lastAt(this.#post.sentences, offset));
    return said[Math.max(0, lastAt(said, offset))];
  };

  readonly with: Sayings['with'] = (spans, around = 0) => this.#near(spans, around).flatMap(this.of);

  readonly doing: Sayings['doing'] = (acts, spans, around = 0) =>
    this.#near(spans, around)
      .filter((sentence) => this.#sentence(sentence)?.mayDo(acts))
      .flatMap((sentence) => this.of(sentence).filter(({ verb }) => acts.some((act) => verb?.acts.has(act))));

  get all() {
    this.#all ??= this.#post.sentences.flatMap((_, index) => this.of(index));
    return this.#all;
  }

  /** The sentences that contain some spans, and as many `around` them, in order. */
  #near(spans: readonly Offset[], around: number): readonly number[] {
    const wanted = new Set<number>();
    for (const { start } of spans) {
      const index = lastAt(this.#post.sentences, start);
      for (let near = index - around; near <= index + around; near++) wanted.add(near);
    }
    return [...wanted].sort((a, b) => a - b);
  }

  #sentence(index: number): ReadSentence | undefined {
    if (this.#sentences.has(index)) return this.#sentences.get(index);
    const sentence = this.#post.sentences[index];
    const isRead = this.#grammar && sentence && sentence.end - sentence.start <= longestSentence;
    const words = isRead ? this.#text().slice(sentence.start, sentence.end) : undefined;
    const read =
      this.#grammar && words !== undefined ? this.#post.remembered(readerOf(this.#grammar), words) : undefined;
    this.#sentences.set(index, read);
    return read;
  }
}

/** The same reader each time, by which its answers are remembered. */
const readerOf = rememberedFor((grammar: Grammar) => (sentence: string) => new ReadSentence(sentence, grammar));

/** The running text including e-mail addresses, which sentences name like things: “Email ana@… and we reply”. */
function withAddresses({ prose, source, emails }: Draft): string {
  if (emails.length === 0) return prose;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of emails) {
    if (start < from) continue;
    pieces.push(prose.slice(from, start), source.slice(start, end));
    from = end;
  }
  return [...pieces, prose.slice(from)].join('');
}
