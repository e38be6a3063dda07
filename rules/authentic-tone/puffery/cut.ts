import {
  formBefore,
  type Hit,
  type Lexicon,
  languageOf,
  type Post,
  type Range,
  type Span,
  spanOf,
  type Word,
  wholeGroup,
} from '../../../src/rule.js';
import { beside, type Cut, capitalAs, reach } from './beside.js';
import { canGo } from './kind.js';
import { toTheNews } from './news.js';
import { withoutSentence } from './sentence.js';

/** The words with their neighbours, and what is left without them, if they can be cut and the sentence stays whole. */
export function cutOf(post: Post<never>, lexicon: Lexicon, words: Span & { readonly of: readonly Hit[] }): Cut {
  const told =
    toTheNews(post, lexicon, words) ?? withoutSentence(post, lexicon, words) ?? shorterList(post, lexicon, words);
  if (told || !canGo(post, words)) return told;
  return (
    withoutMood(post, lexicon, words) ??
    (words.of.length === 1 ? withFewer(post, lexicon, words) : undefined) ??
    withoutFirst(post, lexicon, words) ??
    withoutLast(post, lexicon, words)
  );
}

/** «música, baile y mucho más» → «música y baile». */
function shorterList({ source, sentenceAt, language }: Post<never>, lexicon: Lexicon, words: Span): Cut {
  if (lexicon.hitsIn(words.text, 'and_more').length === 0) return undefined;
  const from = Math.max(sentenceAt(words.start)?.start ?? words.start, words.start - reach);
  const before = source.slice(from, words.start);
  const last = /, ([^,;:.()\n]+?),? $/.exec(before);
  const [and = '', item = ''] = [/^\p{L}+/u.exec(words.text)?.[0], last?.[1]];
  if (last && !item.includes(` ${and} `)) {
    const at = spanOf(source, from + last.index, words.end);
    return { at, suggest: [` ${formBefore(and, item, language)} ${item}`], words: words.text };
  }
  // The list ends before them: «Todo eso y mucho más», «teatro… y mucho más.»
  const end = /(?:[\p{L}\p{N}]+|(\.{3}|…)),? $/u.exec(before);
  if (!end) return undefined;
  const isOpen = end[1] !== undefined && source[words.end] === '.';
  const at = spanOf(source, from + end.index, words.end + (isOpen ? 1 : 0));
  return { at, suggest: [end[0].replace(/,? $/, '')], words: words.text };
}

/** «celebra con orgullo un hito» → «celebra un hito»: not where the feeling has an object, «con orgullo de». */
function withoutMood(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const [mood] = lexicon.hitsIn(words.text, 'in_what_mood');
  const last = beside(post, words, -1);
  if (mood?.text.length !== words.text.length || !last) return undefined;
  const next = beside(post, words, 1);
  if (next && lexicon.hitsIn(next.text, 'felt_for').length > 0) return undefined;
  // «Con orgullo patrio»: the word behind tells which.
  const group = post.sayings.at(words.start)?.groups.find(({ start, end }) => start < words.end && words.end <= end);
  if (group && group.core > words.end) return undefined;
  return { at: spanOf(post.source, last.start, words.end), suggest: [last.text], words: words.text };
}

/** «una tarde llena de música y baile» → «una tarde con música y baile». */
function withFewer(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const [full] = lexicon.hitsIn(words.text, 'full_of');
  if (full?.start !== 0) return undefined;
  const at = spanOf(post.source, words.start, words.start + full.end);
  return { at, suggest: [...full.entry.plain], words: words.text };
}

