import { everyLanguage } from '../language/language.js';
import { figures, isCapital, letters, marks } from '../text/characters.js';
import { keyOf } from '../text/fold.js';
import { lazy } from '../text/lazy.js';
import { type Span, spanOf } from '../text/span.js';
import data from './names.yml';
import { type List, listOf } from './word-lists.js';

/** Given names, and the words before and after names: of all languages, since texts mention people of others. */
interface NameWords {
  readonly given: List;
  /** Given names that are also other words. */
  readonly maybe: List;
  readonly particles: ReadonlySet<string>;
  /** Given names as addresses write them, except those that are mainly other words. */
  readonly inAddresses: List;
  readonly titles: ReadonlySet<string>;
  /** Tells most words from titles, by their first letter and their length, before they are folded. */
  mayBeTitle(word: string): boolean;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Words before a thing or a body, but not before a person: articles. */
  readonly articles: ReadonlySet<string>;
}

const words = lazy((): NameWords => {
  const all = Object.values(everyLanguage()).flatMap(({ names }) => names ?? []);
  const setOf = (list: 'titles' | 'before' | 'after' | 'articles') =>
    new Set(all.flatMap((names) => (names[list] ?? []).map(keyOf)));
  const titles = setOf('titles');
  return {
    given: listOf(data.given),
    maybe: listOf(`${data.maybe} ${data.words}`),
    particles: new Set(data.particles.split(' ')),
    inAddresses: listOf(`${data.given} ${data.maybe}`.replaceAll('ñ', 'n')),
    titles,
    mayBeTitle: mayBeOneOf(titles),
    before: setOf('before'),
    after: setOf('after'),
    articles: setOf('articles'),
  };
});

function mayBeOneOf(keys: ReadonlySet<string>): (word: string) => boolean {
  const longest = new Map<number, number>();
  for (const key of keys) longest.set(key.charCodeAt(0), Math.max(key.length, longest.get(key.charCodeAt(0)) ?? 0));
  const byLetter = Array.from({ length: 0x80 }, (_, code) => longest.get(code | 0x20) ?? -1);
  // One more for a full stop.
  return (word) => word.length <= (byLetter[word.charCodeAt(0)] ?? word.length) + 1;
}

/** Is a word, as written in addresses, a given name; `maybe`: is that name also another word? */
export function nameInAddress(word: string): 'sure' | 'maybe' | undefined {
  const { inAddresses, maybe } = words();
  if (!inAddresses.has(word)) return undefined;
  return maybe.has(word) ? 'maybe' : 'sure';
}

/** A soft hyphen fills the space of an entity. */
const inWord = `[${letters}${marks}\\u00ad]`;
const capital = `\\p{Lu}['’]?${inWord}*\\p{Ll}${inWord}*(?:[-'’·][${letters}]${inWord}*)*`;
const behindNoWord = `(?<![${letters}${marks}${figures}_@#])`;
const beforeNoWord = `(?![${letters}${figures}_])`;

/** Capitalised words, with particles and initials between them. Each is made on first use: many drafts need none. */
const run = lazy(() => {
  const joint = `[ \\u00a0](?:(?:${[...words().particles].join('|')})[ \\u00a0]){0,2}`;
  return `(?:${capital}|\\p{Lu}\\.)(?:${joint}(?:${capital}|\\p{Lu}\\.)){0,7}`;
});
const anywhere = lazy(() => new RegExp(`${behindNoWord}${run()}${beforeNoWord}`, 'gu'));
const atEnd = lazy(() => new RegExp(`${behindNoWord}${run()}$`, 'u'));
const atStart = lazy(() => new RegExp(`^${run()}${beforeNoWord}`, 'u'));

/** A name of a person, or what looks like one. */
export interface Name extends Span {
  /** `sure`: with a given name or title; `maybe`: its given name is also a word (May, Pilar); absent = neither. */
  readonly known?: 'sure' | 'maybe';
  /** Is there a title before it (Mrs, don)? */
  readonly titled: boolean;
  /** The number of words, without titles and particles. */
  readonly words: number;
}

/** The names of people in a text: a given name or title, and the capitalised words after it. Not names of streets. */
export function findNames(text: string): Name[] {
  const held = namesHeld(text);
  if (!held) return [];
  return [...text.matchAll(anywhere())].flatMap((match) => {
    if (held === 'given' && !match[0].match(anyWord)?.some(isGiven)) return [];
    const name = nameIn(text, match.index, match[0]);
    return name?.known === 'sure' && (name.words > 1 || name.titled) ? [name] : [];
  });
}

/**
 * Possible names of people in a sentence about a person: those with a given name, and two to four other capitalised
 * words without an article before them.
 */
export function likelyNames(text: string): Name[] {
  return [...text.matchAll(anywhere())].flatMap((match) => {
    const name = nameIn(text, match.index, match[0]);
    return name && (name.known === 'sure' || isLikelyName(text, name)) ? [name] : [];
  });
}

