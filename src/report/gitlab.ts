import { fingerprintsOf } from './fingerprints.js';
import type { Format } from './format.js';
import { foundIn, inJson } from './found.js';
import { plainPath } from './uri.js';

const severities = { error: 'major', warning: 'minor', suggestion: 'info' } as const;

/** GitLab's Code Quality report: an array, empty when clean. Fingerprints are unique and know no lines. */
export const gitlab: Format = (reports, view) => {
  const found = foundIn(reports, view);
  const fingerprints = fingerprintsOf(found);
  return inJson(
    found.map(({ report, finding, from, to, message, why, principle }) => ({
      type: 'issue',
      check_name: finding.rule,
      description: `${finding.rule}: ${message}`,
      content: { body: principle ? `${why} (${principle.number}, ${principle.id})` : why },
      categories: ['Style'],
      severity: severities[finding.severity],
      fingerprint: fingerprints.get(finding),
      location: { path: plainPath(report.path), lines: { begin: from.line, end: to.line } },
    })),
  );
};
