import { bookLines } from '../calendar/book.js';
import { byHand } from '../lint/by-hand.js';
import type { Report } from '../lint/report.js';

/** The report of a workbook: its lines are the rows of its sheets, and a person makes its fixes. */
export function asWorkbook(report: Report): Report {
  const findings = report.findings.map((finding) => byHand(finding, (text) => text));
  return { ...report, source: bookLines(report.source.text), findings };
}
