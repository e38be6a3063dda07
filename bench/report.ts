// The findings of a build of redlint.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../scripts/bundle.js';
import type { JsonReport } from '../src/index.js';
import { scratchFolder } from './scratch.js';

export type { Finding } from '../src/index.js';

/** A run in the JSON format. */
export interface RunReport {
  readonly reports: readonly JsonReport[];
}

interface RunOptions {
  readonly cwd: string;
  /** Options of the command. */
  readonly options: readonly string[];
  /** A checkout with a build; absent = this one. */
  readonly build?: string;
  /** Print what the command says beside the report. */
  readonly showsNotes?: boolean;
}

/** The report of a build over `paths` in the folder `cwd`. */
export function reportOf(
  paths: readonly string[],
  { cwd, options, build = root, showsNotes = false }: RunOptions,
): RunReport {
  using scratch = scratchFolder();
  // A report may be larger than the buffer of a pipe.
  const file = join(scratch.path, 'report.json');
  const output = openSync(file, 'w');
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join(resolve(build), 'bin/redlint.js'),
      ...['--format', 'json', '--exit-zero', '--no-ignore', ...options, '--'],
      ...paths,
    ],
    { cwd, stdio: ['ignore', output, 'pipe'], encoding: 'utf8' },
  );
  closeSync(output);
  const text = readFileSync(file, 'utf8');
  if (text === '') throw new Error(stderr || `exit ${status}`);
  if (showsNotes && stderr) console.error(stderr.trimEnd().split('\n').slice(0, 5).join('\n'));
  return JSON.parse(text);
}
