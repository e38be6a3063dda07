import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How a run of the command ended. */
export interface Ended {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** The call that was made to fail. */
  readonly place: string;
}

/** A call on a file below `root` that fails; its name is written to `mark`. */
export interface Fault {
  readonly root: string;
  readonly call: string;
  readonly nth: number;
  readonly code: string;
  readonly mark: string;
}

/** Runs the command in a folder; kills it after that many ms, or makes a call fail. */
export function run(
  command: readonly string[],
  cwd: string,
  { killAfter, fault }: { readonly killAfter?: number; readonly fault?: Fault } = {},
): Promise<Ended> {
  const args = [
    ...(fault ? ['--require', resolve('test/fuzz/faults.cjs')] : []),
    resolve('bin/redlint.js'),
    ...command,
    '--today',
    '2026-11-24',
  ];
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      LANG: 'en_GB.UTF-8',
      NODE_DISABLE_COMPILE_CACHE: '1',
      ...(fault && { REDLINT_FAILING_CALL: JSON.stringify(fault) }),
    },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((done) =>
    child.on('close', (code) => {
      clearTimeout(timer);
      done({
        code,
        out,
        err,
        place: fault && existsSync(fault.mark) ? readFileSync(fault.mark, 'utf8').slice(0, 1500) : '',
      });
    }),
  );
}
