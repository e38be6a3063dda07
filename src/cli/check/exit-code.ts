import { hasFailed } from '../../lint/failure.js';
import { counts, type Report } from '../../lint/report.js';
import { bySeverity } from '../../registry/severity.js';
import type { Severity } from '../../rule.js';
import type { AllChecked } from '../../run/checked.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';

/**
 * 2 when a draft could not be checked; 1 when findings exceed the allowed severity or number, or --diff has something
 * to show.
 */
export function exitCode(reports: readonly Report[], { unread, fixes }: AllChecked, options: CheckOptions): 0 | 1 | 2 {
  if (unread.length > 0 || reports.some(hasFailed)) return 2;
  if (options.exitZero) return 0;
  const isChange = options.diff && fixes.diff !== '';
  const isSevere = severitiesOf(reports).some((severity) => bySeverity(severity, options.failOn) <= 0);
  return isChange || isSevere || warningsIn(reports) > mostOf(options) ? 1 : 0;
}

/** The notice that there are more warnings than --max-warnings allows. */
export function tooManyWarnings({ t }: Shell, reports: readonly Report[], options: CheckOptions): string[] {
  const n = warningsIn(reports);
  const most = mostOf(options);
  return n > most ? [t('notice_warnings', { n, most })] : [];
}

const mostOf = ({ maxWarnings = Number.POSITIVE_INFINITY }: CheckOptions): number => maxWarnings;

const warningsIn = (reports: readonly Report[]): number =>
  severitiesOf(reports).filter((severity) => severity === 'warning').length;

const severitiesOf = (reports: readonly Report[]): Severity[] =>
  reports.flatMap(({ findings }) => findings.filter(counts).map(({ severity }) => severity));
