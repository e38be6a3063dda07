import {
  type Draft,
  figures,
  isRoman,
  type Lists,
  languageOf,
  lazy,
  letters,
  marks,
  overlapsWith,
  type Post,
  type Span,
  spanOf,
} from '../../../src/rule.js';

/** An acronym at its first use in running text, as a separate word. */
export interface Acronym extends Span {
  /** Without the s of a plural. */
  readonly name: string;
  /** All its places, including links and names. */
  readonly all: readonly Span[];
}

const inWord = `${letters}${marks}${figures}_`;
const capitals = new RegExp(
  String.raw`(?<![${inWord}./&@·-])(\p{Lu}{2,7})(s?)(?![${inWord}&@·$€£]|['’]\p{Lu}|[-/]\p{N}|\.[${letters}]|-\p{Lu})`,
  'gu',
);

/**
 * A first test: every acronym has two capitals, or a letter beyond Latin-1; without it nothing is searched or compiled.
 */
const mayHoldOne = /[A-ZÀ-ÖØ-Þ]{2}|[\u0100-\u1fff\u2100-\u218f\u2c00-\ud83b\ud83f-\udbff\ue000-\ufdff\ufe10-\uffff]/;

const capitalsIn = (text: string): readonly Span[] =>
  mayHoldOne.test(text)
    ? Array.from(text.matchAll(capitals), ({ index, 1: name = '' }) => spanOf(text, index, index + name.length))
    : [];

/**
 * Words of 2–7 capitals at their first use; without words in capitals, codes, numerals, hashtags, titles after a name,
 * link labels, parts of names and words of others. `isAsked`: the house has it explained, well known or not.
 */
