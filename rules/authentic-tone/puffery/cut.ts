import { type Hit, itemAt, type Lexicon, overlap, type Post, type Span, spanOf, type Word } from '../../../src/rule.js';

/** The kind of praise that words are: each has its own advice. */
export function kindOf(post: Post<never>, lexicon: Lexicon, words: Span & { readonly of: readonly Hit[] }): string {
  const { text, of } = words;
  const holds = (group: 'thanks' | 'feeling') => lexicon.hitsIn(text, group).length > 0;
  if (holds('thanks')) return 'thanks';
  if (holds('feeling')) return 'feeling';
  const kinds = of.map(({ entry }) => entry.kind);
  if (kinds.some((kind) => kind === 'self-praise' || kind === 'promise')) return 'praise';
  return kinds.every((kind) => kind === 'filler') && canGo(post, words) ? 'empty' : 'superlative';
}

/**
 * Is the sentence complete without them? Not if they are its verb, or all that it says about something: “Our town is
 * iconic”.
 */
function canGo({ sayings }: Post<never>, words: Span): boolean {
  const { verb, groups = [] } = sayings.at(words.start) ?? {};
  if (!verb) return true;
  const around = groups.find(({ head }) => overlap(head, words));
  const isPredicate = verb.acts.has('be') && verb.end <= words.start && around !== undefined;
  return !isPredicate && !overlap(verb.main, words);
}

/** The words with their neighbour, and what is left without them, if they can be cut. */
export function cutOf(post: Post<never>, lexicon: Lexicon, words: Span): { at: Span; suggest?: readonly string[] } {
  const isAll = (group: 'before_noun' | 'after_noun' | 'cut_to_we') =>
    lexicon.hitsIn(words.text, group).some(({ start, end }) => start === 0 && end === words.text.length);
  const isIn = (word: Word, group: 'lead' | 'news' | 'no_noun') => lexicon.hitsIn(word.text, group).length > 0;
  const last = beside(post, words, -1);
  const next = beside(post, words, 1);
  if (isAll('cut_to_we') && next && isIn(next, 'news'))
    return { at: words, suggest: [(/^\p{L}+/u.exec(words.text) as RegExpExecArray)[0]] };
  if (isAll('before_noun') && next && !isIn(next, 'no_noun') && last && isIn(last, 'lead'))
    return { at: spanOf(post.source, words.start, next.end), suggest: [next.text] };
  const ends = /^(?:[.,;:!)]|\s*$|\s*\n)/.test(post.source.slice(words.end, words.end + 20));
  if (isAll('after_noun') && ends && last && !isIn(last, 'lead'))
    return { at: spanOf(post.source, last.start, words.end), suggest: [last.text] };
  return { at: words };
}

/** The word next to some words, separated only by a space, in their sentence. */
function beside(post: Post<never>, { start, end }: Span, step: 1 | -1): Word | undefined {
  const place = step > 0 ? post.source.indexOf(' ', end) : start - 1;
  if (post.source[place] !== ' ' || (step > 0 && place !== end)) return undefined;
  const word = itemAt(post.words, step > 0 ? end + 1 : start - 2);
  const isBeside = word && (step > 0 ? word.start === end + 1 : word.end === start - 1);
  return isBeside && post.within('sentence', [{ start }]).has(word) ? word : undefined;
}