/** Can capitalised words without a known given name be a person's name? */
export function isLikelyName(text: string, { start, text: written, words: count }: Name): boolean {
  const { articles } = words();
  const [first = ''] = written.split(/[ \u00a0]/);
  const [before = ''] = /[^ \u00a0]+(?=[ \u00a0]$)/.exec(text.slice(Math.max(0, start - 12), start)) ?? [];
  return count > 1 && count < 5 && !articles.has(keyOf(first)) && !articles.has(keyOf(before));
}

const written = `${inWord}+[.ª]?`;
const anyWord = new RegExp(written, 'gu');
const wholeWord = new RegExp(`${written}(?=[ \\u00a0]|$)`, 'gu');

/** What may be longer than its key, or begin with another letter. */
const beyondLatin = /[^\0-\u00ac\u00ae-\u024f]/;

/** Does it contain a title, or only a given name? Most texts have neither; expressions for runs compile in 1 ms. */
function namesHeld(text: string): 'title' | 'given' | undefined {
  const all = text.match(anyWord) ?? [];
  const { titles, mayBeTitle } = words();
  const isOther = beyondLatin.test(text);
  for (const word of all) if ((isOther || mayBeTitle(word)) && isOneOf(titles, keyOf(word))) return 'title';
  return all.some(isGiven) ? 'given' : undefined;
}

const isGiven = (word: string): boolean => isCapital(word.codePointAt(0)) && isOneOf(words().given, keyOf(word));

/** With or without the end of an abbreviation: «Sra.», «Mª», which folds to «ma». */
const isOneOf = (list: List, key: string): boolean =>
  list.has(key) || (/[.ªa]$/.test(key) && list.has(key.slice(0, -1)));

/** The name that begins at `start` or ends at `end`, if it is in capitalised words. */
export function nameAt(text: string, place: { readonly start: number } | { readonly end: number }): Name | undefined {
  // Most have no capital there; the expressions take half a millisecond to compile.
  if ('start' in place ? !isCapital(text.codePointAt(place.start)) : !hasCapitalBefore(text, place.end))
    return undefined;
  const [around, from, to] =
    'start' in place
      ? ([atStart(), place.start, place.start + longestName] as const)
      : ([atEnd(), Math.max(0, place.end - longestName), place.end] as const);
  const match = around.exec(text.slice(from, to));
  return match ? nameIn(text, from + match.index, match[0]) : undefined;
}

/** Is there a capital in the word that ends there? Half a character counts as one. */
function hasCapitalBefore(text: string, end: number): boolean {
  for (let i = end - 1; i >= 0 && i >= end - longestName; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0xa0) return false;
    if (isCapital(code) || (code >= 0xd800 && code < 0xe000)) return true;
  }
  return false;
}

/** No name is longer, including its particles and initials. */
const longestName = 70;

/** A name among capitalised words: from the first title or given name on; all of them when none is known. */
function nameIn(text: string, at: number, run: string): Name | undefined {
  const list = [...run.matchAll(/[^ \u00a0]+/g)];
  const keys = list.map(([word]) => bareKey(word));
  const { given, maybe, particles, before, after } = words();
  if (after.has(keys.at(-1) ?? '') || after.has(wordAfter(text, at + run.length))) return undefined;
  const title = keys.findIndex((key, i) => isTitle(key) && i < keys.length - 1);
  const first = keys.findIndex((key) => given.has(key.replace(/-.*/, '')));
  const other = keys.findIndex((key) => maybe.has(key));
  const head = [title, first, other].find((index) => index >= 0) ?? -1;
  const previous = keys.slice(0, Math.max(head, 0)).findLast((key) => !particles.has(key)) ?? wordBefore(text, at);
  if (previous !== undefined && before.has(previous)) return undefined;
  if (keys.slice(0, head < 0 ? undefined : head).some((key) => before.has(key))) return undefined;
  const from = Math.max(head, 0);
  const titled = title >= 0 || isTitle(wordBefore(text, at));
  const known = titled || first >= 0 ? 'sure' : other >= 0 ? 'maybe' : undefined;
  return {
    ...spanOf(text, at + (list[from]?.index ?? 0), at + run.length),
    ...(known && { known }),
    titled,
    words: keys.slice(from).filter((key) => !particles.has(key) && !isTitle(key)).length,
  };
}

/** «l'Escola» without its article. */
const bareKey = (word: string): string => keyOf(word).replace(/^[dl]['’]/, '');

const isTitle = (key: string | undefined): boolean => key !== undefined && words().titles.has(key);

/** The word before, skipping particles: «plaza de la» → plaza. */
function wordBefore(text: string, at: number): string | undefined {
  const clause = text.slice(Math.max(0, at - 40), at).replace(/^.*[\n;:!?]/s, '');
  const all = clause.match(wholeWord)?.map(bareKey);
  return all?.findLast((word) => !words().particles.has(word));
}

const nextWord = new RegExp(`^ ([${letters}]+)`, 'u');

const wordAfter = (text: string, at: number): string => keyOf(nextWord.exec(text.slice(at, at + 24))?.[1] ?? '');
