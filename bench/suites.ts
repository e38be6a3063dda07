// Do our recognisers agree with other people's test suites? npm run suites -- FOLDER [--only name] [--show]
// FOLDER holds their repositories.
import { existsSync } from 'node:fs';
import { importSources } from '../scripts/bundle.js';
import { commandLine, refuse } from '../scripts/command.js';
import { openProgram } from './stages/program.js';
import { breakTests } from './suites/break-tests.js';
import { chrono } from './suites/chrono.js';
import { explanationsOf } from './suites/explained.js';
import { linkNames } from './suites/link-names.js';
import { openMirror } from './suites/mirror.js';
import { phoneNumbers } from './suites/phone-numbers.js';
import { segmenter } from './suites/segmenter.js';
import type { Recognizers, Suite } from './suites/suite.js';
import { twitterText } from './suites/twitter-text.js';

const suites = [twitterText, chrono, phoneNumbers, segmenter, breakTests, linkNames];

const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { only: { type: 'string' }, show: { type: 'boolean' } },
});
const [folder] = positionals;
if (!folder) refuse('Usage: npm run suites -- FOLDER [--only name] [--show]');
if (!existsSync(folder)) refuse(`There is no ${folder}: name the folder that holds the repositories of the suites.`);
const chosen = suites.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) refuse(`No suite “${values.only}”. There are: ${suites.map(({ name }) => name).join(', ')}.`);

const recognizers: Recognizers = {
  ...(await openProgram()),
  ...(await importSources<typeof import('./suites/sources.js')>('bench/suites/sources.ts')),
};
console.log(row('', ['cases', 'agreed', 'explained', 'open']));
for (const suite of chosen) run(suite, folder);

function row(name: string, cells: readonly (string | number)[]): string {
  return [name.padEnd(26), ...cells.map((cell) => String(cell).padStart(9))].join(' ');
}

function run(suite: Suite, folder: string): void {
  const mirror = openMirror(folder, suite.repository);
  if (!mirror) {
    console.log(`not there: ${suite.repository} in ${folder}; clone it there to compare “${suite.name}”`);
    return;
  }
  const missing = suite.reads.filter((path) => mirror.read(path) === undefined && mirror.list(path).length === 0);
  if (missing.length > 0) {
    console.log(`not there: ${missing.join(', ')} in ${suite.repository}; “${suite.name}” is left out`);
    return;
  }
  const { own, explains } = explanationsOf(suite.name);
  const cases = Array.from(suite.cases(mirror, recognizers), (one) => {
    const verdict = one.expected === one.found ? 'agreed' : explains(one) ? 'explained' : 'open';
    return { ...one, verdict, group: one.id.replace(/(?:\/.*|\d+)$/, '') };
  });
  for (const group of new Set(cases.map((one) => one.group))) {
    const some = cases.filter((one) => one.group === group);
    const counts = ['agreed', 'explained', 'open'].map((name) => some.filter(({ verdict }) => verdict === name).length);
    console.log(row(`${suite.name}: ${group}`, [some.length, ...counts]));
  }
  for (const { reason, count, expected } of own)
    if (count !== expected || values.show)
      console.log(`  ${count}${count === expected ? '' : `, not ${expected}`}: ${reason}`);
  const open = cases.filter(({ verdict }) => verdict === 'open');
  for (const { id, text, expected, found } of values.show ? open : [])
    console.log(`  ${id} ${JSON.stringify(text)}\n    ${expected}\n    ${found}`);
  if (open.length > 0 || own.some(({ count, expected }) => count !== expected)) process.exitCode = 1;
}
