import type { CommandLine, Config } from '../config/config.js';
import type { Facts, Settings } from '../config/settings.js';
import { settingsFor } from '../config/settings-for.js';
import type { Draft } from '../draft/draft.js';
import { parseDraft } from '../draft/parse.js';
import type { TextOptions } from '../draft/read-text.js';
import { lint } from '../lint/lint.js';
import type { FallbackLanguage, Report } from '../lint/report.js';
import { type AppliedWaiver, waive } from '../lint/waive.js';
import type { Registry } from '../registry/registry.js';
import type { DraftFiles, Severity } from '../rule.js';
import { withSafeFixes } from './safe-fixes.js';

/** What holds for a whole run. */
export interface ProjectOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly config?: string;
  /** A config as an object, in place of any file. */
  readonly given?: Readonly<Record<string, unknown>>;
  readonly noConfig?: boolean;
  readonly noCode?: boolean;
  readonly commandLine?: CommandLine;
  /** ISO day of the run. */
  readonly today: string;
  /** Bytes of the largest draft that is read; absent = 5 MB. */
  readonly maxSize?: number;
  /** What becomes of unused waivers; absent = waivers are not applied at all. */
  readonly unusedWaivers?: Severity | 'off';
  /** Told how long each rule took on each draft, in milliseconds. */
  readonly clock?: (rule: string, milliseconds: number) => void;
}

/** Configs and rules, loaded once and shared by all drafts of a run. */
export interface Project {
  readonly options: ProjectOptions;
  configFor(path?: string): Promise<Config>;
  registryFor(config: Config): Promise<Registry>;
}

/** What was found in a draft. */
export interface Linted {
  readonly report: Report;
  readonly waivers: readonly AppliedWaiver[];
}

/** A post that was linted: what was read, what holds for it, what was found. */
export interface LintedPost extends Linted {
  readonly draft: Draft;
  readonly settings: Settings;
}

/** One post to be linted. */
export interface PostSource extends Pick<TextOptions, 'given' | 'pasted'> {
  readonly source: string;
  /** Relative to the project's folder: decides which config and overrides hold. */
  readonly path: string;
}

/**
 * Lints one post; without `files` there are none beside it. `fallback` is the language of a post whose own is not clear; without
 * it, only rules that need no words look at such a post. Throws a Mistake on a config that cannot be read.
 */
export async function lintSource(
  project: Project,
  { source, path, given, pasted }: PostSource,
  files?: DraftFiles,
  fallback?: FallbackLanguage,
): Promise<LintedPost> {
  const config = await project.configFor(path);
  const registry = await project.registryFor(config);
  const { language, networks, account, response, organization } = settingsFor(config, registry, path);
  const { timezone } = organization;
  const { language: langOption, networks: networkOption } = project.options.commandLine ?? {};
  const read = (lang: string | undefined, text = source): Draft =>
    parseDraft(text, {
      path,
      phrases: (code) => registry.phrases(code),
      defaults: { language, networks, account, ...(response && { response }) },
      ...(timezone !== undefined && { timezone }),
      ...(lang !== undefined && { lang }),
      ...(networkOption && { networks }),
      ...(given && { given }),
      ...(pasted && { pasted }),
    });
  const wanted = langOption === 'auto' ? undefined : langOption;
  const first = read(wanted);
  const isOpen = first.language === undefined && fallback !== undefined;
  const draft = isOpen ? read(fallback.language) : first;
  const settings = settingsFor(config, registry, path, factsOf(draft));
  const { today, unusedWaivers, clock } = project.options;
  const options = { registry, settings, today, ...(files && { files }), ...(clock && { clock }) };
  const found = withSafeFixes(lint(draft, options), first, (text) => read(wanted, text));
  const report = { ...found, ...(isOpen && { languageAssumed: fallback.from }) };
  if (unusedWaivers === undefined) return { draft, settings, report, waivers: [] };
  return { draft, settings, ...waive(report, draft, { ...options, unused: unusedWaivers }) };
}

/** What overrides can ask of a draft. */
const factsOf = (draft: Draft): Facts => ({
  language: draft.language,
  kind: draft.kind,
  networks: draft.networks,
  account: draft.account.kind,
  meta: (key) => draft.meta.get(key)?.value,
});