/** “an amazing tool” → “a tool”: an adjective before its noun, which may be among the words. */
function withoutFirst(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const said = { words: words.text };
  const [adjective] = lexicon.hitsIn(words.text, 'before_noun');
  if (adjective?.start !== 0) return undefined;
  const cut = { start: words.start, end: words.start + adjective.end };
  const noun = beside(post, cut, 1) ?? afterComma(post, cut);
  const last = beside(post, cut, -1);
  const isIn = (text: string, group: 'article' | 'no_lead' | 'no_noun' | 'light' | 'a_or_an'): boolean =>
    lexicon.hitsIn(text, group).length > 0;
  if (!noun || isIn(noun.text, 'no_noun') || isIn(noun.text, 'light')) return undefined;
  if (!isBeforeHead(post, cut) && !(last && isIn(last.text, 'article'))) return undefined;
  if (last === undefined) {
    const opens = post.sentenceAt(cut.start)?.start === cut.start;
    const at = spanOf(post.source, cut.start, noun.end);
    return opens && !isAll(post, cut.start, noun.end)
      ? { ...said, at, suggest: [capitalAs(noun.text, at.text)] }
      : undefined;
  }
  if (isIn(last.text, 'no_lead')) return undefined;
  if (!isIn(last.text, 'a_or_an'))
    return { ...said, at: spanOf(post.source, cut.start, noun.end), suggest: [noun.text] };
  const article = capitalAs(formBefore(last.text.toLowerCase(), noun.text, post.language), last.text);
  return { ...said, at: spanOf(post.source, last.start, noun.end), suggest: [`${article} ${noun.text}`] };
}

/** The next of several adjectives: “an incredible, easy tool”. */
function afterComma(post: Post<never>, { end }: Range): Word | undefined {
  return post.source.slice(end, end + 2) === ', ' ? beside(post, { start: end, end: end + 1 }, 1) : undefined;
}

/** «una tarde inolvidable» → «una tarde»: an adjective behind its noun, which may be among the words. */
function withoutLast(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const adjective = lexicon.hitsIn(words.text, 'after_noun').at(-1);
  if (adjective?.end !== words.text.length) return undefined;
  const cut = { start: words.start + adjective.start, end: words.end };
  const noun = beside(post, cut, -1);
  const next = beside(post, cut, 1);
  const ends = /^(?:[.,;:!)]|\s*$|\s*\n)/.test(post.source.slice(cut.end, cut.end + 20));
  const goesOn = next !== undefined && lexicon.hitsIn(next.text, 'goes_on').length > 0;
  if (!noun || !(ends || goesOn)) return undefined;
  if (lexicon.hitsIn(noun.text, 'lead').length > 0 || !isBehindHead(post, cut)) return undefined;
  if (ends && (lexicon.hitsIn(noun.text, 'light').length > 0 || isAll(post, noun.start, cut.end))) return undefined;
  const before = post.source.slice(Math.max(0, noun.start - reach), noun.start - 1);
  if (lexicon.hitsIn(before, 'becomes').some(({ end }) => end === before.length)) return undefined;
  return { at: spanOf(post.source, noun.start, cut.end), suggest: [noun.text], words: words.text };
}

/** Has its sentence no other words: «¡Jornada inolvidable!»? The noun alone would say nothing. */
function isAll({ sentenceAt, words }: Post<never>, start: number, end: number): boolean {
  const { firstWord = 0, endWord = 0 } = sentenceAt(start) ?? {};
  return words[firstWord]?.start === start && (words[endWord - 1]?.end ?? end) <= end;
}

/** Is the head of its noun group behind an adjective? */
const isBeforeHead = ({ sayings }: Post<never>, cut: Range): boolean =>
  sayings.at(cut.start)?.groups.some(({ start, head }) => start <= cut.start && head.start >= cut.end) ?? false;
/** Is it before the adjective? */
const isBehindHead = ({ sayings }: Post<never>, cut: Range): boolean =>
  sayings.at(cut.start)?.groups.some(({ start, head }) => start <= cut.start && head.end <= cut.start) ?? true;

/** The noun group in which praise ends; “stunning” alone in “a stunning new park”, whose “new” praises nothing. */
export function groupOf(post: Post<never>, lexicon: Lexicon, words: Span): Span {
  const whole = wholeGroup(post, words);
  const [, praise = '', last = ''] = /^(.*\S)\s(\S+)$/s.exec(words.text) ?? [];
  if (whole === words || !languageOf(post.language)?.syntax?.adjectives?.includes(last.toLowerCase())) return whole;
  const isPraise = lexicon.hitsIn(praise).some(({ start, end }) => start === 0 && end === praise.length);
  return isPraise ? spanOf(post.source, words.start, words.start + praise.length) : whole;
}
