import type { Report, Unread } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { severities } from '../../registry/severity.js';
import type { Format, View } from '../format.js';
import { markdownWithin } from '../markdown/markdown.js';
import { foundIn, type ShownFinding } from '../said/found.js';
import { notesWithSheets, unreadNotes } from '../said/notes.js';
import { inTurn } from '../said/worst.js';
import { plainPath } from '../uri.js';
import { visible } from '../visible.js';

/** Annotations of one kind that GitHub shows of a step: it passes over the others without a word. */
const shown = 10;
const commands = { error: 'error', warning: 'warning', suggestion: 'notice' } as const;

/**
 * Workflow commands of GitHub Actions: drafts that were not read and errors first, one draft after the other, as many
 * as GitHub shows; then how many it does not.
 */
export const github: Format = function* (reports, view, unread = []) {
  const found = inTurn(foundIn(reports, view), ({ report: { path }, finding: { severity } }) => ({ path, severity }));
  const errors = unreadNotes(unread, view.locale).map(({ id, path, message }) => {
    return `::error title=${id},file=${property(plainPath(path))}::${data(visible(message))}\n`;
  });
  const notes = notesWithSheets(reports, view).map(
    ({ id, message }) => `::notice title=${id}::${data(visible(message))}\n`,
  );
  const before = { error: errors, warning: [], suggestion: notes };
  const kept = severities.flatMap((one) => {
    const own = found.filter(({ finding }) => finding.severity === one).map(command);
    return [...before[one], ...own].slice(0, shown);
  });
  const hidden = errors.length + found.length + notes.length - kept.length;
  const rest = hidden > 0 ? `${say(view.locale, 'report.hidden', { n: hidden, shown })}\n` : '';
  yield kept.join('') + rest;
};

/** The step's summary as Markdown, within the 1 MiB that GitHub accepts. */
export const stepSummary = (reports: readonly Report[], view: View, unread: readonly Unread[] = []): string =>
  markdownWithin(reports, view, 1_000_000, unread);

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
