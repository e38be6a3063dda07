import type { ExplainedConfig } from './config/explained.js';
import type { About, Explained } from './linter/linter.js';
import { createLinter, type LinterOptions } from './linter/node.js';
import type { JsonReport } from './report/machine/json.js';

export type { ExplainedConfig } from './config/explained.js';
export { type Config, defineConfig } from './config/typed.js';
export type { Verdict } from './lint/report.js';
export type { About, Explained, Linter, RuleFacts, RuleTitle } from './linter/linter.js';
export { createLinter, type FolderLinter, type LinterOptions } from './linter/node.js';
export { Mistake } from './mistake.js';
export type { JsonFinding as Finding, JsonReport } from './report/machine/json.js';
export type * from './rule.js';
export { defineRule, holds, overlap, spanOf } from './rule.js';

/** Checks one text. To check several, open a linter, which reads configs and word lists once. */
export const lintText = async (text: string, options: LinterOptions & About = {}): Promise<JsonReport> =>
  createLinter(options).lintText(text, options);

/** Checks files, folders and patterns. */
export const lintFiles = async (paths: readonly string[], options: LinterOptions = {}): Promise<JsonReport[]> =>
  createLinter(options).lintFiles(paths);

/** A text after its safe fixes, and the report of what is left to fix. */
export const fixText = async (
  text: string,
  options: LinterOptions & About = {},
): Promise<{ readonly text: string; readonly report: JsonReport }> => createLinter(options).fixText(text, options);

/**
 * The effective config of a draft, or of the folder, and where each value comes from. Throws a Mistake on a wrong
 * config.
 */
export const loadConfig = async (options: LinterOptions & About = {}): Promise<ExplainedConfig> =>
  createLinter(options).config(options.path);

/** The page of a rule or a principle, as Markdown. Throws a Mistake on an unknown id. */
export const explain = async (id: string, options: LinterOptions = {}): Promise<Explained> =>
  createLinter(options).explain(id);
