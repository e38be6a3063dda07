// npm run fuzz: tries what nobody would write, and says what breaks. Exits 1 when anything does, 2 on a wrong option.
import { randomInt } from 'node:crypto';
import { commandLine, refuse } from '../../scripts/command.js';
import { build } from '../build.js';
import { openGround } from './ground.js';
import { kinds } from './kinds.js';
import { replay, tryKind } from './rounds.js';
import { summaryOf, type Tally } from './tally.js';

const { values } = commandLine({
  options: {
    minutes: { type: 'string', default: '10' },
    /** Of each kind; absent = as many as the time allows. */
    cases: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    /** Properties to ignore, by the beginning of their names. */
    skip: { type: 'string', default: '' },
    folder: { type: 'string' },
    'rules-dir': { type: 'string' },
    networks: { type: 'boolean' },
    replay: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) refuse(`--minutes takes a number of minutes, not “${values.minutes}”.`);
const most = values.cases === undefined ? Number.POSITIVE_INFINITY : Number(values.cases);
if (!(most > 0)) refuse(`--cases takes a number of cases, not “${values.cases}”.`);
const wanted = values.only?.split(',') ?? Object.keys(kinds);
const unknown = [...wanted, values.replay?.split(':')[0]].find((name) => name !== undefined && !kinds[name]);
if (unknown !== undefined) refuse(`There is no kind “${unknown}”: ${Object.keys(kinds).join(', ')}.`);

const [replayed, replayedSeed, replayedCase] = values.replay?.split(':') ?? [];
if (values.replay !== undefined && !/^\d+$/.test(replayedCase ?? '')) refuse('--replay takes KIND:SEED:CASE.');
const seed = replayedSeed ?? values.seed ?? String(randomInt(2 ** 31));
const skipped = values.skip.split(',').filter(Boolean);

build();
using ground = openGround({ seed, folder: values.folder, networks: values.networks, rulesDir: values['rules-dir'] });
const again = [
  ...(values.folder === undefined ? [] : [`--folder ${values.folder}`]),
  ...(values['rules-dir'] === undefined ? [] : [`--rules-dir ${values['rules-dir']}`]),
  ...(values.networks ? ['--networks'] : []),
].join(' ');
const tallies: Tally[] = [];
if (replayed !== undefined) {
  tallies.push(await replay(replayed, Number(replayedCase), { ground, skipped, again }));
} else {
  console.log(`seed ${seed}`);
  const shares = wanted.reduce((sum, name) => sum + (kinds[name]?.share ?? 0), 0);
  for (const name of wanted) {
    const time = (minutes * 60_000 * (kinds[name]?.share ?? 0)) / shares;
    tallies.push(await tryKind(name, { time, most }, { ground, skipped, again }));
  }
}
console.log(summaryOf(tallies));
if (tallies.some(({ classes }) => classes.size > 0)) process.exitCode = 1;
