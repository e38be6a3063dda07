// Time against length: how much longer a draft takes when it is twice as long. Linear is 2.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from '../../dist/index.js';
import { constructs, draftOf, pairs } from './texts.mjs';

/** The most that twice the text may cost. */
export const mostPerDoubling = 2.2;

/** ms: a clock tells less than this badly. */
const measurable = 60;
/** ms: after so long a construct is not measured at greater lengths. */
const patience = 60_000;
/** Every construct is measured up to here, and prose beyond. */
const largest = 1_024_000;
const largestPair = 64_000;

const config = {
  root: true,
  extends: 'preset:strict',
  networks: ['mastodon', 'x', 'bluesky', 'instagram', 'blog'],
  organization: { name: 'Villanueva', domains: ['villanueva.example'] },
};

/** What checks a draft and fixes it, in a folder where it stands. */
function checker(folder) {
  const linters = Object.fromEntries(
    ['es', 'en'].map((language) => [
      language,
      createLinter({ cwd: folder, config: { ...config, language }, locale: language, maxSize: 100_000_000 }),
    ]),
  );
  return async ({ path = 'draft.md', language = 'es' }, draft) => {
    const linter = linters[language];
    if (path.endsWith('.docx')) return linter.lintFiles([path]);
    return path.endsWith('.md') ? linter.fixText(draft, { path }) : linter.lintText(draft, { path });
  };
}

/** Processor time in ms, the least of two runs or more where they are short. */
async function cost(check, construct, draft, folder) {
  writeFileSync(join(folder, construct.path ?? 'draft.md'), draft);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0, sum = 0; run < 5 && (run === 0 || sum < 400); run++) {
    const before = process.cpuUsage();
    await check(construct, draft);
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    best = Math.min(best, ms);
    sum += ms;
  }
  return best;
}

/** Costs of a construct at lengths that grow by four each time, with the factor of each doubling where the clock can tell. */
async function growthOf(construct, sizes, check, folder) {
  const steps = [];
  for (const size of sizes) {
    const draft = draftOf(construct, size);
    const before = steps.at(-1);
    let ms = await cost(check, construct, draft, folder);
    const factor = () =>
      before && before.ms >= measurable ? (ms / before.ms) ** (1 / Math.log2(size / before.size)) : undefined;
    // Others on the machine only add to it.
    for (let more = 0; more < 2 && factor() > mostPerDoubling; more++)
      ms = Math.min(ms, await cost(check, construct, draft, folder));
    steps.push({ size, ms, factor: factor() });
    if (ms > patience) break;
  }
  return { name: construct.name, steps };
}

const lengths = (from, to) => {
  const all = [];
  for (let size = from; size < to; size *= 4) all.push(size);
  return [...all, to];
};

const sizesOf = ({ name }, most) => lengths(1000, name === 'es: prose' && most >= largest ? 10 * most : most);

/**
 * Measures each construct whose name fits `only`, from 1 KB up to `most` bytes, and `pairCount` pairs of them that `seed` draws: half
 * a draft of the one, half of the other.
 */
export async function growth({ most = largest, only = /./, pairCount = 0, seed = 1, tell }) {
  const folder = mkdtempSync(join(tmpdir(), 'redlint-growth-'));
  try {
    const check = checker(folder);
    const warm = constructs.find(({ name }) => name === 'es: prose');
    await cost(check, warm, draftOf(warm, 50_000), folder);
    const found = [];
    const measured = async (construct, sizes) => {
      const one = await growthOf(construct, sizes, check, folder);
      const { ms, size } = one.steps.at(-1);
      tell(`growth: ${one.name}: ${sizeName(size)} ${msName(ms)}, ${told(worst(one))}`);
      found.push(one);
    };
    for (const construct of constructs)
      if (only.test(construct.name)) await measured(construct, sizesOf(construct, most));
    for (const pair of pairs(pairCount, seed)) await measured(pair, lengths(4000, Math.min(most, largestPair)));
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What grows faster than it may. */
export const tooFast = (found) => found.filter((one) => worst(one) > mostPerDoubling);

/** Growth as Markdown: the constructs of sentences at each length with the largest factor of a doubling; of the others those that grow too fast. */
export function growthTable(found) {
  const own = found.filter(({ name }) => /^es: (?:prose|lists|quotes|links|tables|pictures)$/.test(name));
  const sizes = [...new Set(own.flatMap(({ steps }) => steps.map(({ size }) => size)))];
  return [
    `| construct | ${sizes.map(sizeName).join(' | ')} | × a doubling, at most |`,
    `|---|${'--:|'.repeat(sizes.length + 1)}`,
    ...own.map((one) => `| ${[one.name, ...sizes.map((size) => msAt(one, size)), told(worst(one))].join(' | ')} |`),
    '',
    allTold(found),
  ].join('\n');
}

function allTold(found) {
  const slow = tooFast(found).map((one) => `${one.name} (${told(worst(one))})`);
  const size = Math.max(...found.map(({ steps }) => steps.at(-1).size));
  return `${found.length} constructs tried, up to ${sizeName(size)}: ${slow.join(', ') || 'none'} over ${mostPerDoubling}.`;
}

const worst = ({ steps }) => Math.max(0, ...steps.map(({ factor = 0 }) => factor));

const told = (factor) => (factor > 0 ? factor.toFixed(2) : '—');

const msName = (ms) => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`);

function msAt({ steps }, size) {
  const step = steps.find((one) => one.size === size);
  return step ? msName(step.ms) : '—';
}

const sizeName = (bytes) => (bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${Math.round(bytes / 1e6)} MB`);
