import { resolve } from 'node:path';
import { type Config, placeOfRulesDir, rulesDirsOf } from '../config/config.js';
import type { ConfigFor, LoadOptions } from '../config/load.js';
import { Mistake, throwAll } from '../mistake.js';
import { createRegistry, type Registry, type RuleSet } from '../registry/registry.js';
import type { Severity } from '../rule.js';

/** Options of a whole run. */
export interface ProjectOptions extends LoadOptions {
  /** A config as an object, instead of any file. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** A folder of own rules instead of those that configs name: absolute. */
  readonly rulesDir?: string;
  /** ISO day of the run. */
  readonly today: string;
  /** Check each post as on its own day of publication, however long ago that is. */
  readonly asPublished?: boolean;
  /** Size in bytes of the largest draft that is read; absent = 5 MB. */
  readonly maxSize?: number;
  /** Seconds that one draft may take; absent = 30, plus 60 for each MB. */
  readonly timeout?: number;
  /** The severity of unused waivers; absent = waivers are not applied at all. */
  readonly unusedWaivers?: Severity | 'off';
  /** Called with the time that each rule took on each draft, in milliseconds. */
  readonly clock?: (rule: string, milliseconds: number) => void;
}

/**
 * Does work and throws what `tooSlow` makes once that has taken so many milliseconds. A host that cannot stop work in
 * the middle stops it where the work calls `pause`.
 */
export type Within = <Done>(milliseconds: number, work: (pause: () => void) => Done, tooSlow: () => Error) => Done;

/** The environment of a project: a disk under Node, or a browser. */
export interface ProjectHost {
  readonly within: Within;
  configs(options: ProjectOptions): ConfigFor;
  /** The rules that come with redlint. */
  builtin(): Promise<RuleSet>;
  /** Reads folders of own rules; absent when there are none. */
  ownRules?(options: ProjectOptions): (folder: string) => Promise<RuleSet>;
  /** Loads the data for reading drafts in these languages; absent when files are read on demand. */
  load?(languages: readonly (string | undefined)[]): Promise<void>;
}

/** Configs and rules, loaded once and shared by all drafts of a run. */
export interface Project extends Pick<ProjectHost, 'within' | 'load'> {
  readonly options: ProjectOptions;
  readonly configFor: ConfigFor;
  /** The own rules that apply under a config, a set for each folder. */
  ownRulesFor(config: Config): Promise<readonly RuleSet[]>;
  registryFor(config: Config): Promise<Registry>;
}

/** Throws an error again; a folder of rules that is not there is named with the line of the config that wants it. */
const named =
  (config: Config, folder: string) =>
  (error: unknown): never => {
    const place = error instanceof Mistake && error.key === 'rules-dir' && placeOfRulesDir(config, resolve, folder);
    throw place ? new Mistake('config-rules-dir', place) : error;
  };

/** Opens a project; its configs and rules are read when a draft asks for them. */
export function openProject(options: ProjectOptions, host: ProjectHost): Project {
  const ownRulesIn = host.ownRules?.(options);
  const ownRulesFor = async (config: Config): Promise<readonly RuleSet[]> =>
    ownRulesIn ? Promise.all(foldersOf(config).map((folder) => ownRulesIn(folder).catch(named(config, folder)))) : [];
  const foldersOf = (config: Config) => (options.rulesDir ? [options.rulesDir] : rulesDirsOf(config, resolve));
  const registries = new Map<string, Promise<Registry>>();
  let builtin: RuleSet | undefined;
  return {
    options,
    within: host.within,
    ...(host.load && { load: host.load }),
    configFor: host.configs(options),
    ownRulesFor,
    async registryFor(config) {
      builtin ??= await host.builtin();
      const rules = builtin;
      const key = foldersOf(config).join('\0');
      const registry =
        registries.get(key) ??
        ownRulesFor(config)
          .then((sets) => createRegistry(rules, ...sets))
          .catch((error) => {
            // A config should be fixed in one go: its own faults are reported together with those of its rules.
            const files = [...config.layers, ...(config.houses ?? [])];
            if (error instanceof Mistake) throwAll([...files.flatMap(({ faults }) => faults), error]);
            throw error;
          });
      registries.set(key, registry);
      return registry;
    },
  };
}
