import { sourceText } from '../text/source-text.js';
import { spanOf } from '../text/span.js';
import { outsideFinding } from './outside.js';
import type { Report } from './report.js';

/** Thrown when a draft takes too long. `rule`: the one that was running. */
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

/** A draft that could not be checked completely. */
interface Failed {
  readonly path: string;
  readonly source?: string;
  /** Where in the source its text begins, in UTF-16 units; absent = at 0. */
  readonly start?: number;
  /** Ids of the principles that it should have been checked for. */
  readonly principles?: readonly string[];
}

/**
 * The report of a draft that could not be checked: one finding says why. The error is a bug of redlint's, or TooSlow.
 */
export function failedReport(error: unknown, { path, source = '', start = 0, principles = [] }: Failed): Report {
  const at = spanOf(source, start, start);
  const finding =
    error instanceof TooSlow
      ? outsideFinding('too-slow', error.rule === undefined ? 'draft' : 'rule', at, slowly(error))
      : outsideFinding('internal-error', 'failed', at, { error: messageOf(error), place: placeOf(error) });
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

/** Was the draft, or a post of the calendar, not checked completely? */
export const hasFailed = ({ findings }: Pick<Report, 'findings'>): boolean =>
  findings.some(({ rule }) => failures.includes(rule));

const slowly = ({ seconds, rule }: TooSlow) => ({ seconds, ...(rule !== undefined && { rule }) });

/** The error in one line that a person can copy. */
const messageOf = (error: unknown): string =>
  ((error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n', 1)[0] as string).slice(
    0,
    300,
  );

/** Where it was thrown: the innermost place in the stack, without folders. */
function placeOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const [, call = '', file = ''] =
    /^[ \t]+at (?:(.*?) \()?(?:[^()\n]*[\\/])?([^\s()\\/]+)\)?$/m.exec(
      stack.slice(Math.max(0, stack.indexOf('\n    at '))),
    ) ?? [];
  return call === '' ? file || '–' : `${call} (${file})`;
}
