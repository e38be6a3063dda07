import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { explainConfig } from '../config/explain.js';
import type { ExplainedConfig } from '../config/explained.js';
import { kindOf } from '../config/files.js';
import { type Ignored, ignored, ignoredBy } from '../config/ignore.js';
import type { Config } from '../config/typed.js';
import { type Baseline, underBaseline } from '../lint/baseline.js';
import type { Report } from '../lint/report.js';
import type { JsonReport } from '../report/machine/json.js';
import { baselineName, keyUnder, readBaselineFile } from '../run/baseline-file.js';
import { filesBeside } from '../run/beside/draft-files.js';
import { siteFiles } from '../run/beside/site-files.js';
import type { Outcome } from '../run/checked.js';
import { disk } from '../run/disk.js';
import { discover } from '../run/drafts/discover.js';
import { forgetFolders } from '../run/drafts/known-folders.js';
import { readDraft } from '../run/drafts/read-draft.js';
import { textIn } from '../run/drafts/text-in.js';
import { withLanguage } from '../run/fallback-language.js';
import { openRun } from '../run/lint-all.js';
import type { Project } from '../run/project.js';
import { saidOnce } from '../run/said-once.js';
import { projectOptions } from './given.js';
import type { CommonOptions, Linter } from './linter.js';
import { linterOver, unreadReport } from './over-project.js';

/** Options for opening a linter on a folder. */
export interface LinterOptions extends CommonOptions {
  /** Folder that paths are relative to; absent = the working folder. */
  readonly cwd?: string;
  /** A config file, or a config as an object; `false` = none. Absent = searched for beside each draft. */
  readonly config?: string | false | Config;
  /** Refuses configs and rules that are code. */
  readonly noCode?: boolean;
  /** Runs configs and rules that are code even when they are outside the project or belong to another user. */
  readonly allowCode?: boolean;
  /** The baseline's file, relative to `cwd`; `false` = none. Absent = `redlint-baseline.json` if it is there. */
  readonly baseline?: string | false;
  /** Also returns findings that the baseline covers, marked `baselined`. */
  readonly baselined?: boolean;
}

/** A linter on the files of a folder. */
export interface FolderLinter extends Linter {
  /** Checks files, folders and patterns. Throws a Mistake on a missing path or a faulty config. */
  lintFiles(paths: readonly string[]): Promise<JsonReport[]>;
  /**
   * The effective config of a draft, or of the folder, and where each value comes from: by the draft's text, or by its
   * file where there is one. Throws a Mistake on a wrong config, or a file that cannot be read.
   */
  config(path?: string, text?: string): Promise<ExplainedConfig>;
  /** Is a draft passed over: by ignore files, or by the `ignore` of its config? Throws a Mistake on a wrong config. */
  ignores(path: string): Promise<boolean>;
}

/**
 * Opens a linter on a folder and the configs in it. Nothing is read before it is asked for. Throws a Mistake on a
 * locale, a day, a network or a language that is unknown.
 */
export function createLinter(options: LinterOptions = {}): FolderLinter {
  const cwd = resolve(options.cwd ?? process.cwd());
  let based = underFile(cwd, options.baseline);
  let passOver: Ignored | undefined;
  const linter = linterOver(projectOptions(cwd, options), disk, {
    textOf: (path) => textAt(cwd, path, options.maxSize),
    filesFor: (path) => filesBeside(resolve(cwd, path), cwd),
    siteFiles: siteFiles(cwd),
    based: (report) => based(report),
    locale: options.locale,
    shown: options.baselined ? 'baselined' : 'waived',
  });
  return {
    ...linter,
    async config(path, text) {
      const { config, registry, told } = await linter.heldFor(path, text);
      return explainConfig(config, registry, path, told);
    },
    async ignores(path) {
      const { configFor } = linter.project();
      const file = resolve(cwd, path);
      passOver ??= ignored({ cwd, config: await configFor() });
      return passOver(file) || ignoredBy(await configFor(path), file);
    },
    async lintFiles(paths) {
      const locale = await linter.locale();
      const outcomes = await outcomesOf(linter.project(), paths, locale, typeof options.config !== 'object');
      const reports = outcomes.map((found) =>
        'report' in found ? found.report : unreadReport(found.path, found.mistake, locale),
      );
      return Promise.all(saidOnce(reports.map((report) => based(report))).map(linter.said));
    },
    reload() {
      based = underFile(cwd, options.baseline);
      passOver = undefined;
      forgetFolders();
      linter.reload();
    },
  };
}

async function textAt(cwd: string, path: string | undefined, maxSize?: number): Promise<string | undefined> {
  if (path === undefined || kindOf(resolve(cwd, path)) !== 'file') return undefined;
  const bytes = await readDraft({ cwd, ...(maxSize !== undefined && { maxSize }) }, path);
  return (await textIn(bytes, path)).source;
}

/** Holds reports against a baseline, which is read when the first report comes. */
function underFile(cwd: string, baseline: LinterOptions['baseline']): (report: Report) => Report {
  const name = baseline === false ? undefined : (baseline ?? baselineName);
  if (name === undefined) return (report) => report;
  const file = resolve(cwd, name);
  const keyOf = keyUnder(file, cwd);
  let read: Baseline | undefined;
  return (report) => {
    if (!read && baseline === undefined && !existsSync(file)) return report;
    read ??= readBaselineFile(file, name);
    return underBaseline(report, read, keyOf(report));
  };
}

/** The outcomes of the drafts that paths match; threads cannot receive a config that is an object. */
async function outcomesOf(
  project: Project,
  paths: readonly string[],
  locale: string,
  hasThreads: boolean,
): Promise<readonly Outcome[]> {
  const { cwd } = project.options;
  const passOver = ignored({ cwd, config: await project.configFor() });
  const { files } = await discover(paths, { cwd, ignored: passOver, configFor: project.configFor });
  const drafts = files.map(({ path }) => ({ path, read: () => readDraft(project.options, path) }));
  const run = openRun(project, { threads: hasThreads ? 'auto' : 1 });
  try {
    const first: Outcome[] = [];
    for await (const found of run.over(drafts)) first.push(found);
    return await withLanguage(drafts, first, locale, run.over);
  } finally {
    await run.close();
  }
}
