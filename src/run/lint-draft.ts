import { isCalendar, isDocument, isWorkbook } from '../draft/form.js';
import { piecesOf } from '../draft/pieces/pieces.js';
import { failedReport } from '../lint/failure.js';
import type { FallbackLanguage, Report } from '../lint/report.js';
import type { DraftFiles } from '../rule.js';
import type { Memory } from '../text/memory.js';
import { readingView } from '../text/reading-view.js';
import { asWritten } from './as-written.js';
import type { Checked } from './checked.js';
import { isFault } from './fault.js';
import { lintPost } from './lint-post.js';
import type { OnPart, Watch } from './posts/parts.js';
import type { Project } from './project.js';
import type { PostSource } from './reading.js';

/** How a draft is linted. */
interface DraftOptions {
  readonly pasted?: boolean | undefined;
  /** Of the version of the text that was linted before. */
  readonly memory?: Memory | undefined;
  /** Keeps the fixes of a workbook or a document, which only people can make in the file. */
  readonly keepsFixes?: boolean | undefined;
  /** Is given the report of a calendar's posts in parts, as they are checked. */
  readonly onPart?: OnPart | undefined;
}

/**
 * Lints the text of one draft, of a calendar with all its posts. `path`, relative to the project's folder, decides
 * its form, and which config and overrides apply; the rest is as for `lintPost`. A draft on which redlint fails, or
 * that takes too long, gets a report that says so. Throws a Mistake on a config, or a calendar, that cannot be read, and
 * what `onPart` throws.
 */
export async function lintDraft(
  project: Project,
  source: string,
  path: string,
  files?: DraftFiles,
  fallback?: FallbackLanguage,
  { pasted = false, memory, keepsFixes = false, onPart }: DraftOptions = {},
): Promise<Checked> {
  let isTheirs = false;
  try {
    const shown = async (report: Report) => {
      const part = keepsFixes ? report : (await asShown({ report })).report;
      try {
        await onPart?.(part);
      } catch (error) {
        isTheirs = true;
        throw error;
      }
    };
    const watch = onPart ? { onPart: shown } : {};
    const checked = await lintRead(
      project,
      { source, path, pasted, ...(memory && { memory }) },
      files,
      fallback,
      watch,
    );
    return keepsFixes ? checked : await asShown(checked);
  } catch (error) {
    if (isTheirs || !isFault(error)) throw error;
    return { report: failedReport(error, { path, source, principles: await principlesFor(project, path) }) };
  }
}

/** Ids of the principles; empty when the rules cannot be loaded. */
async function principlesFor(project: Project, path: string): Promise<readonly string[]> {
  try {
    return (await project.registryFor(await project.configFor(path))).principles.map(({ id }) => id);
  } catch {
    return [];
  }
}

/** Like `lintDraft`, but shows `watch` the posts, and throws any error. */
export async function lintRead(
  project: Project,
  post: PostSource,
  files: DraftFiles | undefined,
  fallback: FallbackLanguage | undefined,
  { onPost, onPart }: Watch = {},
): Promise<Checked> {
  if (isCalendar(post.path)) {
    const { lintSheet } = await import('./posts/lint-sheet.js');
    const view = readingView(post.source, false);
    const written = async (report: Report) => onPart?.(view ? asWritten({ report }, view, post.source).report : report);
    const watch = { ...(onPost && { onPost }), ...(onPart && { onPart: written }) };
    const checked = await lintSheet(project, { ...post, source: view?.text ?? post.source }, files, fallback, watch);
    return view ? asWritten(checked, view, post.source) : checked;
  }
  const view = readingView(post.source);
  const source = view?.text ?? post.source;
  const pieces = piecesOf(source);
  if (pieces.length > 0) {
    const { lintPieces } = await import('./posts/lint-pieces.js');
    const checked = await lintPieces(project, { ...post, source }, pieces, files, fallback, onPost);
    return view ? asWritten(checked, view, post.source) : checked;
  }
  const checked = await lintPost(project, post, files, fallback);
  onPost?.(checked);
  return checked;
}

/**
 * The report as people see the file: a workbook or a document has other lines than its text, and they make its fixes.
 */
export async function asShown<C extends Checked>(checked: C): Promise<C> {
  const { report } = checked;
  if (isWorkbook(report.path)) {
    const { asWorkbook } = await import('../workbook/report.js');
    return { ...checked, report: asWorkbook(report) };
  }
  if (!isDocument(report.path)) return checked;
  const { asDocument } = await import('../document/report.js');
  return { ...checked, report: asDocument(report) };
}
