import { type Draft, formBefore, languageOf, type Post, unaccented, withCapital } from '../../../src/rule.js';
import type { Acronym } from './acronyms.js';

/** First in the last paragraph of an article, if that is in italics: a note on its author, a disclaimer. */
export function isClosing({ kind, paragraphs }: Draft, { start }: Acronym): boolean {
  const last = paragraphs.at(-1);
  return (
    kind === 'article' && last !== undefined && start >= last.start && /^(?:[*_]|<em)|[*_]$/.test(last.text.trim())
  );
}

/**
 * The words with the article that they have in a list, if the place of the acronym lacks it: “led to |the Office of …”.
 * Undefined where another word calls for another one, and where the word before is their first («vehículos VMP») or the
 * “a” or “an” of the acronym alone: “an RFP”, “a UFO”, and where the word after it is their last (“SNAP program”).
 */
export function inPlace(
  { language, sayings, sentenceAt, source }: Post<never>,
  { start, end }: Acronym,
  words: string,
): string | undefined {
  // “the SNAP program” would say “program” twice.
  const next = /^\s(\p{L}{4,})/u.exec(source.slice(end, end + 40))?.[1]?.toLowerCase();
  if (next !== undefined && words.toLowerCase().endsWith(next)) return undefined;
  const before = source.slice(sentenceAt(start)?.start ?? start, start);
  const word = /([\p{L}'’]+)\s+$/u.exec(before)?.[1];
  const key = word?.toLowerCase() ?? '';
  if (formBefore(key, words, language) !== key) return undefined;
  if (word !== undefined && unaccented(words).startsWith(unaccented(word).replace(/e?s$/, '')) && word.length > 3)
    return undefined;
  const { articles = [], prepositions = [], coordinators = [] } = languageOf(language)?.syntax ?? {};
  // «Limpieza Viaria y RSU» is one name.
  if (coordinators.includes(key) && /\p{Lu}[\p{L}-]+ \S+\s+$/u.test(before) && !/^\p{Lu}/u.test(words))
    return undefined;
  const [, article, name] = /^(\p{Ll}{1,4}) (?=\p{Lu})(.+)$/u.exec(words) ?? [];
  // “SNAP recipients will see it” is about recipients.
  const isHead = next === undefined || sayings.at(end + 1)?.verb?.start === end + 1;
  if (!/\p{L}/u.test(before)) return article === undefined || isHead ? withCapital(words) : undefined;
  if (article === undefined || name === undefined) return words;
  // “Ana Reed, GSA”
  const isOfPerson = /\p{Lu}\p{L}+ \p{Lu}[\p{L}-]+, $/u.test(before);
  if (articles.includes(key) || /['’]s$/.test(key) || isOfPerson) return name;
  return [...prepositions, ...coordinators].includes(key) || /[,;]\s+$/.test(before) ? words : undefined;
}
