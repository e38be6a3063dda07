/** Tells the instrumented code, at each fault, whether that one is switched on. One for each thread or process. */
interface Switch {
  /** The fault that is switched on, by its id. */
  active: string | undefined;
  /** How often the code executed each fault since this was emptied. */
  met: Map<string, number>;
  /** How often the code may execute the active fault before it counts as an endless loop. */
  limit: number;
}

declare global {
  var redlintFaults: Switch | undefined;
}

/** The switch of this thread. */
export const theSwitch = (): Switch =>
  (globalThis.redlintFaults ??= { active: process.env.REDLINT_FAULT, met: new Map(), limit: 1e6 });

/**
 * Is written before each instrumented file, under the names that the instrumenter calls. In a process that a test
 * starts, the fault comes from the environment, and what was met is written to a file at the end.
 */
export const header = `
const faults = globalThis.redlintFaults ??= (() => {
  const env = globalThis.process?.env ?? {};
  const faults = { active: env.REDLINT_FAULT, met: new Map(), limit: 1e6 };
  const file = env.REDLINT_FAULTS_MET;
  if (file) process.on('exit', () => {
    const lines = [...faults.met.keys()].map((id) => id + '\\n').join('');
    process.getBuiltinModule('node:fs').appendFileSync(file, lines);
  });
  return faults;
})();
function stryCov_9fa48(...ids) {
  for (const id of ids) faults.met.set(id, (faults.met.get(id) ?? 0) + 1);
}
function stryMutAct_9fa48(id) {
  if (faults.active !== id) return false;
  if (--faults.limit < 0) throw new Error('a loop without end');
  return true;
}
`;
