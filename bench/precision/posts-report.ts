import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunReport, reportOf } from '../report.js';
import { scratchFolder } from '../scratch.js';

/** The day for which old posts are checked, so that two runs can be compared. */
export const today = '2026-11-25';

export interface ReadingOptions {
  readonly today?: string;
  readonly strict?: boolean;
  /** Only these posts in the folder; absent = all. */
  readonly paths?: readonly string[];
}

/** The findings of a build in a folder of posts. `build` is a checkout with a build, or a report made before. */
export function postsReport(
  build: string,
  folder: string,
  { today: day = today, strict = false, paths = ['.'] }: ReadingOptions = {},
): RunReport {
  if (statSync(build).isFile()) return JSON.parse(readFileSync(build, 'utf8'));
  using scratch = scratchFolder();
  const config = join(scratch.path, 'strict.json');
  writeFileSync(config, JSON.stringify({ root: true, extends: ['preset:strict'] }));
  const options = [...(strict ? ['--config', config] : ['--no-config']), '--today', day, '--locale', 'en'];
  return reportOf(paths, { cwd: folder, options, build, showsNotes: true });
}
