import { lazy } from '../text/lazy.js';
import type { Range } from '../text/ranges.js';
import words from './thread.yml';

/** The number that a part of a thread shows, «2/4», «2 de 4» or «2/», and its place in the text: UTF-16 offsets. */
export interface PartNumber extends Range {
  readonly part: number;
  readonly total?: number;
}

const number = '([1-9][0-9]?)/([1-9][0-9]?)?';
const head = lazy(
  () =>
    new RegExp(`^[ \\t]*(?:\\p{Extended_Pictographic}\\ufe0f?[ \\t]?)?[(\\[]?${number}([)\\]]?[.:]?)(?=\\s|$)`, 'u'),
);
const end = lazy(() => new RegExp(`([(\\[]?)${number}[)\\]]?\\.?$`, 'u'));
const among = (some: readonly string[]): string => `(?:${some.join('|')})`;
const inWords = `([1-9][0-9]?) ${among(words.of)} ([1-9][0-9]?)`;
/** «(2 de 4) Trae…», «Parte 2 de 4: trae…», «2 de 4» alone in its line; «1 de 4 niños» is a share. */
const headInWords = lazy(
  () =>
    new RegExp(
      `^[ \\t]*(?:#{1,6}[ \\t])?(?:\\[${inWords}\\]|\\(${inWords}\\)|(?:${among(words.label)} )?${inWords}(?:[.:](?=\\s)|[.:]?[ \\t]*(?=[\\r\\n]|$)))`,
      'iu',
    ),
);
const endInWords = lazy(() => new RegExp(`[(\\[]${inWords}[)\\]]\\.?$`, 'iu'));

/** May a text have the number of a part? Asked first, as few have. */
export const perhapsNumbered = (text: string): boolean => /\d\/|\d \S{2,3} \d/.test(text);
/** «Tweet 2/4», a line of its own. */
const label = lazy(() => /^\s*(?:#{1,6}[ \t]{1,3})?(?:\p{L}{1,12}[ \t](?=[0-9]{1,2}\/[0-9]{1,2}[.:]?[ \t]*\n))?/u);

/** The number at the head of a line: «2/4 Trae…». «1/2 kilo» is an amount. */
export function numberAtHead(line: string): PartNumber | undefined {
  const found = head().exec(line);
  if (!found) return said(headInWords().exec(line), 0);
  const isAmount = found[3] === '' && /^[ \t]*\p{Ll}/u.test(line.slice(found[0].length));
  return isAmount ? undefined : numberOf(found[0], found[1], found[2], 0);
}

/** The number at the end of a line: «… la solicitud (2/4)». «Hasta el 1/4» is a day. */
export function numberAtEnd(line: string): PartNumber | undefined {
  const text = line.trimEnd();
  const found = end().exec(text.slice(-9));
  if (!found) return said(endInWords().exec(text.slice(-mostOfEnd)), Math.max(0, text.length - mostOfEnd));
  const at = text.length - found[0].length;
  const before = text.slice(0, at).trimEnd();
  const word = before.slice(before.lastIndexOf(' ') + 1);
  const isApart = before.length < at || found[1] !== '';
  const isDay = found[1] === '' && /[\p{L}\p{N},]$/u.test(before) && !/^(?:https?:|[#@])/.test(word);
  return isApart && !isDay ? numberOf(found[0], found[2], found[3], at) : undefined;
}

/** The number of a part, at its head, at its end or in the line above it. */
export function partNumber(text: string): PartNumber | undefined {
  const from = label().exec(text)?.[0].length ?? 0;
  const first = numberAtHead(text.slice(from));
  if (first) return { ...first, start: first.start + from, end: first.end + from };
  const last = text.trimEnd();
  const line = last.lastIndexOf('\n') + 1;
  const closing = numberAtEnd(last.slice(line));
  return closing && { ...closing, start: closing.start + line, end: closing.end + line };
}

/** «(12 de 20).» */
const mostOfEnd = 12;

/** The number in what an expression found in words. */
function said(found: RegExpExecArray | null, at: number): PartNumber | undefined {
  const [part, total] = found?.slice(1).filter(Boolean) ?? [];
  if (!found || part === undefined || Number(part) > Number(total)) return undefined;
  const [words = ''] = new RegExp(inWords, 'iu').exec(found[0]) ?? [];
  const start = at + found.index + found[0].indexOf(words);
  return { start, end: start + words.length, part: Number(part), total: Number(total) };
}

/**
 * The number in what an expression found at an offset, from its first figure to its last; no part is beyond its total.
 */
function numberOf(found: string, part = '', total: string | undefined, at: number): PartNumber | undefined {
  if (total !== undefined && Number(part) > Number(total)) return undefined;
  const start = at + found.indexOf(`${part}/`);
  const own = { start, end: start + part.length + 1 + (total?.length ?? 0), part: Number(part) };
  return total === undefined ? own : { ...own, total: Number(total) };
}
