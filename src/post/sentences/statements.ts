import type { Draft } from '../../draft/draft.js';
import { lazy } from '../../draft/lazy.js';
import { grammarOf } from '../../reading/grammar.js';
import { statementsOf } from '../../reading/statements.js';
import { lastAt } from '../../text/ranges.js';
import { fact } from '../fact.js';
import type { Said, Sayings } from '../post.js';

/** The statements of a post in a language whose sentences are read, a sentence at a time, when first asked for. */
export const sayings = fact([], (post): Sayings => {
  const grammar = post.language === undefined ? undefined : grammarOf(post.language);
  const text = lazy(() => withAddresses(post));
  const known = new Map<number, readonly Said[]>();
  const ofSentence = (index: number): readonly Said[] => {
    let said = known.get(index);
    if (!said) {
      const sentence = post.sentences[index];
      const read = grammar && sentence ? statementsOf(text(), sentence, grammar) : [];
      said = read.map((statement) => ({ ...statement, sentence: index }));
      known.set(index, said);
    }
    return said;
  };
  let all: readonly Said[] | undefined;
  return {
    of: ofSentence,
    get all() {
      all ??= post.sentences.flatMap((_, index) => ofSentence(index));
      return all;
    },
    with: (spans, around = 0) => {
      const wanted = new Set<number>();
      for (const { start } of spans) {
        const index = lastAt(post.sentences, start);
        for (let near = index - around; near <= index + around; near++) wanted.add(near);
      }
      return [...wanted].sort((a, b) => a - b).flatMap(ofSentence);
    },
    at: (offset) => {
      const said = ofSentence(lastAt(post.sentences, offset));
      return said.findLast(({ start }) => start <= offset) ?? said[0];
    },
  };
});

/** The running text with its e-mail addresses, which a sentence names like things: “Email ana@… and we reply”. */
const withAddresses = ({ prose, emails }: Draft): string =>
  emails.reduce((text, { start, end, text: address }) => text.slice(0, start) + address + text.slice(end), prose);
