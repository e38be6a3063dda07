import { createHash } from 'node:crypto';
import type { Finding } from '../lint/report.js';
import type { ShownFinding } from './said/found.js';

/**
 * An id for each finding that stays the same when lines move: made of path, rule, message and the words found, with a
 * number to tell equal ones apart. 32 hexadecimal digits, `:` and the number.
 */
export function fingerprintsOf(found: readonly ShownFinding[]): Map<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    found.map(({ report, finding }) => {
      const words = finding.at.text.slice(0, 200).replace(/\s+/g, ' ');
      const key = JSON.stringify([report.path, finding.rule, finding.message, words]);
      const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
      const number = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, number);
      return [finding, `${hash}:${number}`];
    }),
  );
}
