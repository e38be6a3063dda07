import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, redlint } from '../run.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

test('what init says about husky leaves a hook that stops a bad draft and lets a good one pass', () => {
  using place = folder({ 'package.json': '{"private": true}', 'redlint.config.yaml': 'locale: es\n' });
  const cwd = place.path;
  const sh = (command: string) => spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' });
  execFileSync('git', ['init', '-q'], { cwd });
  execFileSync('git', ['config', 'user.email', 'a@example.org'], { cwd });
  execFileSync('git', ['config', 'user.name', 'A'], { cwd });

  const { out } = redlint(['init', '--with', 'husky'], { cwd });
  const commands = out.split('\n').flatMap((line) => /: ((?:mkdir|npm) .*)$/.exec(line)?.[1] ?? []);
  expect(commands.length).toBe(2);
  for (const command of commands) {
    const { status, stderr } = sh(command);
    expect(status, stderr).toBe(0);
  }
  expect(existsSync(join(cwd, `vendor/redlint-cli-${version}.tgz`))).toBe(true);

  place.write({ 'README.md': '![](x.png)\n', 'a.md': '![](cartel.jpg)\n' });
  const bad = sh('git add a.md README.md && git commit -m bad');
  expect([bad.status, bad.stdout + bad.stderr]).toEqual([1, expect.stringContaining('a.md:1:1')]);
  expect(bad.stdout + bad.stderr).not.toContain('README.md:');
  place.write({ 'a.md': 'El registro abre el lunes 1 de marzo de 2027 a las 9 h en la calle Mayor, 1.\n' });
  const good = sh('git add a.md && git commit -m good');
  expect([good.status, good.stderr]).toEqual([0, expect.anything()]);
});
