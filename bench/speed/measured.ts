// The cost of a whole process, with all that it starts. bash measures the times: Node does not count children.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const peakHook = fileURLToPath(new URL('peak.cjs', import.meta.url));

const script = `
TIMEFORMAT='%3R %3U %3S'
ulimit -c 0
ulimit -S -t "$1"
report=$2
shift 2
{ time "$@" >/dev/null 2>"$report.errors"; } 2>"$report.times"
`;

/** The shell's exit code for a process that used up its processor time: 128 and the number of the signal. */
const outOfTime = 128 + 24;

/** A command to measure. */
export interface Tool {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Seconds of processor time. */
  readonly limit?: number;
  /** Is this exit code a failure? */
  readonly fails?: (status: number) => boolean;
  /** Called before each run. */
  readonly before?: () => void;
}

/** The cost of a run, in seconds. */
export interface Run {
  readonly wall: number;
  readonly processor: number;
  /** The most memory, in MB. */
  readonly peak: number | undefined;
  /** Did it reach its limit? */
  readonly stopped: boolean;
}

/**
 * Runs a command to its end, or until its limit. With `peak` the memory of a Node program is measured too. Throws when
 * the command fails.
 */
export function runOf(
  { command, args, cwd, env = {}, limit, fails = (status) => status > 1 }: Tool,
  { scratch, peak }: { readonly scratch: string; readonly peak: boolean },
): Run {
  const report = join(scratch, 'report');
  rmSync(`${report}.peak`, { force: true });
  const hook = peak ? { NODE_OPTIONS: `--require=${peakHook}`, BENCH_PEAK: `${report}.peak` } : {};
  const { status, error } = spawnSync(
    'bash',
    ['-c', script, 'bench', String(limit ?? 'unlimited'), report, command, ...args],
    {
      cwd,
      env: { ...process.env, NODE_COMPILE_CACHE: undefined, ...env, ...hook },
      stdio: 'ignore',
    },
  );
  if (error) throw error;
  const stopped = status === outOfTime;
  const read = (end: string) => readFileSync(`${report}.${end}`, 'utf8');
  if (!stopped && fails(status ?? 1))
    throw new Error(`${[command, ...args].join(' ').slice(0, 200)}: exit ${status}\n${read('errors')}`);
  const times = read('times').trim().split('\n').at(-1)!.replaceAll(',', '.');
  const [wall = 0, user = 0, system = 0] = times.split(' ').map(Number);
  return { wall, processor: user + system, peak: peak ? peakIn(`${report}.peak`) : undefined, stopped };
}

/** Undefined for a process that was stopped, and for one that is not Node. */
function peakIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) / 1000;
  } catch {
    return undefined;
  }
}
