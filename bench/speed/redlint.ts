// redlint as it is measured: the build in dist/, as users run it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../../scripts/bundle.js';
import type { Tool } from './measured.js';

/** A typical config of a council. */
export const config = `root: true
extends: [preset:recommended]
networks: [x, facebook]
organization:
  name: Ayuntamiento de Villanueva
  domains: [villanueva.example, newtown.example]
`;

const command = (name: string, args: readonly string[], more: Partial<Tool> = {}, program = root): Tool => ({
  name,
  command: process.execPath,
  args: [join(program, 'bin/redlint.js'), ...args],
  ...more,
});

/** Cold starts: `small` and `large` are drafts in `cwd`. */
export function starts({ cwd, small, large, scratch }: Record<'cwd' | 'small' | 'large' | 'scratch', string>): Tool[] {
  const asIs = { cwd };
  const fresh = join(scratch, 'fresh');
  const caches = join(scratch, 'caches');
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(root, part), join(fresh, part), { recursive: true, filter: (path) => !path.endsWith('.d.ts') });
  const first = {
    cwd,
    env: { XDG_CACHE_HOME: caches },
    before() {
      rmSync(caches, { recursive: true, force: true });
      for (const name of readdirSync(join(fresh, 'dist')))
        if (name.endsWith('.cache')) rmSync(join(fresh, 'dist', name));
    },
  };
  return [
    command('redlint --version', ['--version'], asIs),
    command('redlint --help', ['--help'], asIs),
    command('redlint, 600 B', [small], asIs),
    command('redlint, 3.7 KB', [large], asIs),
    command('redlint, 600 B, first run', [small], first, fresh),
    command('redlint, 3.7 KB, first run', [large], first, fresh),
  ];
}

/** Runs over the folder `cwd`. */
export function overFolder(cwd: string, scratch: string): Tool[] {
  const run = (name: string, args: readonly string[], more?: Partial<Tool>) =>
    command(name, ['.', '--format', 'json', ...args], { cwd, ...more });
  const cacheOf = (sort: string) => join(scratch, `cache-${sort}-${basename(cwd)}`);
  const cached = (location: string) => ['--concurrency', '1', '--cache', '--cache-location', location];
  const [empty, full] = [cacheOf('empty'), cacheOf('full')];
  const filled = run('redlint, cache full', cached(full));
  return [
    run('redlint, 1 thread', ['--concurrency', '1']),
    run('redlint, 2 threads', ['--concurrency', '2']),
    run('redlint, threads: auto', []),
    run('redlint, cache empty', cached(empty), { before: () => rmSync(empty, { force: true }) }),
    {
      ...filled,
      before() {
        if (!existsSync(full)) spawnSync(filled.command, filled.args, { cwd, stdio: 'ignore' });
      },
    },
  ];
}
