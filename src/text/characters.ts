/** The kinds of character for the tokeniser. */
export const Kind = { unknown: 0, symbol: 1, space: 2, ignorable: 3, mark: 4, digit: 5, letter: 6 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Blocks of letters, their marks and figures, and hardly anything else. */
export const otherScripts = String.raw`\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff\u{10000}-\u{1efff}\u{20000}-\u{3ffff}`;

/**
 * What `\p{L}`, `\p{M}` and `\p{N}` hold, for a class `[…]` and the flag u: what nearly every draft meets is written
 * with them. The engine builds the set of a property again for each expression: `[\p{L}\p{M}\p{N}_]` takes it half a
 * millisecond, ranges a tenth of that. In Latin and among signs they are exact; the other scripts are letters as a
 * whole, their marks and figures too.
 */
export const letters = String.raw`A-Za-zªµºÀ-ÖØ-öø-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee${otherScripts}\u2071\u207f\u2090-\u209c\u2102\u2107\u210a-\u2113\u2115\u2119-\u211d\u2124\u2126\u2128\u212a-\u212d\u212f-\u2139\u213c-\u213f\u2145-\u2149\u214e\u2183-\u2184\u2e2f\u3005-\u3006\u3031-\u3035\u303b-\u303c\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`;
export const marks = String.raw`\u0300-\u036f\u20d0-\u20f0\u302a-\u302f\ufe00-\ufe0f\ufe20-\ufe2f\u{e0100}-\u{e01ef}`;
export const figures = String.raw`0-9²³¹¼-¾\u2070\u2074-\u2079\u2080-\u2089\u2150-\u2182\u2185-\u2189\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3007\u3021-\u3029\u3038-\u303a\uff10-\uff19\u{1f100}-\u{1f10c}\u{1fbf0}-\u{1fbf9}`;

/** Kinds of the characters below U+10000 met so far. */
const knownKinds = new Uint8Array(0x10000);

/** White space as in `\s`, without the byte order mark. */
export const isSpace = (code: number): boolean =>
  code <= 0x20 ? code === 0x20 || (code >= 9 && code <= 13) : code >= 0xa0 && kindOf(code) === Kind.space;

/** White space exactly as in `\s`, without an expression, which takes ten times as long for one character. */
export const isWhite = (code: number): boolean => code === 0xfeff || isSpace(code);

/** Invisible characters: soft hyphens, zero-width characters, joiners and direction marks. */
export const isIgnorable = (code: number): boolean => code >= 0xad && kindOf(code) === Kind.ignorable;

/** The kind of a code point. Circled letters count as letters, `_` as a digit: it holds a word together. */
export function kindOf(code: number): Kind {
  if (code >= 0x10000) return classify(code);
  const before = knownKinds[code] as Kind;
  if (before !== Kind.unknown) return before;
  const kind = classify(code);
  knownKinds[code] = kind;
  return kind;
}

const ignorable =
  /[\u180b-\u180f\u17b4\u17b5\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]/;
const letter = new RegExp(`[${letters}\\u24b6-\\u24e9]`, 'u');
const digit = new RegExp(`[${figures}_]`, 'u');
const mark = new RegExp(`[${marks}\\u{1f3fb}-\\u{1f3ff}]`, 'u');

function classify(code: number): Kind {
  const character = String.fromCodePoint(code);
  if (ignorable.test(character)) return Kind.ignorable;
  if (/\s/.test(character)) return Kind.space;
  if (letter.test(character)) return Kind.letter;
  if (digit.test(character)) return Kind.digit;
  if (mark.test(character)) return Kind.mark;
  return Kind.symbol;
}

/** The code point that ends before an offset; undefined at the start. */
export function codeBefore(text: string, end: number): number | undefined {
  const low = text.codePointAt(end - 1);
  const isHalf = low !== undefined && low >= 0xdc00 && low < 0xe000;
  return (isHalf ? text.codePointAt(end - 2) : undefined) ?? low;
}

/** Is a code point a letter? Circled ones count as signs here. */
export const isLetter = (code = 0): boolean => kindOf(code) === Kind.letter && (code < 0x24b6 || code > 0x24e9);

export const isFigure = (code = 0): boolean => kindOf(code) === Kind.digit && code !== 0x5f;

/** Most drafts have only capitals of Latin-1, which need no expression. */
export function isCapital(code = 0): boolean {
  if (code < 0x100) return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  return isLetter(code) && /[\p{Lu}\p{Lt}]/u.test(String.fromCodePoint(code));
}

export function isSmall(code = 0): boolean {
  if (code < 0x100) return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code !== 0xf7) || code === 0xb5;
  return isLetter(code) && /\p{Ll}/u.test(String.fromCodePoint(code));
}

/** The text with a capital at its beginning. */
export const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const romanOf = (most: number): RegExp =>
  new RegExp(`^M{0,${most}}(?:CM|CD|D?C{0,${most}})(?:XC|XL|L?X{0,${most}})(?:IX|IV|V?I{0,${most}})$`);
const romans = { 3: romanOf(3), 4: romanOf(4) };

/** Is a word a Roman number, with a letter at most so many times in a row: four as on clocks, IIII? */
export const isRoman = (word: string, most: keyof typeof romans): boolean => romans[most].test(word);

/** Is a text nothing but capitals? */
export function isInCapitals(text: string): boolean {
  for (const one of text) if (!isCapital(one.codePointAt(0))) return false;
  return text !== '';
}

const anyLetter = new RegExp(`[${letters}]`, 'u');
const anyLetterOrFigure = new RegExp(`[${letters}${figures}]`, 'u');

export const holdsLetter = (text: string): boolean => anyLetter.test(text);

/** Has a text a letter or a figure, or only signs? */
export const holdsLetterOrFigure = (text: string): boolean => anyLetterOrFigure.test(text);
