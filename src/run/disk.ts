import { resolve } from 'node:path';
import { configOf, configs } from '../config/load.js';
import { ownCode } from '../data/own-code.js';
import { builtinRules } from '../registry/builtin.js';
import { lazy } from '../text/lazy.js';
import type { ProjectHost } from './project.js';
import { withinTime } from './within-time.js';

/** A host for projects on disk, under Node. */
export const disk: ProjectHost = {
  within: withinTime,
  builtin: builtinRules,
  configs: ({ given, ...options }) => (given ? lazy(() => configOf(given, options)) : configs(options)),
  ownRules({ cwd, noCode, allowCode, explicit, rulesDir = explicit }) {
    const named = rulesDir === undefined ? undefined : resolve(cwd, rulesDir);
    const code = ownCode({ cwd, noCode, allowCode, named });
    return async (folder) => (await import('../registry/own.js')).ownRules(folder, { code, cwd });
  },
};
