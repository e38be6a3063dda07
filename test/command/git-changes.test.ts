import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { rmSync, symlinkSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Change, changedFiles, changedLines } from '../../src/run/git/changes.js';
import { repository } from './repository.js';

const changed: Change = { kind: 'changed' };
const staged: Change = { kind: 'staged' };

/** The drafts of a change, each with the changed lines; `all` for those that have nothing to compare with. */
async function linesIn(cwd: string, change: Change): Promise<Record<string, number[] | 'all'>> {
  const { files } = await changedFiles(cwd, change, (file) => file.endsWith('.md'));
  const lines = await changedLines(cwd, change, files);
  return Object.fromEntries(files.map((file) => [basename(file), lines(file) ? [...(lines(file) ?? [])] : 'all']));
}

const lfsPointer = (text: string): string =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(text).digest('hex')}\nsize ${text.length}\n`;

test('line ends of a checkout and contents that Git LFS keeps are no change', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write({
    'a.md': 'One\nTwo\nThree\n',
    'b.md': 'One\nTwo\n',
    'c.md': lfsPointer('Kept elsewhere\n'),
    'd.md': lfsPointer('x'),
  });
  git('add', '.');
  git('commit', '-qm', 'one');
  dir.write({ 'a.md': 'One\r\nTwo\r\nThree\r\n', 'b.md': 'One\r\n2\r\n', 'c.md': 'Kept elsewhere\n', 'd.md': 'y' });
  expect(await linesIn(dir.path, changed)).toEqual({ 'b.md': [2], 'd.md': [1] });
});

test('a file of the same time and size as before is read', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write({ 'a.md': 'One\n' });
  git('add', '.');
  git('commit', '-qm', 'one');
  dir.write({ 'a.md': 'Two\n' });
  expect(await linesIn(dir.path, changed)).toEqual({ 'a.md': [1] });
  utimesSync(join(dir.path, 'a.md'), 1, 1);
  expect(await linesIn(dir.path, changed)).toEqual({ 'a.md': [1] });
  dir.write({ 'a.md': 'One\n' });
  expect(await linesIn(dir.path, changed)).toEqual({});
  dir.write({ 'a.md': 'Two\n' });
  git('add', 'a.md');
  dir.write({ 'a.md': 'One\n' });
  expect(await linesIn(dir.path, changed)).toEqual({});
  expect(await linesIn(dir.path, staged)).toEqual({ 'a.md': [1] });
  rmSync(join(dir.path, 'a.md'));
  symlinkSync('b.md', join(dir.path, 'a.md'));
  git('add', 'a.md');
  expect(await linesIn(dir.path, staged), 'a link has no lines').toEqual({ 'a.md': 'all' });
});

test.each(['sha1', 'sha256'])('a repository without commits, then with some, by %s', async (format) => {
  const { dir, git } = repository(`--object-format=${format}`);
  using _ = dir;
  dir.write({ 'a.md': 'One\n', 'announced.md': 'Two\n', 'b.md': 'One\n' });
  git('add', 'a.md');
  git('add', '-N', 'announced.md');
  expect(await linesIn(dir.path, staged)).toMatchObject({ 'a.md': 'all' });
  expect(await linesIn(dir.path, changed)).toEqual({ 'a.md': 'all', 'announced.md': 'all', 'b.md': 'all' });
  git('commit', '-qm', 'one');
  expect(await linesIn(dir.path, staged)).toEqual({});
  // The same text with another time.
  utimesSync(join(dir.path, 'a.md'), 1, 1);
  expect(await linesIn(dir.path, changed)).toEqual({ 'announced.md': 'all', 'b.md': 'all' });
  dir.write({ 'a.md': 'One\nTwo\n' });
  expect(await linesIn(dir.path, changed)).toEqual({ 'a.md': [2], 'announced.md': 'all', 'b.md': 'all' });
});

test('in the middle of a merge, in a submodule, in a sparse checkout, in a worktree', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write({ 'a.md': 'One\nTwo\n', 'b.md': 'One\n', 'far/c.md': 'One\n' });
  git('add', '.');
  git('commit', '-qm', 'one');
  git('checkout', '-qb', 'other');
  dir.write({ 'a.md': 'One\n2\n', 'b.md': 'One\nOther\n' });
  git('commit', '-qam', 'other');
  git('checkout', '-q', 'main');
  dir.write({ 'a.md': 'One\nII\n' });
  git('commit', '-qam', 'main');
  expect(() => git('merge', '-q', 'other')).toThrow();
  expect(await linesIn(dir.path, staged)).toEqual({ 'b.md': [2] });
  expect(await linesIn(dir.path, changed)).toEqual({ 'a.md': [2, 4, 5, 6], 'b.md': [2] });
  git('merge', '--abort');
  git('sparse-checkout', 'set', '--no-cone', '/*.md');
  dir.write({ 'b.md': 'One\nMore\n' });
  expect(await linesIn(dir.path, changed)).toEqual({ 'b.md': [2] });
  git('sparse-checkout', 'disable');
  git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', dir.path, 'sub');
  dir.write({ 'sub/b.md': 'Zero\nOne\n', 'sub/link.md': '' });
  rmSync(join(dir.path, 'sub/link.md'));
  symlinkSync('b.md', join(dir.path, 'sub/link.md'));
  expect(await linesIn(join(dir.path, 'sub'), changed)).toEqual({ 'b.md': [1], 'link.md': 'all' });
  expect(await linesIn(dir.path, changed)).toEqual({ 'b.md': [2] });
  expect(await linesIn(dir.path, staged)).toEqual({});
  const { files } = await changedFiles(dir.path, staged, () => true);
  expect(files.map((file) => basename(file))).toEqual(['.gitmodules']);
  git('worktree', 'add', '-q', join(dir.path, 'tree'), 'other');
  dir.write({ 'tree/a.md': 'One\n2\n3\n' });
  expect(await linesIn(join(dir.path, 'tree'), changed)).toEqual({ 'a.md': [3] });
});

test('names in bytes that are no UTF-8 keep no other file from being found', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write({ 'a.md': 'One\n' });
  execFileSync('sh', ['-c', `printf 'One\\n' > "$(printf 'o\\351.md')"`], { cwd: dir.path });
  git('add', '.');
  const { files, read } = await changedFiles(dir.path, staged, (file) => file.endsWith('.md'));
  expect(await Promise.all(files.map(async (file) => [basename(file), String(await read?.(file))]))).toEqual([
    ['a.md', 'One\n'],
    ['o\uFFFD.md', 'One\n'],
  ]);
});

test('of two long texts without a line in common all lines are new, of a reordered one none', async () => {
  const { dir, git } = repository();
  using _ = dir;
  const lines = Array.from({ length: 20_000 }, (_, n) => `line ${n}\n`);
  dir.write({ 'a.md': lines.join(''), 'b.md': lines.join('') });
  git('add', '.');
  git('commit', '-qm', 'one');
  dir.write({ 'a.md': lines.map((line) => `new ${line}`).join(''), 'b.md': lines.reverse().join('') });
  const found = await linesIn(dir.path, changed);
  expect([found['a.md']?.length, found['b.md']]).toEqual([20_000, []]);
});
