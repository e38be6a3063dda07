import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { script } from '../run.js';

const lexicons = (...args: readonly string[]) =>
  spawnSync(process.execPath, script('scripts/lexicons.ts', ...args), { encoding: 'utf8' });

test('word lists are named from the working folder or from the root, and other files are refused', () => {
  const file = 'rules/lexicons/actors.en.yml';
  const { status, stdout } = lexicons(file);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^rules\/lexicons\/actors\.en\.yml: \d+ patterns\n/)]);
  expect(lexicons(resolve(file)).stdout).toBe(stdout);
  const refused = lexicons('package.json');
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('package.json is not a word list')]);
});

test('all word lists are laid out: npm run lexicons -- --format', () => {
  expect(lexicons('--check')).toMatchObject({ status: 0, stderr: '' });
});
