import { blank } from '../../text/ranges.js';
import { linesIn } from '../../text/span.js';

/** No post has more nesting, or more marks in one block. The rest is hidden from the Markdown parser. */
const deepestBlock = 40;
const mostMarks = 4000;
const mostUnderlines = 400;
/** Markers of nested containers in a source. */
const mostNested = 4000;
const mostNotes = 1000;
/** Items, quotations and notes in all: each costs the parser 17 KB, and 5 MB hold a million of them. */
const mostContainers = 8000;
/** Each line costs the parser up to 7 KB. */
const mostLines = 100_000;
/** Lines that continue a quotation, a footnote or a list without its marker or indent, in a source. */
const mostLazy = 400;

/**
 * A source of the same length that a Markdown parser reads in linear time: markers of lists, quotes and footnotes
 * nested too deep or too often, and marks over 4,000 in one block, become letters; everything after 100,000 lines is
 * one line. Real posts are unchanged.
 */
export function withinLimits(source: string): string {
  const lines = linesIn(source);
  const limiter = new Limiter();
  const kept = lines.slice(0, mostLines);
  if (lines.length > mostLines)
    kept.push(
      lines
        .slice(mostLines)
        .join('')
        .replace(/[\r\n]/g, ' '),
    );
  const limited = kept.map((line) => limiter.limit(line));
  return limited.some((line, i) => line !== lines[i]) ? limited.join('') : source;
}

/** Counts, line by line, what takes the parser more than linear time. */
class Limiter {
  /** In the block of the current line. */
  #marks = 0;
  #underlines = 0;
  #nested = 0;
  #notes = 0;
  #containers = 0;
  #lazy = 0;
  /** Has a total limit been reached? */
  #isFull = false;
  /** Was the last line part of a quotation? */
  #inQuotation = false;
  /** The container of the lines so far. */
  #inside: 'list' | 'other' | undefined;

  /** The line, shortened if it exceeds a limit. */
  limit(line: string): string {
    const depth = depthOf(line);
    const isNote = depth > 0 && /^[ \t]*\[/.test(line);
    // Markers of quotations do not count as marks of the block inside.
    const head = /^(?:[ \t]*>)*/.exec(line)?.[0] ?? '';
    if (depth > (this.#inQuotation && head !== '' ? 1 : 0)) this.#containers++;
    this.#inQuotation = head !== '';
    const allowed = this.#allowedDepth(depth, isNote);
    if (depth > allowed && allowed < deepestBlock && !this.#isFull) return this.#closeAll(line);
    const endsContainer = this.#endsContainer(line, Math.min(depth, allowed), isNote || depth > 1);
    if (beginsItem.test(line)) this.#marks = 0;
    const marksBefore = this.#marks;
    this.#marks += countMarks(line.slice(head.length));
    const isUnderline = underline.test(line);
    if (isUnderline) this.#underlines++;
    if (endsContainer) return blank(line);
    if (isUnderline && this.#underlines > mostUnderlines) return blank(line, 'x');
    const shallow = depth > allowed ? cut(line, allowed) : line;
    if (this.#marks <= mostMarks) return shallow;
    return shallow.slice(0, head.length) + flatten(shallow.slice(head.length), mostMarks - marksBefore);
  }

  /**
   * The first line beyond a limit becomes empty: otherwise the following ones would be lazy lines of the last item.
   */
  #closeAll(line: string): string {
    this.#isFull = true;
    this.#inside = undefined;
    this.#marks = 0;
    return blank(line);
  }

  #allowedDepth(depth: number, isNote: boolean): number {
    if (isNote) this.#notes++;
    if (depth > 1) this.#nested += depth;
    if (this.#lazy > mostLazy || this.#containers > mostContainers || (isNote && this.#notes > mostNotes)) return 0;
    return this.#nested > mostNested ? 1 : deepestBlock;
  }

  /** Follows the containers; is this a lazy line too many? Indented lines are no lazy lines of a plain list. */
  #endsContainer(line: string, depth: number, isDeep: boolean): boolean {
    if (/^\s*$/.test(line)) {
      this.#marks = 0;
      this.#inside = undefined;
    } else if (depth > 0) this.#inside = this.#inside === 'other' || isDeep || /^[ \t]*>/.test(line) ? 'other' : 'list';
    else if (this.#inside === 'other' || (this.#inside === 'list' && !/^(?: {2}|\t)/.test(line))) {
      if (++this.#lazy <= mostLazy) return false;
      this.#inside = undefined;
      return true;
    }
    return false;
  }
}

/** An item of a list that ends a paragraph before it: its marks are its own. */
const beginsItem = /^ {0,3}(?:[-+*]|1[.)])[ \t]+\S/;
const underline = /^[ \t>]{0,8}(?:=+|-+)[ \t]*\r?\n?$/;
const marker = /[*_[\]!<&`~\\>]/g;
const container = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t\r\n]|$)|\[\^[^\]\s]{1,200}\]:)/y;

const countMarks = (line: string): number => line.match(marker)?.length ?? 0;

function flatten(line: string, allowed: number): string {
  let left = Math.max(0, allowed);
  return line.replace(marker, (mark) => (left-- > 0 ? mark : 'x'));
}

/** How many container markers a line begins with. */
function depthOf(line: string): number {
  let depth = 0;
  for (container.lastIndex = 0; container.test(line); ) depth++;
  return depth;
}

/** A line whose container markers after the first `allowed` become letters. */
function cut(line: string, allowed: number): string {
  let from = 0;
  let to = 0;
  container.lastIndex = 0;
  for (let depth = 1; container.test(line); depth++) {
    to = container.lastIndex;
    if (depth === allowed) from = to;
  }
  return `${line.slice(0, from)}${from > 0 ? ' ' : 'x'}${blank(line.slice(from + 1, to), 'x')}${line.slice(to)}`;
}
