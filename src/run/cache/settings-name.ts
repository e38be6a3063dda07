import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Config, rulesDirsOf } from '../../config/config.js';
import { bytesOf } from '../../data/plain-file.js';
import type { ProjectOptions } from '../project.js';
import { hashOf } from '../stamp.js';

/**
 * A hash of everything that applies to drafts under a config: its files, own rules by content, and the options of the
 * run. Undefined when the config has a fault, which every run must report.
 */
export function settingsName(config: Config, options: ProjectOptions): string | undefined {
  if ([...config.layers, ...(config.houses ?? [])].some(({ faults }) => faults.length > 0)) return undefined;
  const { cwd, explicit: _, noConfig: __, clock: ___, ...rest } = options;
  const layers = config.layers.map(({ folder, values, preset }) => [relative(cwd, folder), values, preset?.name]);
  // Findings name the lines of the policy.
  const policy = config.layers.map(({ source, values: { waivers = {}, overrides = [] } }) => [
    ...Object.keys(waivers).map((key) => source.place(['waivers', key])),
    ...overrides.flatMap((override, index) =>
      Object.keys(override.waivers ?? {}).map((key) => source.place(['overrides', index, 'waivers', key])),
    ),
  ]);
  const houses = (config.houses ?? []).map(({ folder, values, source }) => [
    relative(cwd, folder),
    values,
    (values.dismissals ?? []).map((_, index) => source.place(['dismissals', index])),
  ]);
  const own = rulesDirsOf(config, resolve).map((folder) => contentsOf(folder));
  return hashOf(JSON.stringify([rest, layers, policy, houses, own]));
}

/** The content of a folder: names and contents, following links, each folder once. */
export function contentsOf(folder: string, above: readonly string[] = []): unknown[] {
  try {
    const real = realpathSync(folder);
    if (above.includes(real)) return [];
    return readdirSync(folder)
      .sort()
      .map((name) => {
        const path = join(folder, name);
        const stat = statSync(path, { throwIfNoEntry: false });
        if (stat?.isDirectory()) return [name, contentsOf(path, [...above, real])];
        return [name, stat?.isFile() ? contentOf(path, stat) : null];
      });
  } catch {
    return [];
  }
}

/** By its content; for a giant or unreadable file, by its size and times. */
function contentOf(file: string, { size, mtimeMs, ctimeMs }: Stats): string {
  try {
    return hashOf(bytesOf(file));
  } catch {
    return `${size} ${mtimeMs} ${ctimeMs}`;
  }
}
