import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { type Config, rulesDirsOf } from '../../config/config.js';
import { kindOf } from '../../config/files.js';
import { settingsFor } from '../../config/settings-for.js';
import { Mistake } from '../../mistake.js';
import type { Earlier, RunMade } from '../../report/format.js';
import { contentsOf } from '../../run/cache/settings-name.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import { tool } from '../tool.js';
import { changeOf } from './inputs.js';

/**
 * With which rules and settings, and over which drafts, a run is made: only runs that are alike in both can be
 * compared.
 */
export async function madeOf(project: Project, paths: readonly string[], options: CheckOptions): Promise<RunMade> {
  const folders = paths.length > 0 ? paths : ['.'];
  const { cwd, unusedWaivers, asPublished } = project.options;
  const configs = new Set<Config>();
  for (const path of folders)
    configs.add(await project.configFor(kindOf(resolve(cwd, path)) === 'folder' ? join(path, 'draft.md') : path));
  const settings: unknown[] = [];
  for (const config of configs) settings.push(await settingsUnder(project, config));
  const hash = createHash('sha256').update(JSON.stringify([settings, unusedWaivers, asPublished]));
  const change = changeOf(options);
  const part = change ? [change.kind === 'since' ? `--since ${change.ref}` : `--${change.kind}`] : [];
  const over = folders.map((path) => path.replace(/^\.\/(?=.)|(?<=.)\/$/g, ''));
  return { rules: hash.digest('hex').slice(0, 16), paths: [...new Set([...over, ...part])].sort() };
}

/**
 * What findings depend on under a config, wherever it is set. Who answers for a rule and how reports speak change none.
 */
async function settingsUnder(project: Project, config: Config): Promise<unknown> {
  const { rules, waivers, owners: _, locale: __, ...others } = settingsFor(config, await project.registryFor(config));
  const held = [...rules].map(([id, { from: _, parts = {}, ...setting }]) => [
    id,
    Object.entries(setting).sort(),
    Object.keys(parts).sort(),
  ]);
  const overrides = config.layers.flatMap(({ values }) =>
    (values.overrides ?? []).map(({ owners: _, ...settings }) => settings),
  );
  const own = rulesDirsOf(config, resolve).map((folder) => contentsOf(folder));
  return [held.sort(), others, { ...waivers, from: undefined }, overrides, own];
}

/**
 * Throws a Mistake where an earlier run is unlike this one: what is more and less would then say nothing of the drafts.
 */
export function refuseUnlike(file: string, { date = '', version, made }: Earlier, now: RunMade, today: string): void {
  if (version !== undefined && version !== tool.version)
    throw new Mistake('compare-version', { file, before: version, now: tool.version });
  if (date > today) throw new Mistake('compare-later', { file, date });
  // Reports of earlier builds do not say it.
  if (!made) return;
  if (made.paths.join('\n') !== now.paths.join('\n'))
    throw new Mistake('compare-paths', { file, before: made.paths, now: now.paths });
  if (made.rules !== now.rules) throw new Mistake('compare-rules', { file });
}
