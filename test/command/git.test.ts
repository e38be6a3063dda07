import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answer } from '../answer.js';
import { canLink, folder, words } from '../run.js';
import { only, repository } from './repository.js';

const good = 'El vecindario paga.\n';
const bad = 'Los súbditos pagan.\n';
const names = ['a b.md', 'ñandú «1».md', 'línea\nnueva.md', '"quoted".md', 'sub/[x]*.md'];
const paths = (out: string): string[] =>
  JSON.parse(out)
    .reports.map(({ path }: { path: string }) => path)
    .sort();
const found = (out: string): number => JSON.parse(out).summary.warnings;

test('--staged checks what is staged, whatever the names and whatever lies in the folder', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write(Object.fromEntries(names.map((name) => [name, good])));
  git('add', '.');
  dir.write(Object.fromEntries(names.map((name) => [name, bad])));
  dir.write({ 'untracked.md': bad, 'ignored.md': bad });
  const before = await answer(['--staged', ...only], { cwd: dir.path });
  expect(paths(before.out)).toEqual([...names].sort());
  expect(before.code).toBe(0);
  git('commit', '-qm', 'x');
  expect(JSON.parse((await answer(['--staged', ...only], { cwd: dir.path })).out).reports).toEqual([]);
  git('add', 'sub');
  const after = await answer(['--staged', ...only], { cwd: dir.path });
  expect(after).toMatchObject({ code: 1 });
  expect(paths(after.out)).toEqual(['sub/[x]*.md']);
  expect(paths((await answer(['--staged', ...only], { cwd: join(dir.path, 'sub') })).out)).toEqual(['[x]*.md']);
});

test('whether a staged CSV file is a calendar is told by what is staged', async () => {
  const { dir, git } = repository();
  using _ = dir;
  const calendar = readFileSync('examples/calendario.csv', 'utf8');
  dir.write({ 'gone.csv': calendar, 'other.csv': calendar, 'data.csv': 'a,b\n1,2\n' });
  git('add', '.');
  dir.write({ 'other.csv': 'a,b\n1,2\n', 'data.csv': calendar });
  rmSync(join(dir.path, 'gone.csv'));
  expect(paths((await answer(['--staged', ...only], { cwd: dir.path })).out)).toEqual(['gone.csv', 'other.csv']);
});

test('--changed, --since and --changed-lines, in a worktree and on a detached head', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write({ 'old.md': `${bad}\nUno\n\nDos\n`, 'same.md': bad });
  git('add', '.');
  git('commit', '-qm', 'one');
  git('checkout', '-q', '--detach');
  git('worktree', 'add', '-q', 'tree');
  for (const cwd of [dir.path, join(dir.path, 'tree')]) {
    execFileSync('sh', ['-c', `printf '%s' "${bad}\nUno\n\nLos súbditos\n" > old.md; printf '%s' "${bad}" > new.md`], {
      cwd,
    });
    const changed = await answer(['--changed', ...only], { cwd });
    expect(paths(changed.out).filter((path) => !path.startsWith('tree/'))).toEqual(['new.md', 'old.md']);
    const lines = await answer(['--changed', '--changed-lines', 'old.md', ...only], { cwd });
    expect(JSON.parse(lines.out).reports[0].findings).toMatchObject([{ rule: 'feudal-words', line: 5 }]);
    expect(found((await answer(['--since', 'HEAD', 'new.md', ...only], { cwd })).out)).toBe(1);
  }
  git('commit', '-qam', 'two');
  expect(JSON.parse((await answer(['--changed', 'old.md', ...only], { cwd: dir.path })).out).reports).toEqual([]);
  expect(found((await answer(['--since', 'HEAD~1', 'old.md', ...only], { cwd: dir.path })).out)).toBe(2);
});

test.runIf(canLink)('a draft that was renamed, that was a link, that is gone', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write({ 'old.md': `${bad}\n${good.repeat(20)}`, 'gone.md': bad, 'text.md': bad });
  symlinkSync('text.md', join(dir.path, 'a-link.md'));
  git('add', '.');
  git('commit', '-qm', 'one');
  git('mv', 'old.md', 'renamed.md');
  git('rm', '-q', 'gone.md');
  rmSync(join(dir.path, 'a-link.md'));
  dir.write({ 'a-link.md': bad, 'renamed.md': `${bad}\n${good.repeat(20)}\n${bad}`, 'text.md': `${bad}\n${bad}` });
  git('add', '.');
  const lines = (out: string) =>
    JSON.parse(out).reports.map(({ path, findings }: { path: string; findings: { line: number }[] }) => [
      path,
      findings.map(({ line }) => line),
    ]);
  const all = ['a-link.md', 'renamed.md', 'text.md'];
  for (const change of [['--staged'], ['--changed'], ['--since', 'HEAD']]) {
    expect(paths((await answer([...change, ...only], { cwd: dir.path })).out)).toEqual(all);
    expect(lines((await answer([...change, '--changed-lines', ...only], { cwd: dir.path })).out)).toEqual([
      ['a-link.md', [1]],
      ['renamed.md', [24]],
      ['text.md', [3]],
    ]);
  }
});

test.runIf(canLink)('a link that is new is followed only when it is named', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write({ 'text.md': good });
  git('add', '.');
  git('commit', '-qm', 'one');
  symlinkSync('text.md', join(dir.path, 'a-link.md'));
  const changed = async (...args: string[]) =>
    paths((await answer(['--changed', ...args, ...only], { cwd: dir.path })).out);
  expect([await changed(), await changed('a-link.md')]).toEqual([[], ['a-link.md']]);
});

test.runIf(canLink)('a folder that has become a file, or a link to itself, holds nothing up', async () => {
  for (const replace of [(file: string) => writeFileSync(file, ''), (file: string) => symlinkSync('sub', file)]) {
    const { dir, git } = repository();
    using _ = dir;
    dir.write({ 'sub/a.md': good, 'c.md': good });
    git('add', '.');
    git('commit', '-qm', 'x');
    dir.write({ 'sub/a.md': bad, 'c.md': bad });
    git('add', '.');
    rmSync(join(dir.path, 'sub'), { recursive: true });
    replace(join(dir.path, 'sub'));
    for (const change of [['--changed'], ['--since', 'HEAD', '--changed-lines']])
      expect(paths((await answer([...change, ...only], { cwd: dir.path })).out)).toEqual(['c.md']);
  }
});

test('what git cannot answer is one sentence', async () => {
  const { dir, git } = repository();
  using _ = dir;
  for (const args of [
    ['--since', 'nowhere'],
    ['--since', '--output=x'],
    ['--changed', '--staged'],
    ['--changed-lines'],
  ]) {
    const run = await answer([...args, ...only], { cwd: dir.path });
    expect(run.code).toBe(2);
    expect(run.err.trim().split('\n')).toHaveLength(1);
  }
  git('--version');
  using outside = folder(words);
  expect((await answer(['--changed', ...only], { cwd: outside.path })).code).toBe(2);
});
