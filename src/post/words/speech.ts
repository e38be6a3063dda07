import type { Draft, Word } from '../../draft/draft.js';
import { authorKeys, pressKeys } from '../../draft/front-matter/keys.js';
import { keyOf } from '../../text/fold.js';
import { lazy } from '../../text/lazy.js';
import { itemAt, lastAt, type Range } from '../../text/ranges.js';
import type { Span } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post } from '../post.js';
import { endsInQuestion } from './conversation.js';

/**
 * A signature on the last line: «— Marta», «^MJ», «/ Ana R.», a name alone, after a closing phrase, or with its
 * service or office: «Ana, de Archivos», “Ann Lee, Clerk”.
 */
const signatures = lazy(() => [
  /[.!?\n—–]\s{0,3}\p{Lu}\p{Ll}{1,19},\s(?:\p{Ll}{1,5}\s){0,2}\p{Lu}\p{L}{1,19}(?:\s\p{L}{1,19}){0,4}\.?$/u,
  /(?:^|\s)(?:[—–-]{1,2}\s?|\^\s?|\/\s?)\p{Lu}[\p{L}.]{0,19}(?:\s\p{Lu}[\p{L}.]{0,19})?$/u,
  /\n\s{0,9}\p{Lu}\p{L}{1,19}(?:\s\p{Lu}[\p{L}.]{0,19})?\.?$/u,
  /[,:.]\s{1,3}\p{Lu}\p{Ll}{1,19}\.?$/u,
  /\n\s{0,9}\p{Lu}\p{L}{1,19}(?:\s\p{Lu}[\p{L}.'’-]{0,19}){0,3},\s\p{L}[^\n.,!?:;\d]{2,40}(?:,\s\p{Lu}[^\n.,!?:;\d]{2,40})?$/u,
]);

/** Signed in the words of the lexicon `dialogue`, or by a name at its end. */
export const isSigned = fact(['dialogue'], ({ source, hits }): boolean => {
  const end = source.trimEnd().slice(-80);
  return hits('dialogue', 'signature').length > 0 || signatures().some((signature) => signature.test(end));
});

export const hasAuthor = fact([], ({ meta }): boolean => meta.first(...authorKeys) !== undefined);

export const authors = fact([], ({ meta }): readonly string[] =>
  [meta.first(...authorKeys)?.value].flat().filter((name) => typeof name === 'string'),
);

/** Rules of tone, style and length ignore them. */
export const isOthersWords = fact(['spokenParagraphs', 'grammar'], (post): ((at: Range) => boolean) => {
  if (isPressItem(post)) return () => true;
  const disclaimers = post.hits('grammar', 'disclaimer');
  const legal = post.within('sentence', disclaimers);
  return (at) =>
    post.quoted(at) ||
    (disclaimers.length > 0 && legal.has(at)) ||
    (post.spokenParagraphs.size > 0 && isConversation(post, at));
});

/** Is it the text of a medium, which its title names and its link leads to: «Radio Valle: …», `radiovalle.example`? */
function isPressItem({ title, meta, authors: own }: Post<never>): boolean {
  const [name] = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+){1,3}(?=: )/u.exec(title?.value ?? '') ?? [];
  const link = name && meta.first(...pressKeys)?.value;
  if (!name || typeof link !== 'string') return false;
  const host = /^https?:\/\/(?:www\.)?([^/.]{4,60})\.[^/]/i.exec(link)?.[1] ?? '';
  const key = squeezed(name);
  return squeezed(host) === key && !own.some((author) => squeezed(author).includes(key));
}

const squeezed = (name: string): string => keyOf(name).replace(/[^\p{L}\p{N}]/gu, '');

/** UTF-16 units. A quick first check: it avoids splitting a long quotation into words for each of its words. */
const longestTitle = 60;

/** The writer's own words among some; a few words in quotation marks are a name or a title rather than speech. */
export const ownWords = ({ quotes, isOthersWords }: Post<'isOthersWords'>, words: readonly Word[]): readonly Word[] =>
  words.filter((word) => isTitle(itemAt(quotes, word.start)) || !isOthersWords(word));

const isTitle = (quote: Span | undefined): boolean =>
  quote !== undefined && quote.end - quote.start <= longestTitle && quote.text.split(/\s+/).length <= 6;

/** Is it in an interview, a transcript or a script, whose paragraphs are somebody's answers? */
export const isConversation = ({ spokenParagraphs, paragraphs }: Post<'spokenParagraphs'>, at: Range): boolean =>
  spokenParagraphs.has(lastAt(paragraphs, at.start));

/** Is it in a question? */
export const isQuestion = ({ sentences }: Draft, at: Range): boolean =>
  endsInQuestion(itemAt(sentences, at.start)?.text ?? '');
