import { isCalendar, isDocument } from '../draft/form.js';
import type { FallbackLanguage } from '../lint/report.js';
import type { DraftFiles } from '../rule.js';
import { type Linted, lintSource, type Project } from './lint-source.js';
import { noteLinted } from './linted.js';

/**
 * Lints the text of one draft, of a calendar with all its posts. `path`, relative to the project's folder, decides what it is,
 * and which config and overrides hold; the rest is as `lintSource` has it. Throws a Mistake on a config, or a calendar, that
 * cannot be read.
 */
export async function lintDraft(
  project: Project,
  source: string,
  path: string,
  files?: DraftFiles,
  fallback?: FallbackLanguage,
  pasted = false,
): Promise<Linted> {
  noteLinted(source);
  if (isCalendar(path)) {
    const { lintCalendar } = await import('./lint-calendar.js');
    return lintCalendar(project, { source, path }, files, fallback);
  }
  const linted = await lintSource(project, { source, path, pasted }, files, fallback);
  if (!isDocument(path)) return linted;
  const { asDocument } = await import('../document/report.js');
  return { ...linted, report: asDocument(linted.report) };
}
