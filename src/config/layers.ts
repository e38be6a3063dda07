import { dirname } from 'node:path';
import { unknown } from '../data/fault-of.js';
import { inOrder } from '../data/faults.js';
import { type ConfigSource, nameOf, withoutWords } from '../data/source.js';
import { Mistake } from '../mistake.js';
import { examined } from './check.js';
import { type Layer, presets } from './config.js';
import type { FoundConfig } from './files.js';

/** The most files that one config may extend, directly or through others. */
const LAYERS = 100;

/**
 * Finds the file that a config in `folder` extends under a name; `where` is the place of that name. Throws a Mistake
 * when there is none.
 */
export type FindExtended = (name: string, folder: string, where: string) => Promise<FoundConfig>;

/**
 * The layers of a file: what it extends, weakest first, then itself. Throws a Mistake on files that extend each other.
 */
export const layersOf = (
  { source, file }: FoundConfig,
  find: FindExtended,
  cwd: string,
  above: readonly string[] = [],
): Promise<Layer[]> => layersFrom(source, dirname(file), file, find, cwd, above);

/** Throws a Mistake on a file that files above it extend already; `where` is the place of its name. */
function refuseLoop({ file }: FoundConfig, above: readonly string[], cwd: string, where: string): void {
  if (!above.includes(file)) return;
  const loop = [...above.slice(above.indexOf(file)), file].map((one) => nameOf(one, cwd));
  throw new Mistake('config-loop', { where, loop: loop.join(' → ') });
}

/** The same for a source in a folder; `file` is absent for an object. */
export async function layersFrom(
  source: ConfigSource,
  folder: string,
  file: string | undefined,
  find: FindExtended,
  cwd: string,
  above: readonly string[] = [],
): Promise<Layer[]> {
  const { value: values, faults } = examined(source);
  const wrong: Mistake[] = [...faults];
  const layers: Layer[] = [];
  let preset: Layer['preset'];
  const names = [values.extends ?? []].flat();
  for (const [index, name] of names.entries()) {
    const path = Array.isArray(values.extends) ? ['extends', index] : ['extends'];
    if (name.startsWith('preset:') || isPreset(name)) {
      const known = presets.find((one) => `preset:${one}` === name);
      if (known) preset = { name: known, from: source.place(path) };
      else {
        const fault = unknown('preset', source.quote(path), name, presetNames);
        wrong.push(source.isOutside ? withoutWords(fault) : fault);
      }
    } else {
      const found = await find(name, folder, source.quote(path)).catch((error) => {
        if (error instanceof Mistake) wrong.push(source.isOutside ? withoutWords(error) : error);
        else throw error;
      });
      if (!found) continue;
      const here = file === undefined ? above : [...above, file];
      refuseLoop(found, here, cwd, source.quote(path));
      const below = await layersOf(found, find, cwd, here);
      layers.push(...below);
      // Files that each extend two others multiply.
      if (layers.length > LAYERS) throw new Mistake('config-too-many', { where: source.quote(path), limit: LAYERS });
      if (below.some((layer) => layer.preset)) preset = undefined;
    }
  }
  return [...layers, { source, folder, file, values, faults: inOrder(wrong), preset }];
}

/** A preset written without `preset:`; a package is unlikely to have the name. */
const isPreset = (name: string): boolean => presets.some((one) => one === name);

const presetNames = presets.map((one) => `preset:${one}`);
