import { dirname, relative, resolve, sep } from 'node:path';
import { type Baseline, readBaseline } from '../lint/baseline.js';
import type { Report } from '../lint/report.js';
import { textOf } from './drafts/read-text.js';

/** The baseline's name when no option gives another. */
export const baselineName = 'redlint-baseline.json';

/**
 * Reads a baseline from an absolute path; `name` is its name in messages. Throws a Mistake on a missing file, and on
 * one that is not a baseline.
 */
export const readBaselineFile = (file: string, name: string): Baseline => readBaseline(textOf(file, name), name);

/** The key in the baseline in `file` for the draft of a report. */
export const keyUnder =
  (file: string, cwd: string) =>
  ({ path }: Pick<Report, 'path'>): string =>
    relative(dirname(file), resolve(cwd, path)).replaceAll(sep, '/');
