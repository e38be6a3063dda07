import { createHash } from 'node:crypto';
import { fingerprintsOf } from './fingerprints.js';
import type { Format } from './format.js';
import { foundIn, inJson } from './found.js';
import { notesOn, unreadNotes } from './notes.js';
import { plainPath } from './uri.js';
import { visible } from './visible.js';

const severities = { error: 'major', warning: 'minor', suggestion: 'info' } as const;

/** GitLab's Code Quality report: an array, empty when clean and all was checked. Fingerprints are unique and know no lines. */
export const gitlab: Format = (reports, view, unread = []) => {
  const found = foundIn(reports, view);
  const fingerprints = fingerprintsOf(found);
  const notes = [
    ...unreadNotes(unread, view.locale).map((note) => ({ ...note, severity: 'major' })),
    ...reports.flatMap((report) =>
      notesOn(report, view.locale).map((note) => ({ ...note, path: report.path, severity: 'info' })),
    ),
  ];
  return inJson([
    ...notes.map(({ id, path, message, severity }) => ({
      type: 'issue',
      check_name: id,
      description: `${id}: ${visible(message)}`,
      categories: ['Style'],
      severity,
      fingerprint: createHash('sha256')
        .update(JSON.stringify([path, id]))
        .digest('hex')
        .slice(0, 32),
      location: { path: plainPath(path), lines: { begin: 1 } },
    })),
    ...found.map(({ report, finding, from, to, message, why, principle }) => ({
      type: 'issue',
      check_name: finding.rule,
      description: `${finding.rule}: ${message}`,
      content: { body: principle ? `${why} (${principle.number}, ${principle.id})` : why },
      categories: ['Style'],
      severity: severities[finding.severity],
      fingerprint: fingerprints.get(finding),
      location: { path: plainPath(report.path), lines: { begin: from.line, end: to.line } },
    })),
  ]);
};
