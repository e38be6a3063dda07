import { resolve } from 'node:path';
import { explainConfig } from './config/explain.js';
import type { ExplainedConfig } from './config/explained.js';
import { ignored } from './config/ignore.js';
import type { Config } from './config/typed.js';
import { outsideIds } from './messages/outside.js';
import { Mistake } from './mistake.js';
import type { View } from './report/format.js';
import { type JsonReport, reportOf } from './report/json.js';
import { outsidePage, principlePage, rulePage } from './report/page.js';
import { discover } from './run/discover.js';
import { filesBeside } from './run/draft-files.js';
import { fallbackLanguage, withLanguage } from './run/fallback-language.js';
import { fixAll } from './run/fix.js';
import { openLinter } from './run/lint-all.js';
import type { Outcome } from './run/outcome.js';
import { lintSource, localDay, openProject, type Project } from './run/project.js';
import { readDraft, refuseLarge } from './run/read-draft.js';

/** What calls of the API may say; each has the default of the command line. */
export interface ApiOptions {
  /** Folder that paths are relative to; the process's own. */
  readonly cwd?: string;
  /** A config file, or a config as an object; `false` = none. Absent = searched for beside the draft. */
  readonly config?: string | false | Config;
  /** Language of the sentences: `es` or `en` (default `en`). */
  readonly locale?: string;
  /** ISO day of the run. */
  readonly today?: string;
  /** Refuses configs and rules that are code. */
  readonly noCode?: boolean;
  /** Bytes of the largest draft that is checked (default 5 MB); a larger one is a Mistake. */
  readonly maxSize?: number;
}

/** A page of a rule or a principle. */
export interface Explained {
  readonly id: string;
  readonly markdown: string;
}

function open({ cwd = process.cwd(), config, today = localDay(), noCode, maxSize }: ApiOptions): Project {
  return openProject({
    cwd: resolve(cwd),
    today,
    unusedWaivers: 'warning',
    noConfig: config === false,
    ...(typeof config === 'string' && { config }),
    ...(typeof config === 'object' && { given: config }),
    ...(noCode && { noCode }),
    ...(maxSize !== undefined && { maxSize }),
  });
}

async function viewOf(project: Project, locale = 'en', path?: string): Promise<View> {
  const registry = await project.registryFor(await project.configFor(path));
  return {
    locale,
    registry,
    color: false,
    width: 80,
    why: 'all',
    tool: { name: 'redlint', version: '' },
    showFiles: true,
  };
}

/** Checks a text. `path` (default `draft.md`) decides which config and overrides hold and whether it is Markdown. Throws a Mistake as the command line does. */
export async function lintText(
  text: string,
  options: ApiOptions & { readonly path?: string } = {},
): Promise<JsonReport> {
  const project = open(options);
  const { path = 'draft.md' } = options;
  refuseLarge(Buffer.byteLength(text), path, options.maxSize);
  const { cwd } = project.options;
  const files = options.path === undefined ? undefined : filesBeside(resolve(cwd, path), cwd);
  const { report } = await lintSource(project, text, path, files, fallbackLanguage([], options.locale ?? 'en'));
  return reportOf(report, await viewOf(project, options.locale, path));
}

/** Checks files, folders and patterns. Throws the first Mistake of a draft, a path or a config. */
export async function lintFiles(paths: readonly string[], options: ApiOptions = {}): Promise<JsonReport[]> {
  const project = open(options);
  const { cwd } = project.options;
  const { files } = await discover(paths, { cwd, ignored: ignored({ cwd, config: await project.configFor() }) });
  const drafts = files.map(({ path }) => ({ path, read: () => readDraft(project.options, path) }));
  const linter = openLinter(project, { threads: typeof options.config === 'object' ? 1 : 'auto' });
  const outcomes: Outcome[] = [];
  try {
    const first: Outcome[] = [];
    for await (const found of linter.over(drafts)) {
      if ('unread' in found) throw found.unread.mistake;
      first.push(found);
    }
    outcomes.push(...(await withLanguage(drafts, first, options.locale ?? 'en', linter.over)));
  } finally {
    await linter.close();
  }
  const reports: JsonReport[] = [];
  for (const found of outcomes) {
    if ('unread' in found) throw found.unread.mistake;
    reports.push(reportOf(found.report, await viewOf(project, options.locale, found.report.path)));
  }
  return reports;
}

/** A text after its safe fixes, and the report of what is left. Throws a Mistake as `lintText` does. */
export async function fixText(
  text: string,
  options: ApiOptions & { readonly path?: string } = {},
): Promise<{ text: string; report: JsonReport }> {
  const project = open(options);
  const { path = 'draft.md' } = options;
  refuseLarge(Buffer.byteLength(text), path, options.maxSize);
  const { source, linted } = await fixAll(text, (changed) =>
    lintSource(project, changed, path, undefined, fallbackLanguage([], options.locale ?? 'en')),
  );
  return { text: source, report: reportOf(linted.report, await viewOf(project, options.locale, path)) };
}

/** The effective config of a draft, or of the folder, and where each value comes from. Throws a Mistake on a wrong config. */
export async function loadConfig(options: ApiOptions & { readonly path?: string } = {}): Promise<ExplainedConfig> {
  const project = open(options);
  const config = await project.configFor(options.path);
  return explainConfig(config, await project.registryFor(config), options.path);
}

/** The page of a rule or a principle, as Markdown. Throws a Mistake on an id that is unknown. */
export async function explain(id: string, options: ApiOptions = {}): Promise<Explained> {
  const { registry, locale } = await viewOf(open(options), options.locale);
  const known = registry.rules.get(id);
  const principle = registry.principles.find((one) => one.id === id);
  if (known) return { id, markdown: rulePage(known, registry.principles, locale) };
  if (principle) return { id, markdown: principlePage(principle, registry, locale) };
  if (outsideIds.includes(id)) return { id, markdown: outsidePage(id, locale) };
  throw new Mistake('unknown-id', { id });
}
