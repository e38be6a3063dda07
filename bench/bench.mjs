// The speed of redlint, beside its limits and other linters: npm run bench. bench/README.md says what it measures.
import { parseArgs } from 'node:util';
import { inScratch } from './corpus/folder.mjs';
import { growth, growthTable, mostPerDoubling, tooFast } from './growth/growth.mjs';
import { writePage } from './page.mjs';
import { machine } from './speed/machine.mjs';
import { speed } from './speed/speed.mjs';
import { standing, table } from './speed/table.mjs';
import { mostOfARule, stages, stagesTable, tooCostly } from './stages/stages.mjs';

const { values } = parseArgs({
  options: {
    drafts: { type: 'string', default: '200,2000,10000' },
    rounds: { type: 'string', default: '3' },
    'no-peers': { type: 'boolean' },
    stages: { type: 'boolean' },
    growth: { type: 'boolean' },
    only: { type: 'string', default: '' },
    pairs: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const all = !values.stages && !values.growth;
/** All constructs at all lengths take hours, so a whole run measures those of sentences, up to 64 KB. */
const grown = values.growth
  ? { only: new RegExp(values.only), pairCount: Number(values.pairs), seed: Number(values.seed) }
  : { only: /^es: (?!.* )/, most: 64_000 };
const tell = (what) => console.error(`… ${what}`);
const texts = [];

/** Adds to the figures as Markdown, and prints it. */
function show(...parts) {
  const text = parts.filter(Boolean).join('\n\n');
  texts.push(text);
  // Whoever stops it keeps what is measured so far.
  if (values.write) writePage({}, texts.join('\n\n'));
  if (!values.json) console.log(`${text}\n`);
}

/** What is to be measured, each as its figures. */
async function measureAll(scratch) {
  const results = { machine: machine() };
  show(`Measured on ${results.machine}.`);
  if (all) {
    const counts = values.drafts.split(',').map(Number);
    const rounds = Number(values.rounds);
    results.speed = await speed({ counts, rounds, withPeers: !values['no-peers'], scratch, tell }, (section) =>
      show(`### ${section.title}`, table(section), standing(section)),
    );
  }
  if (all || values.stages) {
    results.stages = await stages({ scratch, tell });
    show('### Stages and rules', stagesTable(results.stages));
  }
  if (all || values.growth) {
    results.growth = await growth({ ...grown, tell });
    show('### Growth', growthTable(results.growth));
  }
  return results;
}

/** What is worse than it may be, a sentence each. */
function faults({ stages: costs, growth: grown = [] }) {
  const rules = costs ? tooCostly(costs) : [];
  return [
    ...rules.map(
      ({ name, share }) =>
        `${name} takes ${(share * 100).toFixed(1)} % of a run: a rule may take ${mostOfARule * 100} %.`,
    ),
    ...tooFast(grown).map(({ name }) => `${name}: twice the text takes more than ${mostPerDoubling} times as long.`),
  ];
}

const results = await inScratch(measureAll);
if (values.json) console.log(JSON.stringify(results, null, 2));
if (values.write) writePage(results, texts.join('\n\n'));
for (const fault of faults(results)) {
  console.error(fault);
  process.exitCode = 1;
}
