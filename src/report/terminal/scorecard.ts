import type { Report, Verdict } from '../../lint/report.js';
import { verdictOf } from '../said/found.js';
import { principlesOf } from '../said/sentence.js';
import { visible } from '../visible.js';
import type { Page } from './terminal.js';
import { widthOf } from './width.js';

const marks: Readonly<Record<Verdict, string>> = { pass: '✓', known: '=', review: '!', fail: '✗', unchecked: '–' };
const colors = { pass: 'green', known: 'dim', review: 'yellow', fail: 'red', unchecked: 'dim' } as const;

/**
 * The principles in a row, each with its verdict over the drafts, broken into even columns where the row is too long.
 */
export function scorecard(reports: readonly Report[], { view, paint, width }: Page): string {
  const items = principlesOf(view).map(({ id, number, short }) => {
    const verdict = verdictOf(reports, id);
    const name = visible(short);
    const plain = `${number} ${marks[verdict]} ${name}`;
    return {
      size: widthOf(plain),
      text: `${paint.dim(number)} ${paint[colors[verdict]](`${marks[verdict]} ${name}`)}`,
    };
  });
  const whole = items.reduce((sum, { size }) => sum + size + 3, -1);
  if (whole <= width) return `  ${items.map(({ text }) => text).join('   ')}`;
  const column = Math.max(...items.map(({ size }) => size)) + 3;
  const each = Math.max(1, Math.floor((width + 1) / column));
  const rows = Array.from({ length: Math.ceil(items.length / each) }, (_, i) => items.slice(i * each, (i + 1) * each));
  const line = (row: typeof items) =>
    row.map(({ text, size }, i) => (i + 1 < row.length ? text + ' '.repeat(column - size) : text)).join('');
  return rows.map((row) => `  ${line(row)}`).join('\n');
}
