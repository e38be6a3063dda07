import { createHash } from 'node:crypto';
import { settingsFor } from '../../config/settings-for.js';
import { Mistake } from '../../mistake.js';
import type { Earlier, RunMade } from '../../report/format.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import { tool } from '../tool.js';
import { changeOf } from './inputs.js';

/** With which rules, and over which drafts, a run is made: only runs that are alike in both can be compared. */
export async function madeOf(project: Project, paths: readonly string[], options: CheckOptions): Promise<RunMade> {
  const config = await project.configFor();
  const { rules } = settingsFor(config, await project.registryFor(config));
  const held = [...rules].map(([id, { severity, options: own }]) => [id, severity, own]).sort();
  const overrides = config.layers.map(({ values }) => values.overrides);
  const hash = createHash('sha256').update(JSON.stringify([held, overrides, options.lang, options.network]));
  const change = changeOf(options);
  const part = change ? [change.kind === 'since' ? `--since ${change.ref}` : `--${change.kind}`] : [];
  const over = (paths.length > 0 ? paths : ['.']).map((path) => path.replace(/^\.\/(?=.)|(?<=.)\/$/g, ''));
  return { rules: hash.digest('hex').slice(0, 16), paths: [...new Set([...over, ...part])].sort() };
}

/** Throws a Mistake where an earlier run is unlike this one: what is more and less would then say nothing of the drafts. */
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
