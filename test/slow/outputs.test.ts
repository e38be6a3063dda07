import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { constants, openSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bin, folder, words } from '../run.js';

/** A draft whose report is longer than any pipe holds. */
const long = '# Aviso\n\n'.concat('La 𝗽𝗶𝘀𝗰𝗶𝗻𝗮 abre hoy.\n\n'.repeat(3000));
const args = ['draft.md', '--format', 'json', '--locale', 'es', '--max-size', '10MB'];
const env = { PATH: process.env.PATH, HOME: process.env.HOME };

test('a file, a socket, a pipe and a pipe that does not wait get the same report', async () => {
  using place = folder({ 'draft.md': long });
  const cwd = place.path;
  const whole = spawnSync(process.execPath, [bin, ...args], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(whole.stdout.length).toBeGreaterThan(1 << 20);
  expect(JSON.parse(whole.stdout).reports).toHaveLength(1);

  const shell = `"${process.execPath}" "${bin}" ${args.join(' ')}`;
  execFileSync('sh', ['-c', `${shell} > report.json || true; ${shell} | cat > piped.json`], { cwd, env });
  expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe(whole.stdout);
  expect(readFileSync(join(cwd, 'piped.json'), 'utf8')).toBe(whole.stdout);

  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  const fd = openSync(join(cwd, 'pipe'), constants.O_RDONLY | constants.O_NONBLOCK);
  const end = openSync(join(cwd, 'pipe'), constants.O_WRONLY);
  const run = spawn(process.execPath, [bin, ...args], { cwd, env, stdio: ['ignore', end, 'inherit'] });
  // A stream makes the pipe non-blocking, for the command too.
  const other = new Socket({ fd: end, readable: false, writable: true });
  other.on('error', () => {});
  const ended = new Promise<number | null>((resolve) => run.on('exit', resolve));
  const pieces: Buffer[] = [];
  // Long enough for the pipe to be full.
  await pause(2000);
  other.destroy();
  for await (const piece of new Socket({ fd, readable: true })) pieces.push(piece);
  expect([await ended, Buffer.concat(pieces).toString()]).toEqual([whole.status, whole.stdout]);
});

test('a reader that has seen enough is no mistake, a full disk is', () => {
  using place = folder({ 'draft.md': long });
  const shell = (command: string) =>
    spawnSync('bash', ['-c', command], { cwd: place.path, env: { ...env, LANG: 'es_ES.UTF-8' }, encoding: 'utf8' });
  const call = `"${process.execPath}" "${bin}" ${args.join(' ')}`;
  const { stdout, stderr, status } = shell(`set -o pipefail; ${call} | head -1`);
  expect([stdout, stderr, status]).toEqual(['{\n', '', 1]);
  const full = shell(`${call} > /dev/full`);
  expect([full.status, full.stderr]).toEqual([2, 'redlint: No se puede escribir en <stdout> (ENOSPC).\n']);
});

/**
 * A user's own rule that writes more to standard output than a pipe holds, and then takes long over something else.
 */
const noisy = {
  'redlint.config.yaml': 'rulesDir: ours\n',
  'draft.md': 'Los súbditos pagan.\n',
  'ours/feudal-words/es.yml': words['rules/feudal-words/es.yml'],
  'ours/feudal-words/rule.mjs': `export default {
    severity: 'warning',
    *check(draft, { lexicon }) {
      for (let i = 0; i < 3000; i++) process.stdout.write('x'.repeat(99) + '\\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
      for (const hit of lexicon.hits()) yield { at: hit, message: 'found', data: { word: hit.text, instead: 'x' } };
    },
  };`,
};

test('the report overtakes nothing that a rule of one’s own has written, and a reader that has gone is no mistake then either', () => {
  using place = folder(noisy);
  const call = `"${process.execPath}" "${bin}" draft.md --format compact --only feudal-words --locale es`;
  const shell = (command: string) =>
    spawnSync('bash', ['-c', command], { cwd: place.path, env: { ...env }, encoding: 'utf8' });
  const lines = shell(`${call} | (sleep 0.7; cat)`).stdout.split('\n');
  expect(lines.findIndex((line) => line.startsWith('draft.md:1:5'))).toBe(3000);
  const { stderr, status } = shell(`set -o pipefail; ${call} | true`);
  expect([stderr, status]).toEqual(['', 0]);
});
