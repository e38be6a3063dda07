import { bookLines } from '../calendar/book.js';
import type { Report } from '../lint/report.js';
import { withoutEdits } from '../snippet.js';

/** The report of a workbook: its lines are the rows of its sheets, and a person makes its fixes. */
export function asWorkbook(report: Report): Report {
  const findings = report.findings.map(({ fix, ...found }) => {
    const finding = { ...found, data: withoutEdits(found.data) };
    const [edit] = fix ?? [];
    const isWhole = fix?.length === 1 && edit?.start === finding.at.start && edit.end === finding.at.end;
    return isWhole && edit.text !== '' ? { ...finding, suggest: [edit.text] } : finding;
  });
  return { ...report, source: bookLines(report.source.text), findings };
}
