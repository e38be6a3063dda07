// What a whole process costs, with all that it starts. bash tells its times: Node counts no children.
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

/** What a shell says of a process that used up its processor time: 128 and the number of the signal. */
const outOfTime = 128 + 24;

/**
 * Runs a command to its end, or until it has used its `limit` in seconds of processor time. Gives seconds, and with `peak` the
 * most memory in MB that a program of Node held; throws when the command `fails`.
 */
export function measured(
  { command, args, cwd, env = {}, limit = 'unlimited', fails = (status) => status > 1 },
  { scratch, peak },
) {
  const report = join(scratch, 'report');
  rmSync(`${report}.peak`, { force: true });
  const hook = peak ? { NODE_OPTIONS: `--require=${peakHook}`, BENCH_PEAK: `${report}.peak` } : {};
  const { status, error } = spawnSync('bash', ['-c', script, 'bench', String(limit), report, command, ...args], {
    cwd,
    env: { ...process.env, NODE_COMPILE_CACHE: undefined, ...env, ...hook },
    stdio: 'ignore',
  });
  if (error) throw error;
  const stopped = status === outOfTime;
  const read = (end) => readFileSync(`${report}.${end}`, 'utf8');
  if (!stopped && fails(status))
    throw new Error(`${[command, ...args].join(' ').slice(0, 200)}: exit ${status}\n${read('errors')}`);
  const [wall, user, system] = read('times').trim().split('\n').at(-1).replaceAll(',', '.').split(' ').map(Number);
  return { wall, processor: user + system, peak: peak ? peakIn(`${report}.peak`) : undefined, stopped };
}

/** None is told of a process that was stopped, nor of one that is not of Node. */
function peakIn(file) {
  try {
    return Number(readFileSync(file, 'utf8')) / 1000;
  } catch {
    return undefined;
  }
}
