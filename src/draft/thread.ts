import { limitsOf, type Network } from '../network/network.js';
import type { Range } from '../text/ranges.js';
import { linesIn } from '../text/span.js';
import { numberAtEnd, numberAtHead, type PartNumber, perhapsNumbered } from './part-number.js';

/** What tells whether a post is a thread: where it goes, and whether it has a title. */
interface ThreadFacts {
  readonly networks: readonly Network[];
  readonly titled: boolean;
}

/** A line with the number of a part. */
interface NumberedLine extends PartNumber {
  readonly line: Range;
}

const divider = /^ {0,3}-{3,}[ \t]*$/;

/** «Tweet 1/6», «2/6», «Parte 2 de 6»: the number of a part. */
export function isNumbering(line: string): boolean {
  const text = line.trim();
  if (text.length >= 40 || !perhapsNumbered(text)) return false;
  const number = text.includes('/') ? undefined : numberAtHead(text);
  if (number) return /^[.:]?$/.test(text.slice(number.end));
  return /^\p{L}{0,12}\s?\p{Nd}{1,2}\s?\/\s?\p{Nd}{1,2}[.:]?$/u.test(text);
}

/** Lines `---` right below a line of text, from `from` on; Markdown reads them as the underline of a heading. */
export function closeDividers(source: string, from: number, { networks, titled }: ThreadFacts): Range[] {
  if (!source.includes('---', from)) return [];
  const close: Range[] = [];
  let isDivided = false;
  let at = from;
  let before = '';
  for (const line of linesIn(source.slice(from))) {
    const text = line.trimEnd();
    if (!divider.test(text)) isDivided ||= isNumbering(text);
    else if (before === '') isDivided = true;
    else close.push({ start: at, end: at + text.length });
    before = divider.test(text) ? '' : text.trim();
    at += line.length;
  }
  return isThread(networks, titled, isDivided) ? close : [];
}

/** Points between lines that are numbered as the parts of a thread: «1/4 …», «2/4 …», or «… (1/4)», «… (2/4)». */
export function numberedDividers(source: string, from: number, { networks, titled }: ThreadFacts): Range[] {
  if (!perhapsNumbered(source) || !isThread(networks, titled, true)) return [];
  const heads = risingLines(source, from, numberAtHead);
  if (isRun(heads, networks.length > 0)) return heads.map(({ line }) => ({ start: line.start, end: line.start }));
  const ends = risingLines(source, from, numberAtEnd);
  if (!isRun(ends, networks.length > 0)) return [];
  return ends.slice(0, -1).map(({ line }) => ({ start: line.end, end: line.end }));
}

/** The lines with numbers that rise from 1. */
function risingLines(source: string, from: number, numberIn: (line: string) => PartNumber | undefined): NumberedLine[] {
  const rising: NumberedLine[] = [];
  let start = from;
  for (const line of linesIn(source.slice(from))) {
    const number = perhapsNumbered(line) ? numberIn(line) : undefined;
    const last = rising.at(-1)?.part;
    if (number && (last === undefined ? number.part === 1 : number.part > last))
      rising.push({ ...number, line: { start, end: start + line.length } });
    start += line.length;
  }
  return rising;
}

/**
 * Are they the parts of a thread, not days of a month or amounts: more than half of the parts of one total, or «1/»,
 * «2/», «3/» without a gap? Where no network is named, the last one must be there.
 */
function isRun(lines: readonly NumberedLine[], named: boolean): boolean {
  const [first] = lines;
  if (!first || lines.length < 2) return false;
  const { total } = first;
  if (total === undefined) return lines.every((line, index) => line.total === undefined && line.part === index + 1);
  const same = lines.filter((line) => line.total === total);
  return same.length > 1 && same.length * 2 > total && (named || same.at(-1)?.part === total);
}

/** A post is a thread when its network has threads, or when it has other dividers and neither a network nor a title. */
const isThread = (networks: readonly Network[], titled: boolean, isDivided: boolean): boolean =>
  networks.length > 0
    ? networks.some((network) => limitsOf(network).thread) && !networks.includes('blog')
    : isDivided && !titled;
