import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { merged, type Range } from '../../text/ranges.js';
import { type Span, spanOf } from '../../text/span.js';

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));/gi;

/** A text with its character references (`&amp;`, `&#241;`) read. Unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return valid ? String.fromCodePoint(code) : '\ufffd';
  });
}

/**
 * Fills the space that a reference leaves after its character: an invisible soft hyphen, which does not divide words.
 */
const filler = '\u00ad';

/** The output of `withReferences` without its fillers. */
export const withoutFillers = (text: string): string => (text.includes(filler) ? text.replaceAll(filler, '') : text);

/** The character references inside `ranges` that can be decoded, in source order. */
export function findReferences(source: string, ranges: readonly Range[]): Span[] {
  if (!source.includes('&')) return [];
  return merged(ranges).flatMap(({ start, end }) =>
    [...source.slice(start, end).matchAll(reference)]
      .filter(([written]) => decodeEntities(written) !== written)
      .map(({ index, 0: { length } }) => spanOf(source, start + index, start + index + length)),
  );
}

/**
 * A text of the same length with its references decoded: `&ntilde;` becomes ñ and seven fillers, `&nbsp;` six spaces.
 */
export function withReferences(text: string, references: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: written } of references) {
    const meant = decodeEntities(written);
    pieces.push(text.slice(at, start), /\S/.test(meant) ? meant.padEnd(end - start, filler) : ' '.repeat(end - start));
    at = end;
  }
  return at === 0 ? text : pieces.join('') + text.slice(at);
}
