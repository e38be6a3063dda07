import type { Format, View } from '../format.js';
import { tag } from '../markup.js';
import { foundIn } from '../said/found.js';
import { type Note, notesWithSheets, unreadNotes } from '../said/notes.js';
import { groupOf } from '../said/sentence.js';

const severities = { error: 'error', warning: 'warning', suggestion: 'info' } as const;

/** Checkstyle 4.3: a file for each draft, an error for each finding; `source` is `redlint.<principle>.<rule>`. */
export const checkstyle: Format = function* (reports, view, unread = []) {
  const files = reports.map((report) => {
    const errors = foundIn([report], view).map(({ finding, from, message, why }) =>
      tag('error', {
        line: from.line,
        column: from.column,
        severity: severities[finding.severity],
        message: `${message} ${why}`,
        source: [view.tool.name, groupOf(finding), finding.rule].join('.'),
      }),
    );
    errors.push(...notesWithSheets([report], view).map((note) => whole(note, 'info', view)));
    const file = tag('file', { name: report.path });
    return errors.length === 0
      ? `  ${file}/>\n`
      : `  ${file}>\n${errors.map((e) => `    ${e}/>\n`).join('')}  </file>\n`;
  });
  for (const note of unreadNotes(unread, view.locale))
    files.push(`  ${tag('file', { name: note.path })}>\n    ${whole(note, 'error', view)}/>\n  </file>\n`);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};

/** A note on a draft as a whole is put on its first line. */
const whole = ({ id, message }: Note, severity: 'info' | 'error', { tool }: View): string =>
  tag('error', { line: 1, column: 1, severity, message, source: `${tool.name}.${id}` });
