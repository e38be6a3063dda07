import type { Draft } from '../../draft/draft.js';
import { grammarOf } from '../../reading/grammar.js';
import { moved } from '../../reading/moved.js';
import type { Statement } from '../../reading/statement.js';
import { type Grammar, statementsOf } from '../../reading/statements.js';
import { lazy } from '../../text/lazy.js';
import { lastAt } from '../../text/ranges.js';
import { fact } from '../fact.js';
import type { Said, Sayings } from '../post.js';

/** UTF-16 units. Longer text without a full stop is a list or a table rather than a sentence, and is not read. */
const longestSentence = 4000;

/** The statements of a post in a language whose sentences are read, sentence by sentence, on first use. */
export const sayings = fact([], (post): Sayings => {
  const grammar = post.language === undefined ? undefined : grammarOf(post.language);
  const text = lazy(() => withAddresses(post));
  const known = new Map<number, readonly Said[]>();
  const ofSentence = (index: number): readonly Said[] => {
    let said = known.get(index);
    if (!said) {
      const sentence = post.sentences[index];
      const isRead = grammar && sentence && sentence.end - sentence.start <= longestSentence;
      const read = isRead ? post.remembered(readerOf(grammar), text().slice(sentence.start, sentence.end)) : [];
      said = read.map((statement) => ({ ...moved(statement, sentence?.start ?? 0), sentence: index }));
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
      return said[Math.max(0, lastAt(said, offset))];
    },
  };
});

const readers = new WeakMap<Grammar, (sentence: string) => readonly Statement[]>();

/** The same reader each time, by which its answers are remembered. */
function readerOf(grammar: Grammar): (sentence: string) => readonly Statement[] {
  const reader =
    readers.get(grammar) ?? ((sentence: string) => statementsOf(sentence, { start: 0, end: sentence.length }, grammar));
  readers.set(grammar, reader);
  return reader;
}

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
