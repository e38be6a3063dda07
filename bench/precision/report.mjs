// What a build finds in a folder of posts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The day on which old posts are read, so that two runs can be compared. */
export const today = '2026-11-25';

/**
 * The JSON report of a build over the folder; written to a file, since it may be larger than a pipe's buffer.
 * `build` is a checkout with a build, or a report made before; `paths` are those of some posts in the folder.
 */
export function reportOf(build, folder, { today: day = today, strict = false, paths = ['.'] } = {}) {
  if (statSync(build).isFile()) return JSON.parse(readFileSync(build, 'utf8'));
  const scratch = mkdtempSync(join(tmpdir(), 'redlint-report-'));
  try {
    const file = join(scratch, 'report.json');
    const preset = strict ? ['--config', strictConfig(scratch)] : ['--no-config'];
    const run = spawnSync(
      process.execPath,
      [
        join(resolve(build), 'bin/redlint.js'),
        ...preset,
        ...['--format', 'json', '--exit-zero', '--no-ignore', '--today', day, '--locale', 'en', '--'],
        ...paths,
      ],
      { cwd: folder, stdio: ['ignore', openSync(file, 'w'), 'pipe'], encoding: 'utf8' },
    );
    if (run.stderr) console.error(run.stderr.trimEnd().split('\n').slice(0, 5).join('\n'));
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function strictConfig(scratch) {
  const file = join(scratch, 'strict.json');
  writeFileSync(file, JSON.stringify({ root: true, extends: ['preset:strict'] }));
  return file;
}
