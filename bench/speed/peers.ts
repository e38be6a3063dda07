// The linters that redlint is compared with, each with its usual rules: bench/peers holds their versions and configs.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tool } from './measured.js';

const folder = fileURLToPath(new URL('../peers/', import.meta.url));
const installed = `${folder}node_modules/`;

/** Installs the peers at their pinned versions, unless they are there. */
export function installPeers(): void {
  if (existsSync(`${installed}.package-lock.json`)) return;
  console.error('installs the peers in bench/peers …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed in bench/peers; --no-peers measures redlint alone');
}

/** proselint is a Python program, so nothing here installs it. */
const hasProselint = (): boolean => spawnSync('proselint', ['--version'], { stdio: 'ignore' }).status === 0;

/** In seconds of processor time: a peer that needs more in one run is stopped. */
const limit = 30;

const node = (name: string, script: string, ...args: readonly string[]): Tool => ({
  name,
  command: process.execPath,
  args: [`${installed}${script}`, ...args],
});

/** It caches its findings in each paragraph: each run begins without. */
function proselint(files: readonly string[], cwd: string): Tool {
  const caches = `${cwd}-proselint`;
  return {
    name: 'proselint',
    command: 'proselint',
    args: files,
    env: { XDG_CACHE_HOME: caches },
    before: () => rmSync(caches, { recursive: true, force: true }),
  };
}

/** The commands that check some drafts in the folder `cwd`. */
export function peers(files: readonly string[], cwd: string): Tool[] {
  const remark = (name: string, config: string) =>
    node(name, 'remark-cli/cli.js', '--no-config', '--rc-path', `${folder}${config}`, '--no-stdout', ...files);
  const all: Tool[] = [
    // Its exit code is the number of findings.
    { ...node('write-good', 'write-good/bin/write-good.js', ...files), fails: (status) => status > 255 },
    node('markdownlint-cli2', 'markdownlint-cli2/markdownlint-cli2-bin.mjs', ...files),
    remark('remark-lint', 'remark-lint.mjs'),
    remark('remark-lint + retext', 'remark-retext.mjs'),
    node('alex', 'alex/cli.js', ...files),
    node('cspell (en, es)', 'cspell/bin.mjs', '--no-progress', '--config', `${folder}cspell.json`, ...files),
    { name: 'harper.js', command: process.execPath, args: [`${folder}harper.mjs`, ...files] },
    node('textlint', 'textlint/bin/textlint.js', '--config', `${folder}textlint.json`, ...files),
    ...(hasProselint() ? [proselint(files, cwd)] : []),
  ];
  return all.map((tool) => ({ ...tool, cwd, limit }));
}
