import { say } from '../../messages/messages.js';
import type { Format, View } from '../format.js';
import { byReason, foundIn, type ShownFinding, totalsOf } from '../said/found.js';
import { notesWithSheets, unreadNotes } from '../said/notes.js';
import { summaryOf } from '../said/summary.js';
import { visible } from '../visible.js';

/**
 * For hooks and pipes: one line for each finding, `path:line:column: severity message (rule)`; drafts that could not
 * be read likewise; then, if `view.why` asks for it, the reason of each rule once; what was not checked, and the
 * totals. Empty when there is nothing to say, as pipes expect.
 */
export const compact: Format = function* (reports, view, unread = []) {
  const t = (key: string, slots = {}) => say(view.locale, `report.${key}`, slots);
  const found = foundIn(reports, view);
  const errors = unreadNotes(unread, view.locale).map(({ path, id, message }) => {
    return `${visible(path)}:1:1: ${t('error')} ${visible(message)} (${id})`;
  });
  const lines = found.map(({ report, finding, from, message }) => {
    const place = `${visible(report.path)}:${from.line}:${from.column}`;
    return `${place}: ${t(finding.severity)} ${visible(message)} (${visible(finding.rule)})`;
  });
  const reasons = view.why === 'none' ? [] : reasonsOf(found, view);
  const notes = notesWithSheets(reports, view).map(({ message }) => visible(message));
  if (errors.length + found.length + notes.length === 0) return;
  const closing = [...notes, summaryOf(totalsOf(reports, unread), view).join(' ')];
  const [first] = found;
  if (first && reasons.length > 0) {
    const start = view.start ?? view.tool.name;
    closing.push(t('explain_hint', { start, rule: visible(first.finding.rule) }));
  }
  const blocks = [[...errors, ...lines], reasons, closing].filter((block) => block.length > 0);
  yield `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
};

/** The reasons of the rules with findings, each once. */
const reasonsOf = (found: readonly ShownFinding[], view: View): string[] =>
  byReason(found).map((rules) => {
    const names = rules.map(({ finding }) => visible(finding.rule)).join(', ');
    return `${say(view.locale, 'report.why_of', { rule: names })} ${visible((rules[0] as ShownFinding).why)}`;
  });
