import { resolve } from 'node:path';
import type { Config } from '../config/config.js';
import { isWithin, realPlace } from '../data/real-place.js';

/** A folder of own rules that is not in the project of its drafts. */
export interface OutsideRules {
  /** `redlint.config.yaml:4`, with the line. */
  readonly where: string;
  /** Absolute, links followed. */
  readonly folder: string;
}

/**
 * The folders of own rules that are outside the project, directly or through a link, each once. `projects` are the
 * configs of a run, each with the roots of its drafts.
 */
export function outsideRules(projects: ReadonlyMap<Config, ReadonlySet<string>>): OutsideRules[] {
  const found = new Map<string, OutsideRules>();
  for (const [{ layers }, roots] of projects)
    for (const { source, folder: from, values } of layers) {
      if (values.rulesDir === undefined) continue;
      const folder = realPlace(resolve(from, values.rulesDir));
      if ([...roots].every((root) => isWithin(realPlace(root), folder))) continue;
      found.set(folder, { where: source.quote(['rulesDir']), folder });
    }
  return [...found.values()];
}
