import { resolve } from 'node:path';
import { rulesDirsOf } from '../config/config.js';
import { configOf, configs } from '../config/load.js';
import { ownCode } from '../data/own-code.js';
import { Mistake, throwAll } from '../mistake.js';
import { builtinRules } from '../registry/builtin.js';
import { createRegistry, type Registry } from '../registry/registry.js';
import type { Project, ProjectOptions } from './lint-post.js';
import { withinTime } from './within-time.js';

/** Opens a project; its configs are read when a draft asks for them. */
export function openProject(options: ProjectOptions): Project {
  const { cwd, config, given, noConfig, noCode, allowCode, commandLine } = options;
  const wanted = {
    cwd,
    noConfig,
    noCode,
    allowCode,
    ...(config !== undefined && { explicit: config }),
    ...(commandLine && { commandLine }),
  };
  const configFor = given ? always(configOf(given, wanted)) : configs(wanted);
  const builtin = builtinRules();
  const code = ownCode({ cwd, noCode, allowCode, named: config === undefined ? undefined : resolve(cwd, config) });
  const ownRulesIn = async (folder: string) => (await import('../registry/own.js')).ownRules(folder, { code, cwd });
  const registries = new Map<string, Promise<Registry>>();
  return {
    options,
    within: withinTime,
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
