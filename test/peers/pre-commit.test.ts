import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Installing in pre-commit builds redlint from a clone. */
const INSTALL = 600_000;

const folder = mkdtempSync(join(tmpdir(), 'pre-commit-'));
const clone = join(folder, 'redlint');
const work = join(folder, 'work');
const env = {
  ...process.env,
  LANG: 'es_ES.UTF-8',
  LC_ALL: '',
  PRE_COMMIT_HOME: join(folder, 'cache'),
  GIT_AUTHOR_NAME: 'Ana',
  GIT_AUTHOR_EMAIL: 'ana@example.org',
  GIT_COMMITTER_NAME: 'Ana',
  GIT_COMMITTER_EMAIL: 'ana@example.org',
};

function run(command: string, args: readonly string[], cwd = work) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  if (error) throw error;
  return { code: status, told: stdout + stderr };
}

function sure(command: string, args: readonly string[], cwd = work): string {
  const { code, told } = run(command, args, cwd);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}: ${told}`);
  return told.trim();
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(work, file)), { recursive: true });
  writeFileSync(join(work, file), text);
}

function commit(file: string, text: string) {
  write(file, text);
  sure('git', ['add', '--all']);
  return run('git', ['commit', '--message', file]);
}

beforeAll(() => {
  if (!existsSync('/usr/bin/pre-commit'))
    throw new Error('The Debian package pre-commit is absent: apt-get install pre-commit.');
  // A hook is always installed from a commit: here, the newest.
  sure('git', ['clone', '--quiet', process.cwd(), clone], folder);
  const rev = sure('git', ['rev-parse', 'HEAD'], clone);

  mkdirSync(work);
  sure('git', ['init', '--quiet', '--initial-branch', 'main']);
  write('.pre-commit-config.yaml', `repos:\n  - repo: ${clone}\n    rev: ${rev}\n    hooks:\n      - id: redlint\n`);
  write('redlint.config.yaml', 'root: true\nlocale: es\nrules:\n  missing-alt-text: error\n');
  write('.redlintignore', 'plantillas/\n');
  copyFileSync('examples/img/cartel.png', join(work, 'cartel.png'));
  sure('pre-commit', ['install']);
  sure('pre-commit', ['install-hooks']);
}, INSTALL);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = 'El registro abre de lunes a viernes, de 9 a 14 h.\n';
const faulty = `${text}\n![](cartel.png)\n`;

test('a commit without drafts is left alone', () => {
  const { code, told } = commit('datos.csv', 'a,b\n');
  expect([code, told]).toEqual([0, expect.stringContaining('Passed')]);
});

test('a fault refuses the commit and says why in Spanish; corrected, the commit goes through', () => {
  const refused = commit('aviso.md', faulty);
  expect(refused.code).toBe(1);
  expect(refused.told).toMatch(/aviso\.md:3:\d+: error .+\(missing-alt-text\)/);
  expect(refused.told).toMatch(/\b(imagen|foto|texto alternativo)\b/i);
  const corrected = commit(
    'aviso.md',
    `${text}\n![Plano con la entrada del registro, en la calle Mayor](cartel.png)\n`,
  );
  expect([corrected.code, corrected.told]).toEqual([0, expect.stringContaining('Passed')]);
});

test('what is linted is what is staged, not what stands beside it', () => {
  write('otro.md', text);
  sure('git', ['add', 'otro.md']);
  write('otro.md', faulty);
  expect(run('git', ['commit', '--message', 'otro']).code).toBe(0);
  sure('git', ['checkout', '--quiet', 'otro.md']);
});

test('a waiver with its reason lets a draft pass, until the waiver is gone', () => {
  const waiver = '<!-- redlint-disable-next-line missing-alt-text -- es un adorno, sin información -->';
  const reasoned = commit('dispensa.md', `${text}\n${waiver}\n![](cartel.png)\n`);
  expect([reasoned.code, reasoned.told]).toEqual([0, expect.stringContaining('Passed')]);
  expect(commit('dispensa.md', faulty).code).toBe(1);
  sure('git', ['reset', '--quiet', '--hard']);
});

test('an ignored draft passes', () => {
  const { code, told } = commit('plantillas/cartel.md', faulty);
  expect([code, told]).toEqual([0, expect.stringContaining('Passed')]);
});