export function acronymsOf(
  post: Post<'isOthersWords'>,
  lists: Lists,
  { isKnown, isAsked }: Readonly<Record<'isKnown' | 'isAsked', (name: string) => boolean>>,
): Acronym[] {
  const all = new Map<string, Span[]>();
  for (const { start, end, text: name } of post.foundInParts(capitalsIn, post.prose)) {
    if (
      (isKnown(name) && !isAsked(name)) ||
      isRoman(name, 4) ||
      // After ^ come the initials of whoever answers for an account.
      /[#^]/.test(post.source[start - 1] ?? '') ||
      !isSeparate(post, start)
    )
      continue;
    const places = all.get(name) ?? [];
    if (places.length === 0) all.set(name, places);
    if (places.length < mostPlaces) places.push(spanOf(post.source, start, end));
  }
  const isWritten = lazy(() => writtenIn(post));
  const inLabel = overlapsWith(post.links.map(({ label }) => label));
  const isFree = (at: Span): boolean =>
    !inLabel(at) &&
    !isShouted(post, at, lists) &&
    !isCode(post.prose, at) &&
    !isAfterName(post.prose, at) &&
    !isOfPlural(post.prose, at) &&
    !isHead(post.prose, at) &&
    !isPartOfName(post.prose, at) &&
    !post.isOthersWords(at);
  return [...all].flatMap(([name, places]) => {
    if ((isWord(name, lists) && !isAsked(name)) || isWritten()(name)) return [];
    const first = places.find(isFree);
    return first ? [{ ...first, name, all: places }] : [];
  });
}

/** Does a word begin here? An apostrophe joins words, but in languages with elisions it parts them: «l'EDAR». */
const isSeparate = ({ prose, language }: Draft, at: number): boolean =>
  !/['’]/.test(prose[at - 1] ?? '') ||
  (languageOf(language)?.syntax?.elisions !== undefined && elided().test(prose.slice(Math.max(0, at - 3), at)));

const elided = lazy(() => /(?<![\p{L}\p{N}])[dlmnst]['’]$/iu);

/** How many places of one acronym are kept, so that the time stays linear. */
const mostPlaces = 40;

/** Does the draft write it with small letters somewhere, or is it the name of an account or a site that it mentions? */
function writtenIn({ words, mentions, links }: Draft): (name: string) => boolean {
  const small = new Set(
    words.filter(({ text }) => text.slice(1) === text.slice(1).toLowerCase()).map(({ text }) => text.toUpperCase()),
  );
  const accounts = mentions.map(({ text }) => text.toUpperCase());
  const sites = new Set(links.map(({ host }) => host?.split('.')[0]?.toUpperCase()));
  return (name) =>
    small.has(name) ||
    (name.length > 5 && sites.has(name)) ||
    (name.length > 3 && accounts.some((account) => account.includes(name)));
}

/** A word of four letters or more that the word lists know: AGENDA, CULTURA. */
const isWord = (name: string, lists: Lists): boolean => name.length > 3 && lists.isWord(name.toLowerCase());

/** Two more words in capitals, without a comma: «FERIA SUR - VILLA». */
const runsOn = lazy(() => /^(?: -)? \p{Lu}{2,}(?: -)? \p{Lu}{2,}(?!\p{L})/u);
const runsUpTo = lazy(() => /(?<!\p{L})\p{Lu}{2,} (?:- )?\p{Lu}{2,} (?:- )?$/u);

/** Is a neighbour on the same line a word in capitals too? Another acronym does not count. */
function isShouted({ prose }: Draft, { start, end }: Span, lists: Lists): boolean {
  const left = prose.slice(Math.max(0, start - 44), start);
  const right = prose.slice(end, end + 44);
  // Nearly every neighbour has a lower-case letter where it touches: then `\p{L}` is not tried.
  if (/^(?: -)? [^a-z]/.test(right) && runsOn().test(right)) return true;
  if (/[^a-z] (?:- )?$/.test(left) && runsUpTo().test(left)) return true;
  const before = /[^a-z][ ,:;]{1,2}$/.test(left)
    ? /(?<![\p{L}\p{N}])([\p{L}\p{M}]{2,40})(?: \p{Lu})?[ ,:;]{1,2}$/u.exec(left)?.[1]
    : undefined;
  const behind = /^[ ,:;]{1,2}[^a-z]/.test(right)
    ? /^[ ,:;]{1,2}(?:\p{Lu} )?([\p{L}\p{M}]{2,40})/u.exec(right)?.[1]
    : undefined;
  return [before, behind].some(
    (word) =>
      word !== undefined &&
      word === word.toUpperCase() &&
      (word.length > 5 || lists.capitalWords.has(word) || lists.isWord(word.toLowerCase())),
  );
}

/** «RR. HH.», «EE. UU.»: two letters twice, for a plural. */
const isOfPlural = (prose: string, { start, end, text }: Span): boolean =>
  /^(\p{Lu})\1$/u.test(text) &&
  (/^\. \p{Lu}{2}\./u.test(prose.slice(end, end + 6)) ||
    /\p{Lu}{2}\. $/u.test(prose.slice(Math.max(0, start - 5), start)));

/** A degree or a state between commas after a name: “Ana Vega, MLS, …”, “Austin, TX 78701”. */
const isAfterName = (prose: string, { start, end }: Span): boolean =>
  /\p{Lu}[\p{L}\p{M}'’.]{1,30}\s{0,6},\s{1,4}$/u.test(prose.slice(Math.max(0, start - 42), start)) &&
  (/^\s{0,4}(?:[,.;:)*_<|]|$|\n|\s\p{N})/u.test(prose.slice(end, end + 6)) ||
    /\p{Lu}\p{Ll}{1,30} \p{Lu}\p{Ll}{1,30}\s{0,6},\s{1,4}$/u.test(prose.slice(Math.max(0, start - 74), start)));

/** The beginning of a line before a bar, a colon or a picture: «AGENDA |». */
const isHead = (prose: string, { start, end }: Span): boolean =>
  /^ ?(?:[|:]|\p{Extended_Pictographic})/u.test(prose.slice(end, end + 3)) &&
  /(?:^|\n)[^\p{L}\p{N}\n]{0,8}$/u.test(prose.slice(Math.max(0, start - 9), start));

/**
 * Part of a name: a word with a capital follows it, be it behind another acronym («CDE EFN Judo»), or precedes it
 * inside a sentence or behind a picture («📍 Amaia KZ»); or a trademark sign.
 */
const isPartOfName = (prose: string, { start, end }: Span): boolean =>
  /^s?(?:(?: \p{Lu}{2,7})? \p{Lu}\p{Ll}|!|\s?[®™])/u.test(prose.slice(end, end + 14)) ||
  /(?:[\p{Ll},]|\p{Extended_Pictographic}\ufe0f?) {1,2}\p{Lu}\p{L}*\p{Ll} $/u.test(
    prose.slice(Math.max(0, start - 44), start),
  );

/**
 * Does a figure beside it make it a code: «BOP 45», «N 622» is not decided here, «A 4», "SW1A 1AA", "SP 800-52",
 * «UNE 139803:2012», “OMB M-23-22”, “SR 99”? A code of two letters is in brackets.
 */
function isCode(prose: string, { start, end }: Span): boolean {
  const behind = prose.slice(end, end + 12);
  return (
    /\p{N}[ -]?$/u.test(prose.slice(Math.max(0, start - 2), start)) ||
    /^[ -]\p{N}+[ -]?\p{Lu}/u.test(behind) ||
    /^ \p{N}{1,4}[.-]\p{N}/u.test(behind) ||
    /^ (?:\p{N}{3,6}:\p{N}|(?!19|20)\p{N}{4}|\p{Lu}-\p{N})/u.test(behind) ||
    (end - start === 2 &&
      (/^ \p{N}{1,3}(?![\p{L}\p{N}%]|[.,]\p{N})/u.test(behind) ||
        /^\s?:/.test(behind) ||
        (/^\s?[)\]]/.test(behind) && /[([]\s?$/.test(prose.slice(start - 2, start)))))
  );
}
