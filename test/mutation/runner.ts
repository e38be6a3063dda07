// Runs each test once unchanged, then once with each fault that it executes, in the same process without loading
// modules again.
import childProcess from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type RunnerTestSuite as Suite, type RunnerTestCase as Test, TestRunner } from 'vitest';

import { isCaught, isNear, keep, keepLeftOut, keepPassing, keepStatic, passing, planned } from './results.js';
import { theSwitch } from './switch.js';

/**
 * Milliseconds of tests that one fault may cost, twice: in tests of its own folder, and in others. Surviving faults may
 * be executed by hundreds.
 */
const budget = Number(process.env.REDLINT_FAULTS_BUDGET ?? 10_000);
/** A fault may be executed more often than the code it replaces; a hundred times as often means a loop. */
const patience = 100;

const files = planned();
const passed = passing();
const spent = new Map<string, number>();
const metFile = join(tmpdir(), `redlint-met-${process.pid}-${Math.random()}`);

/** Processes started by tests get the current fault, and report what they executed. */
for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync'] as const) {
  const start = childProcess[name] as (...args: unknown[]) => unknown;
  const told = (args: readonly unknown[]): readonly unknown[] => {
    const place = args.findIndex((arg) => typeof arg === 'object' && !Array.isArray(arg));
    const options = (place < 0 ? {} : args[place]) as { env?: Record<string, string | undefined> };
    const active = theSwitch().active;
    const env = {
      ...(options.env ?? process.env),
      REDLINT_FAULTS_MET: metFile,
      ...(active && { REDLINT_FAULT: active }),
    };
    return [
      ...(place < 0 ? args : args.slice(0, place)),
      { ...options, env },
      ...(place < 0 ? [] : args.slice(place + 1)),
    ];
  };
  const promised = (start as { [promisify.custom]?: typeof start })[promisify.custom];
  const withFault = (...args: unknown[]): unknown => start(...told(args));
  if (promised) Object.assign(withFault, { [promisify.custom]: (...args: unknown[]) => promised(...told(args)) });
  Object.assign(childProcess, { [name]: withFault });
}
syncBuiltinESMExports();

/** What was executed since the last call, here and in processes. */
function met(): Map<string, number> {
  const all = new Map(theSwitch().met);
  try {
    for (const id of readFileSync(metFile, 'utf8').split('\n')) if (!all.has(id)) all.set(id, 1);
    rmSync(metFile);
  } catch {
    // No process was started.
  }
  theSwitch().met.clear();
  return all;
}

/** The suites around, outermost first. */
const suitesAround = (suite: Suite | undefined): Suite[] => (suite ? [...suitesAround(suite.suite), suite] : []);

export default class FaultRunner extends TestRunner {
  override onBeforeRunTask(test: Test): Promise<void> {
    if (theSwitch().active === undefined) for (const id of met().keys()) if (files.has(id)) keepStatic(id);
    return super.onBeforeRunTask(test);
  }

  async runTask(test: Test): Promise<void> {
    const only = process.env.REDLINT_FAULT;
    const name = `${test.file.name} > ${test.fullTestName}`;
    if (only !== undefined) {
      if (!isCaught(only) && passed.has(name))
        keep({ id: only, test: name, ms: 0, caught: !(await this.passes(test)) });
      return expect(true).toBe(true);
    }
    met();
    const start = performance.now();
    await TestRunner.getTestFn(test)();
    const cost = performance.now() - start;
    keepPassing(name);
    let isRepeatable: boolean | undefined;
    for (const [id, times] of met()) {
      const file = files.get(id);
      if (file === undefined || isRepeatable === false || isCaught(id)) continue;
      const purse = isNear(test.file.name, file) ? `${id} own` : id;
      const before = spent.get(purse) ?? 0;
      if (before > 0 && before + cost > budget) {
        keepLeftOut(id);
        continue;
      }
      theSwitch().active = id;
      theSwitch().limit = times * patience + 10_000;
      const from = performance.now();
      let caught = !(await this.again(test));
      theSwitch().active = undefined;
      // What a first run leaves behind would fail the second one too: only then it is the fault that was noticed.
      if (caught) caught = isRepeatable ??= await this.again(test);
      const ms = performance.now() - from;
      spent.set(purse, before + ms);
      keep({ id, test: name, ms, caught });
    }
    // What was executed by running it again was not executed while modules were loading.
    met();
    super.onBeforeTryTask(test);
    expect(true).toBe(true);
  }

  /** Does it pass when run again, with its suites? */
  async again(test: Test): Promise<boolean> {
    const suites = [test.file, ...suitesAround(test.suite)];
    const cleanups: unknown[] = [];
    try {
      for (const suite of suites)
        for (const hook of TestRunner.getSuiteHooks(suite).beforeEach) cleanups.push(await hook(test.context, suite));
      return await this.passes(test);
    } finally {
      for (const suite of suites.toReversed())
        for (const hook of TestRunner.getSuiteHooks(suite).afterEach) await hook(test.context, suite);
      for (const cleanup of cleanups) if (typeof cleanup === 'function') await cleanup();
    }
  }

  async passes(test: Test): Promise<boolean> {
    try {
      super.onBeforeTryTask(test);
      await TestRunner.getTestFn(test)();
      super.onAfterTryTask(test);
      return true;
    } catch {
      return false;
    }
  }
}
