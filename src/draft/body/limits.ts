import { blank } from '../../text/ranges.js';

/** More nesting, and more marks in one block, than any post has. What goes beyond is hidden from the Markdown parser. */
const deepest = 40;
const mostMarks = 4000;
const mostUnderlines = 400;
/** Markers of containers inside containers, in all. */
const mostNested = 4000;
const mostNotes = 1000;
/** Lines that go on with a quotation, a footnote or a list without its marker or indent, in all. */
const mostLazy = 400;

/**
 * A source of the same length that a Markdown parser reads in linear time: the markers of lists, quotes and footnotes nested too
 * deep or too often, and marks over 4,000 in one block, become letters. Real posts come back as they are.
 */
export function withinLimits(source: string): string {
  const lines = source.split(/(?<=\n|\r(?!\n))/);
  let marks = 0;
  let underlines = 0;
  let nested = 0;
  let notes = 0;
  let lazy = 0;
  /** The container whose lines these are: indented lines go on with a plain list as they should. */
  let inside: 'list' | 'other' | undefined;
  let changed = false;
  for (const [index, line] of lines.entries()) {
    const depth = depthOf(line);
    const isNote = depth > 0 && /^[ \t]*\[/.test(line);
    if (isNote) notes++;
    if (depth > 1) nested += depth;
    const allowed = lazy > mostLazy || (isNote && notes > mostNotes) ? 0 : nested > mostNested ? 1 : deepest;
    let ends = false;
    if (/^\s*$/.test(line)) {
      marks = 0;
      inside = undefined;
    } else if (Math.min(depth, allowed) > 0)
      inside = inside === 'other' || depth > 1 || isNote || /^[ \t]*>/.test(line) ? 'other' : 'list';
    else if (inside === 'other' || (inside === 'list' && !/^(?: {2}|\t)/.test(line))) ends = ++lazy > mostLazy;
    if (ends) inside = undefined;
    const before = marks;
    marks += countMarks(line);
    if (underline.test(line)) underlines++;
    const letters = underlines > mostUnderlines && underline.test(line);
    const shallow = depth > allowed ? cut(line, allowed) : line;
    const limited = ends
      ? blank(line)
      : letters
        ? blank(line, 'x')
        : marks > mostMarks
          ? flatten(shallow, mostMarks - before)
          : shallow;
    if (limited === line) continue;
    lines[index] = limited;
    changed = true;
  }
  return changed ? lines.join('') : source;
}

const underline = /^[ \t>]{0,8}(?:=+|-+)[ \t]*\r?\n?$/;
const marker = /[*_[\]!<&`~\\|>]/g;
const container = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t\r\n]|$)|\[\^[^\]\s]{1,200}\]:)/y;

const countMarks = (line: string): number => line.match(marker)?.length ?? 0;

function flatten(line: string, allowed: number): string {
  let left = Math.max(0, allowed);
  return line.replace(marker, (mark) => (left-- > 0 ? mark : 'x'));
}

/** How many markers of containers stand at the head of a line. */
function depthOf(line: string): number {
  let depth = 0;
  for (container.lastIndex = 0; container.test(line); ) depth++;
  return depth;
}

/** A line whose markers of containers after the first `allowed` are letters. */
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
