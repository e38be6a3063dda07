import { resolve } from 'node:path';
import { type Report, withFindings } from '../lint/report.js';
import { placesFrom } from '../text/span.js';
import { type Change, changedLines } from './git/changes.js';

/** The reports with only those findings that touch a line added or altered by a change. */
export async function onChangedLines(reports: readonly Report[], cwd: string, change: Change): Promise<Report[]> {
  const files = reports.map(({ path }) => resolve(cwd, path));
  const linesOf = await changedLines(cwd, change, files);
  return reports.map((report) => {
    const lines = linesOf(resolve(cwd, report.path));
    return lines ? withFindings(report, touching(report, lines)) : report;
  });
}

function touching({ source, findings }: Report, lines: ReadonlySet<number>): Report['findings'] {
  if (findings.length === 0) return findings;
  const place = placesFrom(source.starts, source.numbers);
  return findings.filter(({ at }) => {
    const last = place(Math.max(at.start, at.end - 1)).line;
    for (let line = place(at.start).line; line <= last; line++) if (lines.has(line)) return true;
    return false;
  });
}
