// Time against length: how much longer a draft takes when it is twice as long. Linear is 2.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../src/index.js';
import { scratchFolder } from '../scratch.js';
import type { Construct } from './construct.js';
import { constructs, draftOf, pairsOf } from './texts.js';

/** The build is measured, as users have it. */
const { createLinter }: typeof import('../../src/index.js') = await import('../../dist/index.js' as string);

/** The most that twice the text may cost. */
export const mostPerDoubling = 2.2;

/** In ms: shorter times cannot be measured well. */
const measurable = 60;
/** Every construct is measured up to here, and prose beyond. */
const largest = 1_024_000;
const largestPair = 64_000;

const config: Config = {
  root: true,
  extends: 'preset:strict',
  networks: ['mastodon', 'x', 'bluesky', 'instagram', 'blog'],
  organization: { name: 'Villanueva', domains: ['villanueva.example'] },
};

type Measure = (construct: Construct, size: number) => Promise<number>;

/**
 * Measures processor time in ms, the least of two or more runs if they are short: a draft is checked, and fixed, in a
 * folder.
 */
function measureIn(folder: string): Measure {
  const linterOf = (language: 'es' | 'en') =>
    createLinter({ cwd: folder, config: { ...config, language }, locale: language, maxSize: 100_000_000 });
  const linters = { es: linterOf('es'), en: linterOf('en') };
  let runs = 0;
  return async (construct, size) => {
    const { path = 'draft.md', language = 'es' } = construct;
    const draft = draftOf(construct, size);
    writeFileSync(join(folder, path), draft);
    const linter = linters[language];
    if (typeof draft !== 'string') return costOf(() => linter.lintFiles([path]));
    return costOf(() => {
      // What is checked again under the same name is being written: of that, a linter remembers what did not change.
      const about = { path: `${++runs}-${path}` };
      return path.endsWith('.md') ? linter.fixText(draft, about) : linter.lintText(draft, about);
    });
  };
}

async function costOf(run: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let times = 0, sum = 0; times < 5 && (times === 0 || sum < 400); times++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    best = Math.min(best, ms);
    sum += ms;
  }
  return best;
}

interface Step {
  /** In bytes. */
  readonly size: number;
  readonly ms: number;
  /** For a doubling since the step before; absent when it cannot be measured. */
  readonly factor: number | undefined;
}

/** The cost of a construct at each length. */
export interface Growth {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Costs of a construct at lengths that grow by four each time, with the factor of each doubling if measurable. */
async function growthOf(
  construct: Construct,
  sizes: readonly number[],
  measure: Measure,
  patience: number,
): Promise<Growth> {
  const steps: Step[] = [];
  for (const size of sizes) {
    const before = steps.at(-1);
    let ms = await measure(construct, size);
    const factor = () =>
      before && before.ms >= measurable ? (ms / before.ms) ** (1 / Math.log2(size / before.size)) : undefined;
    // Other load on the machine only adds to it.
    for (let more = 0; more < 2 && (factor() ?? 0) > mostPerDoubling; more++)
      ms = Math.min(ms, await measure(construct, size));
    steps.push({ size, ms, factor: factor() });
    if (ms > patience) break;
  }
  return { name: construct.name, steps };
}

const lengths = (from: number, to: number): number[] => {
  const all: number[] = [];
  for (let size = from; size < to; size *= 4) all.push(size);
  return [...all, to];
};

const sizesOf = ({ name }: Construct, most: number): number[] =>
  lengths(1000, name === 'es: prose' && most >= largest ? 10 * most : most);

export interface GrowthOptions {
  /** Bytes of the longest draft. */
  readonly most?: number;
  /** In ms: a construct that takes longer is not measured at greater lengths. */
  readonly patience?: number;
  /** Which constructs, by their names. */
  readonly only?: RegExp;
  /** How many pairs of constructs, half a draft each, that `seed` draws. */
  readonly pairCount?: number;
  readonly seed?: number;
  /** Called with what is under way. */
  tell(what: string): void;
}

/** How constructs grow from 1 KB up to `most` bytes. */
export async function growths({
  most = largest,
  patience = 60_000,
  only = /./,
  pairCount = 0,
  seed = 1,
  tell,
}: GrowthOptions): Promise<Growth[]> {
  using folder = scratchFolder();
  const measure = measureIn(folder.path);
  await measure(constructs.find(({ name }) => name === 'es: prose')!, 50_000); // warm
  const found: Growth[] = [];
  const follow = async (construct: Construct, sizes: readonly number[]) => {
    const one = await growthOf(construct, sizes, measure, patience);
    const { ms, size } = one.steps.at(-1)!;
    tell(`growth: ${one.name}: ${sizeName(size)} ${msName(ms)}, ${factorText(worst(one))}`);
    found.push(one);
  };
  for (const construct of constructs) if (only.test(construct.name)) await follow(construct, sizesOf(construct, most));
  for (const pair of pairsOf(pairCount, seed)) await follow(pair, lengths(4000, Math.min(most, largestPair)));
  return found;
}

/** The constructs that grow faster than allowed. */
export const tooFast = (found: readonly Growth[]): Growth[] => found.filter((one) => worst(one) > mostPerDoubling);

/**
 * Growth as Markdown: the constructs of sentences at each length with the largest factor of a doubling; of the others
 * only those that grow too fast.
 */
export function growthTable(found: readonly Growth[]): string {
  const own = found.filter(({ name }) => /^es: (?:prose|lists|quotes|links|tables|pictures)$/.test(name));
  const sizes = [...new Set(own.flatMap(({ steps }) => steps.map(({ size }) => size)))];
  return [
    `| construct | ${sizes.map(sizeName).join(' | ')} | × a doubling, at most |`,
    `|---|${'--:|'.repeat(sizes.length + 1)}`,
    ...own.map(
      (one) => `| ${[one.name, ...sizes.map((size) => msAt(one, size)), factorText(worst(one))].join(' | ')} |`,
    ),
    '',
    allTold(found),
  ].join('\n');
}

function allTold(found: readonly Growth[]): string {
  const slow = tooFast(found).map((one) => `${one.name} (${factorText(worst(one))})`);
  const size = Math.max(...found.map(({ steps }) => steps.at(-1)!.size));
  const short = found.filter((one) => worst(one) === 0).length;
  const tried = `${found.length} constructs tried, up to ${sizeName(size)}`;
  const unmeasured = short > 0 ? ` ${short} are too quick to be measured at any length.` : '';
  return `${tried}: ${slow.join(', ') || 'none'} over ${mostPerDoubling}.${unmeasured}`;
}

const worst = ({ steps }: Growth): number => Math.max(0, ...steps.map(({ factor = 0 }) => factor));

const factorText = (factor: number): string => (factor > 0 ? factor.toFixed(2) : '—');

const msName = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`);

function msAt({ steps }: Growth, size: number): string {
  const step = steps.find((one) => one.size === size);
  return step ? msName(step.ms) : '—';
}

const sizeName = (bytes: number): string =>
  bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${Math.round(bytes / 1e6)} MB`;
