import { blank } from '../text/ranges.js';

/** Deeper nesting, and more marks in one block, than any post has: what is beyond means nothing to the Markdown parser. */
const deepest = 40;
const mostMarks = 4000;
const mostUnderlines = 400;

/**
 * A source of the same length that a Markdown parser reads in linear time: the markers of lists and quotes nested over
 * 40 deep in one line, and marks over 4,000 in one block, become letters. Real posts come back as they are.
 */
export function tame(source: string): string {
  const lines = source.split(/(?<=\n|\r(?!\n))/);
  let marks = 0;
  let underlines = 0;
  let changed = false;
  for (const [index, line] of lines.entries()) {
    if (/^\s*$/.test(line)) marks = 0;
    const before = marks;
    marks += countMarks(line);
    if (underline.test(line)) underlines++;
    const letters = underlines > mostUnderlines && underline.test(line);
    const tamed = letters ? blank(line, 'x') : marks > mostMarks ? flatten(line, mostMarks - before) : shallow(line);
    if (tamed === line) continue;
    lines[index] = tamed;
    changed = true;
  }
  return changed ? lines.join('') : source;
}

const underline = /^[ \t>]{0,8}(?:=+|-+)[ \t]*\r?\n?$/;
const marker = /[*_[\]!<&`~\\|>]/g;

const countMarks = (line: string): number => line.match(marker)?.length ?? 0;

function flatten(line: string, allowed: number): string {
  let left = Math.max(0, allowed);
  return shallow(line).replace(marker, (mark) => (left-- > 0 ? mark : 'x'));
}

/** The markers of containers at the head of a line, up to `deepest` of them. */
function shallow(line: string): string {
  if (line.length < deepest) return line;
  const container = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t\r\n]|$))/y;
  let count = 0;
  let cut = 0;
  while (container.test(line)) {
    count++;
    if (count === deepest) cut = container.lastIndex;
  }
  const end = count > deepest ? lastOf(line, container, cut) : cut;
  return count > deepest ? `${line.slice(0, cut)} ${blank(line.slice(cut + 1, end), 'x')}${line.slice(end)}` : line;
}

function lastOf(line: string, container: RegExp, from: number): number {
  let end = from;
  for (container.lastIndex = from; container.test(line); ) end = container.lastIndex;
  return end;
}
