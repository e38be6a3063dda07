import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { classOf, type Failure, type Ground, type Kind, sampleOf } from './kind.js';
import { kinds } from './kinds.js';
import type { Tally } from './tally.js';
import { type Failed, Watched } from './watched.js';

/** The settings of a run. */
interface Circumstances {
  readonly ground: Ground;
  /** Properties to ignore, by the beginning of their names. */
  readonly skipped: readonly string[];
  /** The options with which a case can be tried again. */
  readonly again: string;
}

/** In ms: how often failures are checked. */
const stretch = 2000;
/** In ms: time for shrinking a case. */
const shrinking = 20_000;
/** The folder for failing cases. */
let kept: string | undefined;

/** Tries cases of a kind for a time (ms), up to a number, and reports each class of failure once. */
export async function tryKind(
  name: string,
  { time, most }: { readonly time: number; readonly most: number },
  circumstances: Circumstances,
): Promise<Tally> {
  const watched = new Watched(name, circumstances.ground);
  const classes = new Map<string, number>();
  let milliseconds = 0;
  let next = 0;
  while (milliseconds < time && next < most) {
    const began = Date.now();
    const failed: Failed[] = [];
    next = await watched.stretch(next, most, began + Math.min(stretch, time - milliseconds), (one) => failed.push(one));
    milliseconds += Date.now() - began;
    for (const one of failed) await count(name, one, classes, watched, circumstances);
    if (process.stdout.isTTY) process.stdout.write(`\r${name}: ${next} cases, ${classes.size} classes of failure `);
  }
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
  await watched.close();
  return { name, cases: next, milliseconds, classes };
}

/** Tries one case alone. */
export async function replay(name: string, index: number, circumstances: Circumstances): Promise<Tally> {
  const watched = new Watched(name, circumstances.ground);
  const classes = new Map<string, number>();
  const began = Date.now();
  await watched.stretch(index, index + 1, Number.POSITIVE_INFINITY, () => {});
  const kind = await kinds[name]!.open(circumstances.ground);
  const failures = await watched.attempt(sampleOf(kind, name, circumstances.ground.seed, index));
  await count(name, { index, failures }, classes, watched, circumstances);
  await watched.close();
  return { name, cases: 1, milliseconds: Date.now() - began, classes };
}

async function count(
  name: string,
  { index, failures }: Failed,
  classes: Map<string, number>,
  watched: Watched,
  { ground, skipped, again }: Circumstances,
): Promise<void> {
  for (const failure of failures) {
    if (skipped.some((start) => failure.property.startsWith(start))) continue;
    const known = classes.get(classOf(failure));
    classes.set(classOf(failure), (known ?? 0) + 1);
    if (known !== undefined) continue;
    const kind = await kinds[name]!.open(ground);
    const least = await smaller(kind, sampleOf(kind, name, ground.seed, index), failure, watched);
    const place = keep(`${name}-${index}-${failure.property}`, kind.files(least.sample), least.failure);
    const again_ = `npm run fuzz -- --replay ${name}:${ground.seed}:${index} ${again}`.trim();
    console.log(
      `✗ ${name}: ${classOf(failure)}\n  ${least.failure.detail.slice(0, 600).replaceAll('\n', '\n  ')}\n  ${place}\n  ${again_}`,
    );
  }
}

/** The case, shrunk for as long as there is time. */
async function smaller<C>(
  kind: Kind<C>,
  sample: C,
  failure: Failure,
  watched: Watched,
): Promise<{ sample: C; failure: Failure }> {
  const until = Date.now() + shrinking;
  let last = failure;
  const fails = async (candidate: C): Promise<boolean> => {
    if (Date.now() > until) return false;
    const same = (await watched.attempt(candidate, true)).find((one) => classOf(one) === classOf(failure));
    last = same ?? last;
    return same !== undefined;
  };
  return { sample: await kind.shrink(sample, fails), failure: last };
}

/** Writes files into a new folder, and returns its path. */
function keep(name: string, files: Readonly<Record<string, string | Uint8Array>>, failure: Failure): string {
  kept ??= mkdtempSync(join(tmpdir(), 'redlint-fuzz-found-'));
  const folder = join(kept, name);
  for (const [file, content] of Object.entries({
    ...files,
    'failure.txt': `${classOf(failure)}\n${failure.detail}\n`,
  })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}
