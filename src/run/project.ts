import { resolve } from 'node:path';
import { type CommandLine, type Config, rulesDirsOf } from '../config/config.js';
import { type ConfigFor, configOf, configs } from '../config/load.js';
import type { Facts, Settings } from '../config/settings.js';
import { settingsFor } from '../config/settings-for.js';
import type { Draft } from '../draft/draft.js';
import { parseDraft } from '../draft/parse.js';
import { lint } from '../lint/lint.js';
import type { FallbackLanguage, Report } from '../lint/report.js';
import { type AppliedWaiver, waive } from '../lint/waive.js';
import { Mistake, throwAll } from '../mistake.js';
import { builtinRules } from '../registry/builtin.js';
import { createRegistry, type Registry } from '../registry/registry.js';
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
  configFor: ConfigFor;
  registryFor(config: Config): Promise<Registry>;
}

/** Today where the run is, as an ISO day. */
export function localDay(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
}

/** Opens a project; its configs are read when a draft asks for them. */
export function openProject(options: ProjectOptions): Project {
  const { cwd, config, given, noConfig, noCode, commandLine } = options;
  const wanted = {
    cwd,
    noConfig,
    noCode,
    ...(config !== undefined && { explicit: config }),
    ...(commandLine && { commandLine }),
  };
  const configFor = given ? always(configOf(given, wanted)) : configs(wanted);
  const builtin = builtinRules();
  const ownRulesIn = async (folder: string) => (await import('../registry/own.js')).ownRules(folder, { noCode, cwd });
  const registries = new Map<string, Promise<Registry>>();
  return {
    options,
    configFor,
    registryFor(found) {
      const folders = rulesDirsOf(found, resolve);
      const key = folders.join('\0');
      let registry = registries.get(key);
      if (!registry) {
        registry = Promise.all([builtin, ...folders.map(ownRulesIn)])
          .then((sets) => createRegistry(...sets))
          .catch((error) => {
            // A config is put right once: its own faults are said together with those of its rules.
            if (error instanceof Mistake) throwAll([...found.layers.flatMap(({ faults }) => faults), error]);
            throw error;
          });
        registries.set(key, registry);
      }
      return registry;
    },
  };
}

function always<T>(value: Promise<T>): () => Promise<T> {
  value.catch(() => {});
  return () => value;
}

/** A draft that was linted: what was read, what holds for it, what was found. */
export interface Linted {
  readonly draft: Draft;
  readonly settings: Settings;
  readonly report: Report;
  readonly waivers: readonly AppliedWaiver[];
}

/**
 * Lints the text of one draft. `path`, relative to the project's folder, decides which config and overrides hold; without
 * `files` there are none beside it. `fallback` is the language of a draft whose own is not clear; without it, only rules
 * that need no words look at such a draft. Throws a Mistake on a config or front matter that cannot be read.
 */
export async function lintSource(
  project: Project,
  source: string,
  path: string,
  files?: DraftFiles,
  fallback?: FallbackLanguage,
): Promise<Linted> {
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
