import type { Format } from './format.js';
import { foundIn } from './found.js';
import { visible } from './visible.js';

/** One line a finding: `path:line:column: severity message (rule)`. */
export const compact: Format = (reports, view) =>
  foundIn(reports, view)
    .map(({ report, finding, from, message }) => {
      const place = `${visible(report.path)}:${from.line}:${from.column}`;
      return `${place}: ${finding.severity} ${visible(message)} (${visible(finding.rule)})\n`;
    })
    .join('');
