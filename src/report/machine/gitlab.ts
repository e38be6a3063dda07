import { createHash } from 'node:crypto';
import type { Report, Unread } from '../../lint/report.js';
import { fingerprintsOf } from '../fingerprints.js';
import type { Format, View } from '../format.js';
import { foundIn, type ShownFinding } from '../said/found.js';
import { type Note, notesWithSheets, unreadNotes } from '../said/notes.js';
import { plainPath } from '../uri.js';
import { visible } from '../visible.js';
import { jsonPieces } from './in-json.js';

const severities = { error: 'major', warning: 'minor', suggestion: 'info' } as const;

/**
 * GitLab's Code Quality report: an array, empty when there are no findings and everything was checked. Fingerprints are
 * unique and do not depend on lines.
 */
export const gitlab: Format = (reports, view, unread = []) => jsonPieces(issuesOf(reports, view, unread));

function* issuesOf(reports: readonly Report[], view: View, unread: readonly Unread[]) {
  for (const note of unreadNotes(unread, view.locale)) yield issueOf(note, note.path, 'major');
  for (const report of reports)
    for (const note of notesWithSheets([report], view)) yield issueOf(note, report.path, 'info');
  const found = foundIn(reports, view);
  const fingerprints = fingerprintsOf(found);
  for (const one of found) yield findingOf(one, fingerprints.get(one.finding));
}

const issueOf = ({ id, message, cause }: Note, path: string, severity: 'major' | 'info') => ({
  type: 'issue',
  check_name: id,
  description: `${id}: ${visible(message)}`,
  categories: ['Style'],
  severity,
  fingerprint: createHash('sha256')
    .update(JSON.stringify(cause === undefined ? [path, id] : [path, id, cause]))
    .digest('hex')
    .slice(0, 32),
  location: { path: plainPath(path), lines: { begin: 1 } },
});

const findingOf = (
  { report, finding, from, to, message, why, principle }: ShownFinding,
  fingerprint: string | undefined,
) => ({
  type: 'issue',
  check_name: finding.rule,
  description: `${finding.rule}: ${message}`,
  content: { body: principle ? `${why} (${principle.number}, ${principle.id})` : why },
  categories: ['Style'],
  severity: severities[finding.severity],
  fingerprint,
  location: { path: plainPath(report.path), lines: { begin: from.line, end: to.line } },
});
