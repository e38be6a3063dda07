import { resolve } from 'node:path';
import type { Report } from '../lint/report.js';
import { placesOf } from '../text/span.js';
import { type Change, changedLines } from './git.js';

/** The report with only those findings that touch a line which a change added or altered. */
export async function onChangedLines(report: Report, cwd: string, change: Change): Promise<Report> {
  if (report.findings.length === 0) return report;
  const lines = await changedLines(cwd, change, resolve(cwd, report.path));
  if (!lines) return report;
  const place = placesOf(report.source);
  const touches = ({ at }: Report['findings'][number]): boolean => {
    const last = place(Math.max(at.start, at.end - 1)).line;
    for (let line = place(at.start).line; line <= last; line++) if (lines.has(line)) return true;
    return false;
  };
  return { ...report, findings: report.findings.filter(touches) };
}
