// Small faults in the sources: lists them, draws some, and writes the sources with the drawn ones behind a switch.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type File, Instrumenter } from '@stryker-mutator/instrumenter';
import { globSync } from 'tinyglobby';
import './slips.js';
import { header } from './switch.js';

const silent = { isDebugEnabled: () => false, debug: () => {}, info: () => {}, warn: () => {} };
const instrumenter = new Instrumenter(silent as never);
const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: true };

type Found = Awaited<ReturnType<typeof instrumenter.instrument>>['mutants'][number];

/** A fault: 0-based lines and columns of what it replaces. */
export type Fault = Pick<Found, 'id' | 'fileName' | 'location' | 'mutatorName' | 'replacement'>;

/** The name of one fault in two instrumentations of the same file. */
const nameOf = ({ fileName, location, replacement }: Fault) => JSON.stringify([fileName, location, replacement]);

/** All possible faults in the files of these folders. */
export async function faultsIn(root: string, folders: readonly string[]): Promise<readonly Fault[]> {
  const names = globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root },
  ).sort();
  const files = names
    .filter((name) => !name.endsWith('.d.ts'))
    .map((name) => ({ name, content: readFileSync(join(root, name), 'utf8'), mutate: true }));
  return (await instrumenter.instrument(files, options)).mutants;
}

/** An unbiased sample: the same for the same seed and sources (mulberry32). */
export function draw(faults: readonly Fault[], size: number, seed: number): Fault[] {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const keyed = faults.map((fault) => ({ fault, key: next() }));
  return keyed
    .sort((a, b) => a.key - b.key)
    .slice(0, size)
    .map(({ fault }) => fault);
}

/**
 * Writes the files of the drawn faults, each behind its switch, and returns the faults with the ids of these switches.
 */
export async function plant(root: string, drawn: readonly Fault[]): Promise<Fault[]> {
  const wanted = new Set(drawn.map(nameOf));
  const files: File[] = [...new Set(drawn.map(({ fileName }) => fileName))].map((name) => ({
    name,
    content: readFileSync(join(root, name), 'utf8'),
    mutate: drawn.filter(({ fileName }) => fileName === name).map(({ location }) => location),
  }));
  const { files: planted, mutants } = await instrumenter.instrument(files, options);
  for (const { name, content } of planted) writeFileSync(join(root, name), `// @ts-nocheck\n${header}${content}`);
  return mutants.filter((mutant) => wanted.has(nameOf(mutant)));
}
