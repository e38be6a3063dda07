import {
  beginsWithVowelSound,
  itemAt,
  type Lexicon,
  overlap,
  type Post,
  type Range,
  type Span,
  spanOf,
  type Word,
} from '../../../src/rule.js';
import { canGo } from './kind.js';

/** UTF-16 units before and behind words in which the rest of a phrase is looked for. */
const reach = 40;

/** What to replace, by what, and the words to be cut from it. */
type Cut = { readonly at: Span; readonly suggest: readonly string[]; readonly words: string } | undefined;

/** The words with their neighbours, and what is left without them, if they can be cut and the sentence stays whole. */
export function cutOf(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const told = toTheNews(post, lexicon, words) ?? shorterList(post, lexicon, words);
  if (told || !canGo(post, words)) return told;
  return withoutFirst(post, lexicon, words) ?? withoutLast(post, lexicon, words);
}

/**
 * “We’re excited to announce” → “We announce”, “is pleased to open” → “opens”; «Nos complace anunciar» → «Anunciamos»:
 * the form that the list gives, if it gives one.
 */
function toTheNews(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const { source } = post;
  const from = Math.max(post.sentenceAt(words.start)?.start ?? words.start, words.start - reach);
  const text = source.slice(from, words.end + reach);
  const glad = lexicon
    .hitsIn(text, 'glad')
    .find((hit) => overlap({ start: from + hit.start, end: from + hit.end }, words));
  const verbs = glad?.entry.kind === 'third' ? 'news_third' : 'news';
  const news = glad && lexicon.hitsIn(text, verbs).find(({ start }) => start === glad.end + 1);
  if (!news) return undefined;
  const [pronoun = ''] = glad.entry.kind === 'bare' ? [] : (/^\p{L}+/u.exec(glad.text) ?? []);
  const [form] = news.entry.plain;
  const told = form === undefined ? `${pronoun} ${news.text}`.trim() : capitalAs(form, glad.text);
  return { at: spanOf(source, from + glad.start, from + news.end), suggest: [told], words: glad.text };
}

/** «música, baile y mucho más» → «música y baile». */
function shorterList({ source, sentenceAt }: Post<never>, lexicon: Lexicon, words: Span): Cut {
  if (lexicon.hitsIn(words.text, 'and_more').length === 0) return undefined;
  const from = Math.max(sentenceAt(words.start)?.start ?? words.start, words.start - reach);
  const last = /, ([^,;:.()\n]+?),? $/.exec(source.slice(from, words.start));
  const [and = '', item = ''] = [/^\p{L}+/u.exec(words.text)?.[0], last?.[1]];
  // Not where «e» would be said, nor where the last item is two.
  if (!last || /^h?[ií]/i.test(item) || item.includes(` ${and} `)) return undefined;
  const at = spanOf(source, from + last.index, words.end);
  return { at, suggest: [` ${and} ${item}`], words: words.text };
}

/** “an amazing tool” → “a tool”: an adjective before its noun, which may be among the words. */
function withoutFirst(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const said = { words: words.text };
  const [adjective] = lexicon.hitsIn(words.text, 'before_noun');
  if (adjective?.start !== 0) return undefined;
  const cut = { start: words.start, end: words.start + adjective.end };
  const noun = beside(post, cut, 1);
  const last = beside(post, cut, -1);
  const isIn = (text: string, group: 'no_lead' | 'no_noun' | 'light' | 'a_or_an'): boolean =>
    lexicon.hitsIn(text, group).length > 0;
  if (!noun || !isBeforeHead(post, cut) || isIn(noun.text, 'no_noun') || isIn(noun.text, 'light')) return undefined;
  if (last === undefined) {
    const opens = post.sentenceAt(cut.start)?.start === cut.start;
    const at = spanOf(post.source, cut.start, noun.end);
    return opens ? { ...said, at, suggest: [capitalAs(noun.text, at.text)] } : undefined;
  }
  if (isIn(last.text, 'no_lead')) return undefined;
  if (!isIn(last.text, 'a_or_an'))
    return { ...said, at: spanOf(post.source, cut.start, noun.end), suggest: [noun.text] };
  const article = capitalAs(beginsWithVowelSound(noun.text) ? 'an' : 'a', last.text);
  return { ...said, at: spanOf(post.source, last.start, noun.end), suggest: [`${article} ${noun.text}`] };
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
  if (!noun || !(ends || goesOn) || noun.start < words.start - reach) return undefined;
  if (lexicon.hitsIn(noun.text, 'lead').length > 0 || !isBehindHead(post, cut)) return undefined;
  return { at: spanOf(post.source, noun.start, cut.end), suggest: [noun.text], words: words.text };
}

/** Is the head of its noun group behind an adjective? */
const isBeforeHead = ({ sayings }: Post<never>, cut: Range): boolean =>
  sayings.at(cut.start)?.groups.some(({ start, head }) => start <= cut.start && head.start >= cut.end) ?? false;
/** Is it before the adjective? */
const isBehindHead = ({ sayings }: Post<never>, cut: Range): boolean =>
  sayings.at(cut.start)?.groups.some(({ start, head }) => start <= cut.start && head.end <= cut.start) ?? true;

/** A text with a capital if another one has it. */
const capitalAs = (text: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? `${text.charAt(0).toUpperCase()}${text.slice(1)}` : text;

/** The word next to some words, separated only by a space, in their sentence. */
function beside(post: Post<never>, { start, end }: Range, step: 1 | -1): Word | undefined {
  const place = step > 0 ? post.source.indexOf(' ', end) : start - 1;
  if (post.source[place] !== ' ' || (step > 0 && place !== end)) return undefined;
  const word = itemAt(post.words, step > 0 ? end + 1 : start - 2);
  const isBeside = word && (step > 0 ? word.start === end + 1 : word.end === start - 1);
  return isBeside && post.within('sentence', [{ start }]).has(word) ? word : undefined;
}
