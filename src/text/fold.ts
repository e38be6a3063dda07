import { isIgnorable, isSpace } from './characters.js';

/** Characters of this range stand for themselves: Latin, its marks apart (º and ² are no decoration). */
const plainUpTo = 0x2b0;
/** General punctuation: … and the like keep their length. */
const isPunctuation = (code: number): boolean => code >= 0x2010 && code <= 0x205e;

/** The letters from U+00C0 on without their accents, except ñ: the engine's own tables take 2 ms to load. */
const bareLatin = 'AAAAAAÆCEEEEIIIIÐÑOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðñooooo÷øuuuuyþy';
const latinFrom = 0xc0;

/** Letters up to U+02AF without their accents, filled on demand. */
const bare: string[] = Array.from({ length: latinFrom }, (_, code) => String.fromCharCode(code)).concat([...bareLatin]);

function dropAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([nN])\u0303|\p{M}/gu, (_, n?: string) => (n ? `${n}\u0303` : ''))
    .normalize('NFC');
}

const ascii = /^[\x00-\x7f]*$/;
/** A word of letters, figures and signs that are normal already; ASCII text is taken as it is, including blanks. */
const plain = /^(?:[\x00-\x7f]*|[!-~\xa1-\xac\xae-\u02af]*)$/;

/** A word in lower case, accents kept: NFKC beyond Latin, soft hyphens and zero-width characters dropped, ’ as '. */
export function exactOf(word: string): string {
  return (
    plain.test(word) ? word : normalise(word).text.replace(/(?<!^)[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}]/gu, '')
  ).toLowerCase();
}

/** A word for lexicons: as `exactOf`, without accents except ñ. */
export function keyOf(word: string): string {
  return ascii.test(word) ? word.toLowerCase() : bareOf(exactOf(word));
}

/** A text as in addresses and acronyms: as `keyOf`, with ñ as n. */
export const unaccented = (text: string): string => keyOf(text).replaceAll('ñ', 'n');

/** The result of `exactOf`, without accents. */
export function bareOf(exact: string): string {
  if (ascii.test(exact)) return exact;
  let key = '';
  for (let i = 0; i < exact.length; i++) {
    const code = exact.charCodeAt(i);
    if (code >= plainUpTo) return dropAccents(exact);
    bare[code] ??= dropAccents(exact.charAt(i));
    key += bare[code];
  }
  return key;
}

/** A text in lower case, with every character as long as before, so that offsets stay. */
export function lower(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return Array.from(text, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('');
}

/** A normalised text; `at(i)` is the offset in the source of its offset `i`. */
export interface Normalised {
  readonly text: string;
  at(offset: number): number;
}

const notNormal = /[^\n -\x7e\xa1-\xac\xae-\u02af\u2010-\u205e]|[\u2010\u2011\u2019\u2028-\u202f]|[ \n][ \n]/;

/**
 * Text for expressions: fancy letters as plain ones (NFKC, cluster by cluster), accents composed, ’ as ', without soft
 * hyphens and zero-width characters, each run of white space as one space, one line break or one empty line. Case and
 * accents stay. Most texts are like this already and are returned as they are.
 */
export function normalise(source: string): Normalised {
  if (!notNormal.test(source)) return { text: source, at: (offset) => offset };
  const pieces: string[] = [];
  const normalAt: number[] = [0];
  const sourceAt: number[] = [0];
  let length = 0;
  let kept = 0;
  const put = (from: number, to: number, piece: string): void => {
    pieces.push(source.slice(kept, from), piece);
    length += from - kept;
    if (piece.length !== to - from || piece.length > 1) {
      normalAt.push(length, length + piece.length);
      sourceAt.push(from, to);
    }
    length += piece.length;
    kept = to;
  };
  notPlain.lastIndex = 0;
  while (notPlain.test(source)) {
    const at = notPlain.lastIndex - 1;
    if (isPlain(source, at)) continue;
    const end = clusterEnd(source, at);
    const cluster = source.slice(at, end);
    const piece = normaliseCluster(cluster);
    if (piece !== cluster) put(at, end, piece);
    notPlain.lastIndex = end;
  }
  if (kept === 0) return { text: source, at: (offset) => offset };
  pieces.push(source.slice(kept));
  return { text: pieces.join(''), at: wayBack(normalAt, sourceAt) };
}

/** All for which `isPlain` is not so, and few others: most are passed over, in a tenth of the time of asking for each. */
const notPlain = /[\t\v\f\r\xa0\xad\u02b0-\uffff]|[ \n](?=\s)|.(?=[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20e2])/gs;

/** Is the character unchanged: Latin without a following mark, or a single space or line feed? */
function isPlain(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  if (code >= plainUpTo || code === 0xad) return false;
  const next = source.charCodeAt(at + 1);
  if (code === 0x20 || code === 0x0a) return !isSpace(next);
  return !isSpace(code) && !isMark(next);
}

/** The end of a unit of normalisation: a run of white space, or a character with its marks. */
function clusterEnd(source: string, start: number): number {
  let end = start + 1;
  const first = source.charCodeAt(start);
  if (isSpace(first)) {
    while (end < source.length && isSpace(source.charCodeAt(end))) end++;
    return end;
  }
  if (first >= 0xd800 && first < 0xdc00 && end < source.length) end++;
  while (end < source.length && isMark(source.charCodeAt(end))) end++;
  return end;
}

const isMark = (code: number): boolean =>
  code >= 0x300 && (code < 0x370 || (code >= 0x1ab0 && code < 0x1b00) || (code >= 0x20d0 && code < 0x20e3));

function normaliseCluster(cluster: string): string {
  const code = cluster.codePointAt(0) as number;
  if (isSpace(code)) return normaliseSpace(cluster);
  if (cluster.length === 1) {
    if (code === 0x2019 || code === 0x2bc) return "'";
    if (code === 0x2010 || code === 0x2011) return '-';
    if (isIgnorable(code)) return '';
    if (code < plainUpTo || isPunctuation(code) || code === 0xfe0f) return cluster;
  }
  // A long s with a dot is composed into a letter that is itself a compatibility one.
  if (code < plainUpTo) return cluster.normalize(code === 0x17f ? 'NFKC' : 'NFC');
  const normal = cluster.normalize('NFKC');
  // NFKC would turn a mark on its own into a space with a mark, although no space was written.
  return normal.startsWith(' ') ? cluster : normal;
}

function normaliseSpace(run: string): string {
  const lines = run.split(/\r\n|[\r\n\u2028\u2029]/).length;
  return lines === 1 ? ' ' : lines === 2 ? '\n' : '\n\n';
}

function wayBack(normalAt: readonly number[], sourceAt: readonly number[]): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = normalAt.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((normalAt[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    const source = (sourceAt[low] as number) + offset - (normalAt[low] as number);
    const next = sourceAt[low + 1];
    return next === undefined ? source : Math.min(source, next);
  };
}
