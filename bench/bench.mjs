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
    json: { type: 'boolean' },
    write: { type: 'boolean' },
  },
});
const all = !values.stages && !values.growth;
/** Bytes of the longest draft of each construct: all of --growth takes most of an hour. */
const largest = values.growth ? 10_000_000 : 256_000;
const tell = (what) => console.error(`… ${what}`);

/** What is to be measured, each as its figures. */
async function measureAll(scratch) {
  const counts = values.drafts.split(',').map(Number);
  const rounds = Number(values.rounds);
  const results = { machine: machine() };
  if (all) results.speed = await speed({ counts, rounds, withPeers: !values['no-peers'], scratch, tell });
  if (all || values.stages) results.stages = await stages({ scratch, tell });
  if (all || values.growth) results.growth = await growth({ largest, tell });
  return results;
}

/** The figures as a page has them. */
function markdown({ speed: sections = [], stages: costs, growth: lengths }) {
  const parts = sections.flatMap((section) => [`### ${section.title}`, table(section), standing(section)]);
  if (costs) parts.push('### Stages and rules', stagesTable(costs));
  if (lengths) parts.push('### Growth', growthTable(lengths));
  return parts.filter(Boolean).join('\n\n');
}

/** What is worse than it may be, a sentence each. */
function faults({ stages: costs, growth: lengths = [] }) {
  const rules = costs ? tooCostly(costs) : [];
  return [
    ...rules.map(
      ({ name, share }) =>
        `${name} takes ${(share * 100).toFixed(1)} % of a run: a rule may take ${mostOfARule * 100} %.`,
    ),
    ...tooFast(lengths).map(({ name }) => `${name}: twice the text takes more than ${mostPerDoubling} times as long.`),
  ];
}

const results = await inScratch(measureAll);
const text = markdown(results);
if (values.json) console.log(JSON.stringify(results, null, 2));
else console.log(`${results.machine}\n\n${text}`);
if (values.write) writePage(results, text);
for (const fault of faults(results)) {
  console.error(fault);
  process.exitCode = 1;
}
