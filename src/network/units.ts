import { graphemes } from '../text/graphemes.js';
import { lazy } from '../text/lazy.js';
import { type AddressRange, schemedAddresses, webAddresses } from './addresses.js';

/** The unit in which a text is counted. */
export type Unit = 'weighted' | 'graphemes' | 'utf16' | 'emoji-bytes' | 'bytes';

/** One counted thing, or a run of UTF-16 units that count as one each: offsets in the text, and its weight. */
export interface Counted extends AddressRange {
  readonly weight: number;
  readonly run?: true;
}

/** An address counts as 23 characters for X and Mastodon, however long it is. */
const addressWeight = 23;

const picture =
  '(?:\\p{Emoji_Modifier_Base}\\ufe0f?\\p{Emoji_Modifier}|[©®]\\ufe0f|(?![©®])\\p{Extended_Pictographic}\\ufe0f?|\\p{Emoji_Modifier})';
const emoji = `\\p{Regional_Indicator}{2}|[0-9#*]\\ufe0f?\\u20e3|\\u{1f3f4}[\\u{e0020}-\\u{e007e}]{1,8}\\u{e007f}|${picture}(?:\\u200d${picture})*`;
/**
 * A character with the marks that NFC may join to it; Hangul joins too. Runs are limited: ten megabytes would
 * overflow the stack of the expression.
 */
const cluster = '[\\u1100-\\u11ff\\ua960-\\ua97f\\uac00-\\ud7ff]{1,4000}|\\P{M}\\p{M}{0,4000}|\\p{M}{1,4000}';
/** Units that X counts as one each, unless a mark is joined to the last of them. */
const light = '[\\t\\n\\r -\\xa8\\xaa-\\xac\\xaf-\\u02ff\\u2010-\\u201f]{1,4000}(?!\\p{M})';
const lightOrEmojiOrCluster = lazy(() => new RegExp(`(${light})|(${emoji})|${cluster}`, 'gsu'));
const emojiOrCharacter = lazy(() => new RegExp(`(${emoji})|.`, 'gsu'));

/** `@user@server`: only `@user` counts on Mastodon. */
const farMention = lazy(
  () => /(?<![=/\p{L}\p{N}_])(@[a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/giu,
);

/** Characters that are one grapheme and one UTF-16 unit. */
const simple = /^[\n\t -\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*$/;

/** Counts as X does (twitter-text, config v3): NFC, emoji 2, letters beyond Latin 2, addresses 23. */
export function weighted(text: string): Counted[] {
  return between(text, webAddresses(text), addressWeight, (part, start) =>
    // With runs of light letters, measuring is three times as fast.
    Array.from(part.matchAll(lightOrEmojiOrCluster()), (match) => {
      const [all, run, picture] = match;
      const at = start + match.index;
      if (run !== undefined) return runOf(run, at);
      return { start: at, end: at + all.length, weight: picture !== undefined ? 2 : weightOf(all.normalize('NFC')) };
    }),
  );
}

function weightOf(characters: string): number {
  let weight = 0;
  for (const character of characters) weight += isLight(character.codePointAt(0) as number) ? 1 : 2;
  return weight;
}

const isLight = (code: number): boolean =>
  code <= 0x10ff ||
  (code >= 0x2000 && code <= 0x200d) ||
  (code >= 0x2010 && code <= 0x201f) ||
  (code >= 0x2032 && code <= 0x2037);

/** Counts as Threads does: characters, but the bytes of every emoji. */
export function emojiBytes(text: string): Counted[] {
  return [...text.matchAll(emojiOrCharacter())].map((match) => {
    const weight = match[1] !== undefined ? bytesOf(match[0]) : 1;
    return { start: match.index, end: match.index + match[0].length, weight };
  });
}

const runOf = ({ length }: string, start: number): Counted => ({
  start,
  end: start + length,
  weight: length,
  run: true,
});

/** Graphemes as a reader sees them, each of weight 1. */
export function graphemesOf(text: string, offset = 0): Counted[] {
  if (text === '') return [];
  if (simple.test(text)) return [runOf(text, offset)];
  let end = offset;
  return graphemes(text).map(({ length }) => {
    const start = end;
    end += length;
    return { start, end, weight: 1 };
  });
}

/** Counts as Mastodon does: graphemes, addresses 23, mentions without their server. */
export function shortened(text: string): Counted[] {
  return between(text, schemedAddresses(text), addressWeight, (part, start) => {
    const mentions = [...part.matchAll(farMention())].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      weight: (match[1] as string).length,
    }));
    return aside(part, start, mentions, graphemesOf);
  });
}

/** Graphemes, each with its bytes in UTF-8. */
export const bytes = (text: string): Counted[] =>
  graphemesOf(text)
    .flatMap((counted) => (counted.run ? unitsOf(counted) : counted))
    .map(({ start, end }) => ({ start, end, weight: bytesOf(text.slice(start, end)) }));

const unitsOf = ({ start, end }: Counted): AddressRange[] =>
  Array.from({ length: end - start }, (_, index) => ({ start: start + index, end: start + index + 1 }));

/** UTF-16 units, never splitting a character. */
export const utf16 = (text: string): Counted[] =>
  graphemesOf(text).map((counted) => ({ ...counted, weight: counted.end - counted.start }));

/** Bytes in UTF-8; half a surrogate pair counts as U+FFFD. */
function bytesOf(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}

const between = (
  text: string,
  stretches: readonly AddressRange[],
  weight: number,
  count: (part: string, start: number) => Counted[],
): Counted[] =>
  aside(
    text,
    0,
    stretches.map((stretch) => ({ ...stretch, weight })),
    count,
  );

/** Counts the text between things already counted. `taken` are offsets in the text from which `part` was cut. */
function aside(
  part: string,
  offset: number,
  taken: readonly Counted[],
  count: (part: string, start: number) => Counted[],
): Counted[] {
  const all: Counted[] = [];
  let at = offset;
  const upTo = (end: number): void => {
    if (end > at) for (const one of count(part.slice(at - offset, end - offset), at)) all.push(one);
  };
  for (const one of taken) {
    upTo(one.start);
    all.push(one);
    at = one.end;
  }
  upTo(offset + part.length);
  return all;
}
