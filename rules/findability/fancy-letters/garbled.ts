import { lazy, type Range, windowsByte, windowsSigns } from '../../../src/rule.js';

/** A word with letters that were written in UTF-8 but read in another encoding, or lost that way. */
export interface Garbled extends Range {
  /** The intended word; undefined when letters are lost. */
  readonly plain?: string;
  /** Letters that can be restored, and the intended ones. */
  readonly runs: readonly Run[];
}

interface Run extends Range {
  readonly text: string;
}

const follow = `\\u0080-\\u00bf${windowsSigns}`;
/** Bytes of UTF-8 as shown in Windows-1252: letters with accents, punctuation, emoji. */
const sequences = `(?:[ÂÃÌ][${follow}]|[âï][${follow}]{2}|ð[${follow}]{3})+`;
const run = new RegExp(sequences, 'g');
const onlyRun = new RegExp(`^${sequences}$`);
/** The intended characters found in posts; other scripts appear when letters and signs meet by chance. */
const likely =
  /^(?:[\u00a0-\u00ff\u200b-\u205f\u20ac\u2122\u2190-\u27bf\u2b00-\u2bff\ufeff]|[\u0300-\u0328\ufe0f]|[\u{1f000}-\u{1faff}])+$/u;
/** A capital at the end of a word and the sign after it may be intended: «MANHÃ…», «IRMÃ”». */
const ambiguous = /^[ÂÃ][\u00a0…’”»›–—]$/;

/** A letter, or a sign that can be a byte of one. */
const word = lazy(() => new RegExp(`[\\p{L}\\p{M}\\p{N}${follow}\\ufffd?'-]+`, 'gu'));
/**
 * What remains when a byte was lost («MarÃa», “â€ ”), and the signs for what could not be read or written:
 * «informaci?n», “don?t”.
 */
const lost = lazy(
  () => /(?<=\p{Ll})Ã(?=\p{Ll}|$)|â€|\ufffd|(?<=\p{Ll})\?{1,2}(?=\p{Ll})|(?<=\p{Lu}{2})\?{1,2}(?=\p{Lu})/u,
);
/** The question mark belongs to an address, or is followed by an `=`. */
const address = { before: /[./@=&#_]$/, behind: /^[/=&_]/ };

const isSuspect = /[ÂÃÌâïð\ufffd]|\S\?\S/;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The words of a text that may be garbled. */
export const suspectsIn = (text: string): readonly Range[] =>
  isSuspect.test(text)
    ? Array.from(text.matchAll(word()), ({ 0: letters, index }) => ({
        start: index,
        end: index + letters.length,
      })).filter(({ start, end }) => mayBeGarbled(text.slice(start, end)))
    : [];

const mayBeGarbled = (letters: string): boolean => letters.search(run) >= 0 || lost().test(letters);

/** The garbled words among the suspects of a text; none of those that `isSeen` says readers do not see. */
export function garbledAmong(
  suspects: readonly Range[],
  text: string,
  isSeen: (offset: number) => boolean,
): readonly Garbled[] {
  const found = suspects.flatMap(({ start, end }) => garbledIn(text, text.slice(start, end), start, isSeen));
  const isMeant = ({ runs, plain }: Garbled): boolean =>
    plain !== undefined && runs.every(({ start, end }) => ambiguous.test(text.slice(start, end)));
  return found.every((one) => one.plain === undefined || isMeant(one)) ? found.filter((one) => !isMeant(one)) : found;
}

function garbledIn(text: string, letters: string, at: number, isSeen: (offset: number) => boolean): Garbled[] {
  const runs: Run[] = [];
  const plain = letters.replace(run, (bytes, index: number) => {
    const decodes = isSeen(at + index) ? decoded(bytes) : undefined;
    if (decodes === undefined) return bytes;
    runs.push({ start: at + index, end: at + index + bytes.length, text: decodes });
    return decodes;
  });
  const gap = lost().exec(plain);
  const isLost =
    gap !== null &&
    isSeen(runs[0]?.start ?? at + gap.index) &&
    !(gap[0].startsWith('?') && isInAddress(text, at, at + letters.length));
  if (runs.length === 0 && !isLost) return [];
  if (isLost) return [{ start: at, end: at + letters.length, runs }];
  // A quotation mark before or after the word is not part of it.
  const start = Math.min(runs[0]?.start ?? at, at + letters.search(/[\p{L}\p{N}]/u));
  const tail = /[^\p{L}\p{N}]*$/u.exec(letters)?.[0].length ?? 0;
  const end = Math.max(runs.at(-1)?.end ?? at, at + letters.length - tail);
  const last = at + letters.length - end;
  return [{ start, end, runs, plain: plain.slice(start - at, plain.length - last).normalize('NFC') }];
}

const isInAddress = (text: string, start: number, end: number): boolean =>
  address.before.test(text.slice(Math.max(0, start - 1), start)) || address.behind.test(text.slice(end, end + 1));

/** Undefined for bytes that are not UTF-8, or whose characters no post has. Some were misread twice. */
function decoded(bytes: string): string | undefined {
  try {
    const text = decoder.decode(Uint8Array.from(bytes, (character) => windowsByte(character) ?? 0));
    if (onlyRun.test(text)) return decoded(text) ?? text;
    return likely.test(text) ? text.replace('\ufeff', '') : undefined;
  } catch {
    return undefined;
  }
}
