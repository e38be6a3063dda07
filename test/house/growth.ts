import { expect } from 'vitest';
import { lintText } from '../../src/index.js';

// How running time grows with length.

/** Processor time in ms of one run; short ones are repeated for 40 ms, so that the garbage collector counts in all. */
async function costOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    await run();
    const { user, system } = process.cpuUsage(before);
    const used = (user + system) / 1000;
    if (used >= 40 || runs === 100) return used / runs;
  }
}

/**
 * How much longer one takes than the other, tried up to five times until it is under `most`: other load on the machine
 * only adds to it.
 */
export async function ratioOf(long: () => unknown, short: () => unknown, most: number): Promise<number> {
  const least = Math.max(
    Math.min(await costOf(short), await costOf(short), await costOf(short)),
    3, // shorter times are noise of the clock
  );
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5 && best >= most; i++) best = Math.min(best, (await costOf(long)) / least);
  return best;
}

/** Eight times the length: linear is 8, quadratic 64. */
export async function expectLinear(run: (length: number) => unknown, length: number): Promise<void> {
  await run(length);
  const ratio = await ratioOf(
    () => run(8 * length),
    () => run(length),
    16,
  );
  expect(ratio).toBeLessThan(16);
}

/** `count` parts, each made from its number, with `separator` in between. */
export const repeated = (part: (i: number) => string, separator: string, count: number): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(separator);
export const paragraphs = (part: (i: number) => string) => (count: number) => repeated(part, '\n\n', count);
export const lines = (part: (i: number) => string) => (count: number) => repeated(part, '\n', count);
export const frontMatter = (part: (i: number) => string) => (count: number) =>
  `---\nlanguage: es\n${repeated(part, '\n', count)}\n---\n\nLa sala abre el lunes.\n`;

/** Is the time to lint a draft proportional to its number of parts? */
export const expectDraftLinear = (draft: (count: number) => string): Promise<void> =>
  expectLinear((count) => lintText(draft(count), { config: false }), 500);
