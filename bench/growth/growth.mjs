// Time against length: how much longer a draft takes when it is twice as long. Linear is 2.
import { lintText } from '../../dist/index.js';
import { constructs, signs, textWith } from './texts.mjs';

/** The most that twice the text may cost. */
export const mostPerDoubling = 2.2;

/** ms: a clock tells less than this badly. */
const measurable = 40;
/** ms: after so long a construct is not measured at greater lengths. */
const patience = 60_000;

const config = { root: true, extends: 'preset:strict', networks: ['x', 'mastodon'] };

/** Processor time in ms, the least of several runs; what takes long is run once. */
async function cost(text) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0, sum = 0; run < 5 && (run === 0 || sum < 1500); run++) {
    const before = process.cpuUsage();
    await lintText(text, { config, maxSize: text.length * 4 });
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    best = Math.min(best, ms);
    sum += ms;
  }
  return best;
}

/** Costs of a text at lengths that grow by four each time, with the factor of each doubling where the clock can tell. */
async function growthOf(name, textOf, sizes) {
  const steps = [];
  for (const size of sizes) {
    const text = textOf(size);
    const before = steps.at(-1);
    let ms = await cost(text);
    const factor = () =>
      before && before.ms >= measurable ? (ms / before.ms) ** (1 / Math.log2(size / before.size)) : undefined;
    // Others on the machine only add to it.
    for (let more = 0; more < 2 && factor() > mostPerDoubling; more++) ms = Math.min(ms, await cost(text));
    steps.push({ size, ms, factor: factor() });
    if (ms > patience) break;
  }
  return { name, steps };
}

const signLengths = [5000, 20_000];

const lengths = (from, to) => {
  const all = [];
  for (let size = from; size < to; size *= 4) all.push(size);
  return [...all, to];
};

/** Measures each construct from 1 KB up to `largest` bytes, and `withSigns` each sign too. */
export async function growth({ largest, withSigns, tell }) {
  await cost(textWith('prose', 50_000));
  const found = [];
  for (const construct of constructs) {
    tell(`growth: ${construct}`);
    found.push(await growthOf(construct, (size) => textWith(construct, size), lengths(1000, largest)));
  }
  if (!withSigns) return found;
  tell('growth: signs');
  for (const sign of signs)
    found.push(await growthOf(JSON.stringify(sign), (times) => sign.repeat(times), signLengths));
  return found;
}

/** What grows faster than it may. */
export const tooFast = (found) => found.filter(({ steps }) => steps.some(({ factor = 0 }) => factor > mostPerDoubling));

/** Growth as Markdown: seconds at each length of the constructs, and the largest factor of a doubling; signs only where they are slow. */
export function growthTable(found) {
  const own = found.filter(({ name }) => constructs.includes(name));
  const sizes = [...new Set(own.flatMap(({ steps }) => steps.map(({ size }) => size)))];
  const slow = found.filter((one) => !own.includes(one) && worst(one) > mostPerDoubling);
  return [
    `| construct | ${sizes.map(sizeName).join(' | ')} | × a doubling, at most |`,
    `|---|${'--:|'.repeat(sizes.length + 1)}`,
    ...own.map((one) => `| ${[one.name, ...sizes.map((size) => msAt(one, size)), told(worst(one))].join(' | ')} |`),
    ...(found.length > own.length ? ['', signsTold(slow)] : []),
  ].join('\n');
}

const signsTold = (slow) => {
  const named = slow.map((one) => `${one.name} (${told(worst(one))})`).join(', ') || 'none';
  return `Signs repeated up to ${signLengths.at(-1).toLocaleString('en')} times: ${signs.length} tried, ${named} over ${mostPerDoubling}.`;
};

const worst = ({ steps }) => Math.max(0, ...steps.map(({ factor = 0 }) => factor));

const told = (factor) => (factor > 0 ? factor.toFixed(2) : '—');

const msAt = ({ steps }, size) => {
  const step = steps.find((one) => one.size === size);
  return step ? (step.ms < 1000 ? `${step.ms.toFixed(0)} ms` : `${(step.ms / 1000).toFixed(1)} s`) : '—';
};

const sizeName = (bytes) => (bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${Math.round(bytes / 1e6)} MB`);
