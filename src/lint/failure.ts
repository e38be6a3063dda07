import { sourceText } from '../text/source-text.js';
import { spanOf } from '../text/span.js';
import { outsideFinding } from './outside.js';
import type { Report } from './report.js';

/** Thrown where a draft took longer than it may. `rule`: the one that was looking at it. */
export class TooSlow extends Error {
  readonly seconds: number;
  readonly rule: string | undefined;

  constructor(seconds: number, rule?: string) {
    super(`not done after ${seconds} s`);
    this.name = 'TooSlow';
    this.seconds = seconds;
    this.rule = rule;
  }
}

/** What is known of a draft that could not be checked to its end. */
interface Failed {
  readonly path: string;
  readonly source?: string;
  /** Where in the source its text begins, in UTF-16 units; absent = at 0. */
  readonly start?: number;
  /** Ids of the principles that it was to be checked for. */
  readonly principles?: readonly string[];
}

/** The report of a draft that could not be checked: one finding says why. What was thrown is a fault of redlint's, or TooSlow. */
export function failedReport(error: unknown, { path, source = '', start = 0, principles = [] }: Failed): Report {
  const at = spanOf(source, start, start);
  const finding =
    error instanceof TooSlow
      ? outsideFinding('too-slow', error.rule === undefined ? 'draft' : 'rule', at, slowly(error), 'error')
      : outsideFinding('internal-error', 'failed', at, { error: messageOf(error), place: placeOf(error) }, 'error');
  return {
    path,
    source: sourceText(source),
    language: undefined,
    kind: 'unchecked',
    networks: [],
    findings: [finding],
    silent: [],
    principles: Object.fromEntries(principles.map((id) => [id, 'unchecked'])),
  };
}

const failures = ['internal-error', 'too-slow'];

/** Was the draft, or a post of the calendar, not checked to its end? */
export const hasFailed = ({ findings }: Pick<Report, 'findings'>): boolean =>
  findings.some(({ rule }) => failures.includes(rule));

const slowly = ({ seconds, rule }: TooSlow) => ({ seconds, ...(rule !== undefined && { rule }) });

/** What was thrown, in a line that a person can copy. */
const messageOf = (error: unknown): string =>
  ((error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n', 1)[0] as string).slice(
    0,
    300,
  );

/** Where it was thrown: the innermost place that the stack names, without folders. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, call = '', file = ''] =
    /^[ \t]+at (?:(.*?) \()?(?:[^()\n]*[\\/])?([^\s()\\/]+)\)?$/m.exec(
      stack.slice(Math.max(0, stack.indexOf('\n    at '))),
    ) ?? [];
  return call === '' ? file || '–' : `${call} (${file})`;
}
