// The figures of precision, of a change and of recall, as lines to print.
import { grouped } from './draw.js';
import { type Cell, type Change, type Interval, precisionOf, type Standing } from './figures.js';
import type { Recall } from './recall.js';

const share = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3).replace(/^0/, ''));
const range = (interval: Interval | undefined): string => (interval ? interval.map(share).join('–') : '');

/** Lines of cells in columns: the first left-aligned, the others right-aligned. */
function columns(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]!) : String(cell).padStart(widths[column]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** How many findings a post has: mean, median, 90th percentile, and the share without any. */
export function spreadLine(counts: readonly number[]): string {
  const inOrder = [...counts].sort((a, b) => a - b);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const at = (part: number) => inOrder[Math.floor(part * (inOrder.length - 1))];
  const none = Math.round((100 * counts.filter((count) => count === 0).length) / counts.length);
  const spread = `${none} % of posts have none, half up to ${at(0.5)}, nine of ten up to ${at(0.9)}`;
  return `${total} findings in ${counts.length} posts, ${(total / counts.length).toFixed(2)} a post; ${spread}`;
}

const severities = ['error', 'warning', 'suggestion'];

/** Precision in one language: in total, by severity, by rule and severity. */
export function precisionLines(cells: readonly Cell[]): string[] {
  const line = (name: string, some: readonly Cell[]) => {
    const { found, read, badAdvice, precision, interval, ...told } = precisionOf(some);
    return [name, found, read, told.true, told.false, told.doubtful, badAdvice, share(precision), range(interval)];
  };
  const bySeverity = severities
    .map((severity) => ({ severity, some: cells.filter((cell) => cell.severity === severity) }))
    .filter(({ some }) => some.length > 0);
  const byRule = bySeverity.flatMap(({ severity, some }) =>
    [...grouped(some, ({ rule }) => rule)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, own]) => line(`${rule} (${severity})`, own)),
  );
  const { unread } = precisionOf(cells);
  return [
    ...columns([
      ['', 'found', 'read', 'true', 'false', 'doubtful', 'bad advice', 'precision', '95 %'],
      line('all', cells),
      ...bySeverity.map(({ severity, some }) => line(severity, some)),
      ...byRule,
    ]),
    ...(unread > 0 ? [`${unread} findings are of a kind of which none is read: precision says nothing of them.`] : []),
  ];
}

/** What came, went and stayed, with the verdicts on what went. */
export function changeLines(changes: readonly Change[]): string[] {
  const keys = ['came', 'went', 'stayed', 'true', 'false', 'doubtful', 'waiting'] as const;
  return columns([
    ['', 'came', 'went', 'stayed', 'went: true', 'false', 'doubtful', 'came: to read'],
    ...changes.map((change) => [change.rule, ...keys.map((key) => change[key])]),
    ['of these rules', ...keys.map((key) => changes.reduce((sum, change) => sum + change[key], 0))],
  ]);
}

/** The verdicts on findings still there and on those gone, by rule and in total. */
export function standingLines(rows: readonly Standing[]): string[] {
  const head = ['there: true', 'false', 'doubtful', 'gone: true', 'false', 'doubtful'];
  const totals = head.map((_, at) => rows.reduce((sum, [, ...counts]) => sum + counts[at]!, 0));
  return columns([['', ...head], ...rows, ['all', ...totals]]);
}

/** Recall by rule and in total. */
export function recallLines(rows: readonly Recall[]): string[] {
  return columns([
    ['', 'faults', 'found', 'recall', '95 %', 'of sure ones'],
    ...rows.map(({ rule, faults, found, recall, interval, sure }) => [
      rule,
      faults,
      found,
      share(recall),
      range(interval),
      share(sure),
    ]),
  ]);
}
