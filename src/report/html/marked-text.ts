import { severities } from '../../registry/severity.js';
import type { Severity } from '../../rule.js';
import { boundary } from '../../text/excerpt.js';
import { grouped } from '../../text/grouped.js';
import { escapeLines } from '../markup.js';
import type { ShownFinding } from '../said/found.js';
import { endsLine, quietStretches } from './quiet-stretches.js';

/** Drafts up to this many characters are shown whole; of longer ones, the surroundings of the findings. */
const whole = 6000;
const contextLength = 400;
/** The most characters shown of one finding. */
const longestFinding = 2000;

interface MarkedStretch {
  readonly start: number;
  readonly end: number;
}

interface TextMark extends MarkedStretch {
  readonly severity: Severity;
  /** Number of the finding in its draft, from 1. */
  readonly number: number;
}

/** The text of a draft as HTML, with findings in `<mark>`, numbered, and linked from the numbers. */
export function markedText(source: string, found: readonly ShownFinding[], draft: number, gap: string): string {
  const marks = found
    .map(({ finding: { at, severity } }, i) => ({
      start: at.start,
      end: boundary(source, Math.min(at.end, at.start + longestFinding)),
      severity,
      number: i + 1,
    }))
    .sort((a, b) => a.start - b.start);
  const stretches = source.length <= whole ? [{ start: 0, end: source.length }] : near(source, marks);
  const separator = `<span class="gap">${gap}</span>`;
  const quiet = quietStretches(source, marks);
  let next = 0;
  let firstQuiet = 0;
  const pieces = stretches.map((stretch) => {
    while ((quiet[firstQuiet]?.end ?? source.length) <= stretch.start && firstQuiet < quiet.length) firstQuiet++;
    const first = next;
    while (next < marks.length && (marks[next] as TextMark).start <= stretch.end) next++;
    return stretchOf(source, stretch, marks.slice(first, next), {
      draft,
      quiet: until(quiet, firstQuiet, stretch.end),
    });
  });
  if ((stretches[0]?.start ?? 0) > 0) pieces.unshift('');
  if ((stretches.at(-1)?.end ?? 0) < source.length) pieces.push('');
  return pieces.join(separator);
}

/** Those from `first` on that begin before `end`. */
function until(stretches: readonly MarkedStretch[], first: number, end: number): readonly MarkedStretch[] {
  let last = first;
  while (last < stretches.length && (stretches[last] as MarkedStretch).start < end) last++;
  return stretches.slice(first, last);
}

/**
 * One stretch, cut wherever a mark, or what paper leaves out, begins or ends; a piece under several marks shows the
 * most severe.
 */
function stretchOf(
  source: string,
  { start, end }: MarkedStretch,
  marks: readonly TextMark[],
  { draft, quiet }: { readonly draft: number; readonly quiet: readonly MarkedStretch[] },
): string {
  const quietStarts = new Set(quiet.map((one) => Math.max(start, one.start)));
  const edges = quiet.flatMap((one) => [Math.max(start, one.start), Math.min(end, one.end)]);
  const starting = grouped(marks, ({ start }) => start);
  const ending = grouped(marks, ({ end }) => end);
  const cuts = [...new Set([start, end, ...edges, ...starting.keys(), ...ending.keys()])].sort((a, b) => a - b);
  const open: Record<Severity, number> = { error: 0, warning: 0, suggestion: 0 };
  return cuts
    .map((from, i) => {
      const begun = starting.get(from) ?? [];
      for (const { severity } of begun) open[severity]++;
      for (const { severity } of ending.get(from) ?? []) open[severity]--;
      const link = ({ severity, number }: TextMark) =>
        `<a class="number ${severity}" id="m${draft}-${number}" href="#f${draft}-${number}">${number}</a>`;
      const to = cuts[i + 1] ?? from;
      const shown = piece(source.slice(from, to), open);
      const off = endsLine(source, to) ? 'off' : 'off within';
      return (
        begun.map(link).join('') + (quietStarts.has(from) ? `<span class="${off}"><span>${shown}</span></span>` : shown)
      );
    })
    .join('');
}

function piece(text: string, open: Readonly<Record<Severity, number>>): string {
  const [worst] = severities.filter((severity) => open[severity] > 0);
  if (text === '') return '';
  return worst ? `<mark class="${worst}">${escapeLines(text)}</mark>` : escapeLines(text);
}

/**
 * Whole lines around the findings, which are in source order; of very long lines only the part nearby. Ranges that
 * touch are joined.
 */
function near(source: string, marks: readonly MarkedStretch[]): MarkedStretch[] {
  const stretches: { start: number; end: number }[] = [];
  for (const mark of marks) {
    const before = source.slice(boundary(source, Math.max(0, mark.start - contextLength)), mark.start);
    const after = source.slice(mark.end, boundary(source, mark.end + contextLength));
    const start = mark.start - before.length + (before.length < contextLength ? 0 : before.indexOf('\n') + 1);
    const lastBreak = after.lastIndexOf('\n');
    const end = mark.end + (after.length < contextLength || lastBreak < 0 ? after.length : lastBreak);
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}
