// `npm run mutation -- FOLDER…`: puts small faults into folders and says which no test notices. One build contains them
// all, each behind a switch. Stryker's own runner loads all modules again for each fault, so only its instrumenter is
// used.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVitest } from 'vitest/node';
import { commandLine, refuse } from '../../scripts/command.js';
import { draw, type Fault, faultsIn, plant } from './faults.js';
import { report } from './report.js';
import { isCaught, isStatic, keep, plan, trials } from './results.js';

const { values, positionals } = commandLine({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '100' },
    processes: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const folders = positionals.length > 0 ? positionals : ['rules'];
for (const folder of folders)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) refuse(`There is no folder ${folder}.`);
const [sample, seed] = [wholeOf('sample', 1), wholeOf('seed', 0)];
const all = await faultsIn('.', folders);
if (all.length === 0) refuse(`No fault can be put into ${folders.join(', ')}: name folders with TypeScript.`);

const root = process.cwd();
// Outside the project: git and redlint itself would skip an ignored folder.
const sandbox = mkdtempSync(join(tmpdir(), 'redlint-mutation-'));
process.on('exit', () => rmSync(sandbox, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
const results = join(sandbox, '.results');
mkdirSync(results);
process.env.REDLINT_FAULTS = results;

const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
for (const name of listed.stdout.split('\0').filter((name) => existsSync(name)))
  if (name !== '') cpSync(name, join(sandbox, name));
symlinkSync(resolve('node_modules'), join(sandbox, 'node_modules'));

// Modules that git does not know, as they are made.
runOrThrow('npm', ['exec', '--', 'tsx', 'scripts/names.ts']);

const faults = await plant(sandbox, draw(all, sample, seed));
console.log(`${faults.length} of ${all.length} faults in ${folders.join(', ')} (--seed ${seed} --sample ${sample})`);
plan(faults);

// Rules are tried by the tests that import them; for the rest the command is built, and with `--processes` also run as
// a process.
const ofRules = folders.every((folder) => /^rules(?:\/|$)/.test(folder));
// Types guessed from faulty code need not fit.
const types = JSON.parse(readFileSync('tsconfig.build.json', 'utf8'));
const unchecked = { ...types, compilerOptions: { ...types.compilerOptions, noCheck: true } };
writeFileSync(join(sandbox, 'tsconfig.build.json'), JSON.stringify(unchecked));
if (!ofRules || values.processes) runOrThrow('npm', ['run', 'build']);
const tests = values.processes ? 'all' : ofRules ? 'rules' : 'modules';
Object.assign(process.env, { CI: '1', REDLINT_FAULTS_TESTS: tests });
process.chdir(sandbox);
// Tests are meant to fail: the suite's output is of no use here.
const reporters = process.env.REDLINT_FAULTS_VERBOSE ? ['dot'] : [{}];
const vitest = await createVitest('test', { config: 'vitest.mutation.config.ts', watch: false, reporters });
await vitest.start();
const unread = vitest.state.getFiles().filter(({ result, tasks }) => result?.state === 'fail' && tasks.length === 0);
if (unread.length > 0) throw new Error(`These tests cannot be read: ${unread.map(({ name }) => name).join(', ')}`);

/** Runs a command in the copy. */
function runOrThrow(command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: sandbox, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}

/** The whole number of an option; refused below `least`. */
function wholeOf(name: 'sample' | 'seed', least: number): number {
  const given = values[name];
  if (!/^\d{1,9}$/.test(given) || Number(given) < least)
    refuse(`--${name} takes a whole number from ${least} on, not “${given}”.`);
  return Number(given);
}

/** Test files that execute other faults of the same file, the fastest first. */
function filesBeside({ fileName }: Fault): string[] {
  const siblings = new Set(faults.filter((fault) => fault.fileName === fileName).map(({ id }) => id));
  const beside = trials().filter(({ id }) => siblings.has(id));
  return [...new Set(beside.map(({ test }) => test.split(' > ')[0]!))].slice(0, 3);
}

// Faults executed while modules load are switched on before loading; until now only processes of tests have seen them.
for (const fault of faults.filter(({ id }) => isStatic(id) && !isCaught(id))) {
  process.env.REDLINT_FAULT = fault.id;
  await vitest.start([...new Set([...filesBeside(fault), 'test/rules.test.ts'])]);
  // No test fails in such a run: a failing file could not be loaded at all.
  const isBroken = vitest.state.getFiles().some(({ result }) => result?.state === 'fail');
  if (isBroken) keep({ id: fault.id, test: 'reading modules', ms: 0, caught: true });
}
await vitest.close();
process.chdir(root);
report(faults, trials());
// A test that failed did what it is for.
process.exitCode = 0;
