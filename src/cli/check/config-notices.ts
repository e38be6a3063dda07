import { resolve } from 'node:path';
import type { Config } from '../../config/config.js';
import { kindOf } from '../../config/files.js';
import { idleIn } from '../../config/idle.js';
import { visible } from '../../report/visible.js';
import { rootOf } from '../../run/beside/places.js';
import { outsideRules } from '../../run/outside-rules.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import type { Input } from './inputs.js';
import { changeOf } from './inputs.js';

/**
 * Notices about config entries that apply to none of the run's drafts, and about rules that are outside the project or
 * were skipped. A run over some files of a folder says nothing about the others.
 */
export async function configNotices(
  { host, t }: Shell,
  project: Project,
  inputs: readonly Input[],
  paths: readonly string[],
  options: CheckOptions,
): Promise<string[]> {
  const named = (paths.length > 0 ? paths : ['.']).map((path) => resolve(host.cwd(), path));
  const isPart = options.stdin || changeOf(options) !== undefined;
  const roots = isPart ? [] : named.filter((path) => kindOf(path) === 'folder');
  const drafts = inputs.map(({ path }) => path);
  const projects = new Map<Config, Set<string>>();
  // An unreadable config is reported with the drafts that it leaves unchecked.
  for (const path of [undefined, ...drafts])
    await project.configFor(path).then(
      (found) => {
        const roots = projects.get(found) ?? new Set();
        projects.set(found, roots.add(rootOf(resolve(host.cwd(), path ?? 'draft.md', '..'), host.cwd())));
      },
      () => {},
    );
  const outside = outsideRules(projects).map(({ where, folder }) =>
    t('notice_outside_rules', { where: visible(where), folder: visible(folder) }),
  );
  const idle = idleIn(projects.keys(), drafts, roots).map(({ what, where, scope = '', near }) => {
    const slots = { where: visible(where), scope: visible(scope) };
    return near === undefined
      ? t(`notice_idle_${what}`, slots)
      : t(`notice_idle_${what}_near`, { ...slots, near: visible(near) });
  });
  return [...passedOver(t, projects.keys()), ...outside, ...idle];
}

/** Config files that are code and may not run where they are, each named once. */
export const passedOver = (t: Shell['t'], configs: Iterable<Config>): string[] =>
  [...new Set([...configs].flatMap((config) => config.passedOver ?? []))].map((file) =>
    t('notice_passed_over', { file: visible(file) }),
  );
