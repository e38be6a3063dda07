import type { Report, Unread } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { severities } from '../../severity.js';
import type { Format, View } from '../format.js';
import { markdownWithin } from '../markdown/markdown.js';
import { bySeverityOf, foundIn, type ShownFinding } from '../said/found.js';
import { notesOf, unreadNotes } from '../said/notes.js';
import { plainPath } from '../uri.js';
import { visible } from '../visible.js';

/** How many annotations of one kind GitHub shows for a step. */
const shown = 10;
const commands = { error: 'error', warning: 'warning', suggestion: 'notice' } as const;

/**
 * Workflow commands of GitHub Actions: errors first, taking turns among drafts, since GitHub shows ten of a kind; then
 * the number that it will not show, and what was not checked.
 */
export const github: Format = function* (reports, view, unread = []) {
  const found = inTurn(foundIn(reports, view));
  const hidden = severities
    .map((severity) => found.filter(({ finding }) => finding.severity === severity).length - shown)
    .reduce((sum, over) => sum + Math.max(0, over), 0);
  const rest = hidden > 0 ? `${say(view.locale, 'report.hidden', { n: hidden, shown })}\n` : '';
  const errors = unreadNotes(unread, view.locale).map(({ id, path, message }) => {
    return `::error title=${id},file=${property(plainPath(path))}::${data(visible(message))}\n`;
  });
  const notes = notesOf(reports, [], view).map(
    ({ id, message }) => `::notice title=${id}::${data(visible(message))}\n`,
  );
  yield errors.join('') + found.map(command).join('') + rest + notes.join('');
};

/** The step's summary as Markdown, within the 1 MiB that GitHub accepts. */
export const stepSummary = (reports: readonly Report[], view: View, unread: readonly Unread[] = []): string =>
  markdownWithin(reports, view, 1_000_000, unread);

/** The first finding of each draft, then the second of each …, the most severe first. */
function inTurn(found: readonly ShownFinding[]): ShownFinding[] {
  const turns = new Map<string, number>();
  const placed = found.map((one) => {
    const key = `${one.finding.severity}\n${one.report.path}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { one, turn };
  });
  const order = (a: (typeof placed)[number], b: (typeof placed)[number]) =>
    bySeverityOf(a.one, b.one) || a.turn - b.turn;
  return placed.sort(order).map(({ one }) => one);
}

function command({ report, finding, from, to, message, why, principle }: ShownFinding): string {
  const lines = { line: from.line, endLine: to.line };
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {};
  const title = principle ? `${finding.rule} (${principle.number}, ${principle.id})` : finding.rule;
  const properties = Object.entries({ title, file: plainPath(report.path), ...lines, ...columns });
  const written = properties.map(([key, value]) => `${key}=${property(String(value))}`).join(',');
  return `::${commands[finding.severity]} ${written}::${data(`${visible(message)}\n${visible(why)}`)}\n`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** File names keep their control characters, escaped; what GitHub cannot escape is made visible. */
const property = (text: string): string =>
  data(text).replace(/[^%]+/g, visible).replaceAll(':', '%3A').replaceAll(',', '%2C');
