// The speed of redlint, beside its limits and other linters: npm run bench. bench/README.md says what it measures.
import { commandLine } from '../scripts/command.js';
import { type Growth, growths, growthTable, mostPerDoubling, tooFast } from './growth/growth.js';
import { writePage } from './page.js';
import { scratchFolder } from './scratch.js';
import { machine } from './speed/machine.js';
import { speed } from './speed/speed.js';
import { type Section, standing, table } from './speed/table.js';
import { mostOfARule, type RunCost, runCost, stagesTable, tooCostly } from './stages/stages.js';

const { values } = commandLine({
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
/**
 * All constructs at all lengths take hours, so a whole run measures only those of sentences, up to 1 MB where a quarter
 * of that takes less than some seconds.
 */
const grown = values.growth
  ? { only: new RegExp(values.only), pairCount: Number(values.pairs), seed: Number(values.seed) }
  : { only: /^es: (?!.* )/, patience: 4000 };
const tell = (what: string) => console.error(`… ${what}`);
const texts: string[] = [];

/** Adds to the figures as Markdown, and prints it. */
function show(...parts: readonly (string | undefined)[]): void {
  const text = parts.filter(Boolean).join('\n\n');
  texts.push(text);
  // A stopped run keeps what it has measured so far.
  if (values.write) writePage(texts.join('\n\n'));
  if (!values.json) console.log(`${text}\n`);
}

interface Results {
  readonly machine: string;
  speed?: readonly Section[];
  stages?: RunCost;
  growth?: readonly Growth[];
}

/** What to measure, each with its figures. */
async function measureAll(scratch: string): Promise<Results> {
  const results: Results = { machine: machine() };
  show(`Measured on ${results.machine}.`);
  if (all) {
    const counts = values.drafts.split(',').map(Number);
    const rounds = Number(values.rounds);
    results.speed = await speed({ counts, rounds, withPeers: !values['no-peers'], scratch, tell }, (section) =>
      show(`### ${section.title}`, table(section), standing(section)),
    );
  }
  if (all || values.stages) {
    results.stages = await runCost({ scratch, tell });
    show('### Stages and rules', stagesTable(results.stages));
  }
  if (all || values.growth) {
    results.growth = await growths({ ...grown, tell });
    show('### Growth', growthTable(results.growth));
  }
  return results;
}

/** The figures over their limits, a sentence for each. */
function faultsIn({ stages, growth = [] }: Results): string[] {
  const rules = stages ? tooCostly(stages) : [];
  return [
    ...rules.map(
      ({ name, share }) =>
        `${name} takes ${(share * 100).toFixed(1)} % of a run: a rule may take ${mostOfARule * 100} %.`,
    ),
    ...tooFast(growth).map(({ name }) => `${name}: twice the text takes more than ${mostPerDoubling} times as long.`),
  ];
}

using scratch = scratchFolder();
const results = await measureAll(scratch.path);
if (values.json) console.log(JSON.stringify(results, null, 2));
if (values.write && results.speed) writePage(texts.join('\n\n'), { sections: results.speed, machine: results.machine });
for (const fault of faultsIn(results)) {
  console.error(fault);
  process.exitCode = 1;
}
