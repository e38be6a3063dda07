import type { Format } from './format.js';
import { foundIn } from './found.js';
import { notesOf, unreadNotes } from './notes.js';
import { visible } from './visible.js';

/** One line a finding: `path:line:column: severity message (rule)`; drafts that could not be read likewise; then what was not checked. */
export const compact: Format = (reports, view, unread = []) => {
  const errors = unreadNotes(unread, view.locale).map(({ path, id, message }) => {
    return `${visible(path)}:1:1: error ${visible(message)} (${id})\n`;
  });
  const notes = notesOf(reports, [], view.locale).map(({ message }) => `${message}\n`);
  const lines = foundIn(reports, view)
    .map(({ report, finding, from, message }) => {
      const place = `${visible(report.path)}:${from.line}:${from.column}`;
      return `${place}: ${finding.severity} ${visible(message)} (${visible(finding.rule)})\n`;
    })
    .join('');
  return errors.join('') + lines + notes.join('');
};
