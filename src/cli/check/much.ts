import { resolve } from 'node:path';
import { kindOf } from '../../config/files.js';
import { counts, type Report } from '../../lint/report.js';

/** From so many findings on, a run over folders is summed up at a terminal. */
const muchFindings = 200;

/** Is so much found in folders, not in files that somebody names, that nobody would read it one by one? */
export function isMuch(reports: readonly Report[], paths: readonly string[], cwd: string): boolean {
  if (reports.length < 2 || paths.some((path) => kindOf(resolve(cwd, path)) === 'file')) return false;
  const shown = reports.flatMap(({ findings }) => findings).filter((one) => counts(one) && !one.unshown);
  return shown.length > muchFindings;
}
