import { isSurelyCalendar } from '../calendar/calendar.js';
import { Mistake } from '../mistake.js';
import type { JsonReport } from '../report/machine/json.js';
import { cellText } from '../report/said/calendar.js';

/**
 * Is the report of a CSV file on posts? Editors open CSV files with other data too: one of common words alone must
 * surely name the columns of a calendar.
 */
export async function isOfPosts({ calendar }: JsonReport, text: string): Promise<boolean> {
  if (calendar?.preset !== 'sheet') return calendar !== undefined;
  return isSurelyCalendar(text);
}

/** Does a CSV file lack the columns that the config names? */
export const isOtherSheet = (error: unknown): boolean => error instanceof Mistake && error.key === 'calendar-column';

/**
 * The report of a workbook as an editor can show it, which sees none of its cells: findings at the beginning, with the
 * names of their cells and without edits.
 */
export const atStart = (report: JsonReport, locale: string): JsonReport => ({
  ...report,
  findings: report.findings.map(({ suggestions: _, snippets: __, ...finding }) => ({
    ...finding,
    ...(finding.cell && { message: `${cellText(finding.cell, locale)}: ${finding.message}` }),
    ...{ start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 },
  })),
});
