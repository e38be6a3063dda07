import { resolve } from 'node:path';
import type { Encoding } from '../draft/decode.js';
import { isCalendar, isDocument } from '../draft/form.js';
import { failedReport, hasFailed } from '../lint/failure.js';
import type { FallbackLanguage, Report } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import { filesBeside } from './beside/draft-files.js';
import { type AskedFile, noting } from './beside/witness.js';
import type { Outcome } from './checked.js';
import { textIn } from './drafts/text-in.js';
import { lintDraft } from './lint-draft.js';
import type { Project } from './project.js';
import { hashOf, stampOf } from './stamp.js';

/** A draft to lint. */
export interface DraftFile {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  read(): Promise<Uint8Array>;
}

/** The outcome of a draft; `isWitnessed` records what its report depends on. */
export const lintFile = (
  project: Project,
  { path, read }: DraftFile,
  {
    fallback,
    isWitnessed: isWanted = false,
  }: { readonly fallback?: FallbackLanguage | undefined; readonly isWitnessed?: boolean },
): Promise<Outcome> =>
  outcome(path, async () => {
    const { cwd } = project.options;
    const file = resolve(cwd, path);
    // The notes on a calendar as a whole, the paragraphs of a document and pieces are not kept between runs.
    const isWitnessed = isWanted && !isCalendar(path) && !isDocument(path);
    const stamp = isWitnessed ? stampOf(file) : '';
    const bytes = await read();
    const { source, encoding } = await textIn(bytes, path);
    const beside = filesBeside(file, cwd);
    const asked: AskedFile[] = [];
    const { report } = await lintDraft(project, source, path, isWitnessed ? noting(beside, asked) : beside, fallback);
    return {
      report: inEncoding(report, encoding),
      ...(isWitnessed && !hasFailed(report) && !report.pieces && { witness: { stamp, hash: hashOf(bytes), asked } }),
    };
  });

/** The report of a draft, with its encoding. */
export const inEncoding = (report: Report, encoding: Encoding): Report =>
  encoding === 'windows-1252' ? { ...report, encoding } : report;

/** The outcome of work on the draft `path`: a Mistake leaves it unread, any other error is a fault in its report. */
export async function outcome(path: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Mistake ? { path, mistake: error } : { report: failedReport(error, { path }) };
  }
}
