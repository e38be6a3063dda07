import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { type Change, changedFiles, changedLines } from '../../src/run/git/changes.js';
import { only, repository } from '../command/repository.js';
import { redlint } from '../run.js';

/** Settings of a repository that name a program. */
const settings = [
  ...['core.fsmonitor', 'core.sshCommand', 'core.pager', 'core.editor', 'core.askPass', 'core.alternateRefsCommand'],
  ...['filter.x.clean', 'filter.x.smudge', 'filter.x.process', 'diff.external', 'diff.x.command', 'diff.x.textconv'],
  ...['pager.diff', 'pager.ls-files', 'pager.config', 'gpg.program', 'credential.helper', 'merge.x.driver'],
  ...['alias.diff-index', 'alias.ls-files', 'uploadpack.packObjectsHook', 'remote.origin.uploadpack'],
];
const hooks = ['post-index-change', 'reference-transaction', 'pre-commit', 'post-checkout', 'fsmonitor-watchman'];

/** A repository in which everything that can name a program names one that leaves a trace. */
function trapped() {
  const { dir, git } = repository();
  const marks = join(dir.path, '.git', 'marks');
  const trap = join(dir.path, '.git', 'trap');
  writeFileSync(trap, `#!/bin/sh\necho "$@" >> '${marks}'\nexit 1\n`);
  chmodSync(trap, 0o755);
  dir.write({ 'a.md': 'Uno.\n', 'b.md': `${'Dos.\n'.repeat(9)}`, 'c.md': 'Tres.\n', 'data.csv': 'a,b\n1,2\n' });
  execFileSync('git', ['init', '-q', 'sub'], { cwd: dir.path });
  const inner = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: join(dir.path, 'sub') });
  inner('commit', '-qm', 'x', '--allow-empty');
  git('-c', 'advice.addEmbeddedRepo=false', 'add', '.');
  git('commit', '-qm', 'one');
  git('mv', 'b.md', 'moved.md');
  dir.write({
    'a.md': 'Una.\n',
    'new.md': 'Los súbditos.\n',
    'sub/x.md': 'Sub.\n',
    '.gitattributes': '* filter=x diff=x merge=x\n',
  });
  dir.write({ 'moved.md': `${'Dos.\n'.repeat(9)}Diez.\n` });
  git('add', 'moved.md', 'a.md');
  // The same text with another time: git would ask the filter whether it changed.
  dir.write({ 'a.md': 'Una.\n', 'c.md': 'Tres.\n' });
  const config = [
    '[extensions]\n\tpartialClone = origin',
    `[remote "origin"]\n\turl = ext::${trap} fetch\n\tpromisor = true`,
  ];
  for (const setting of settings) {
    const [, section, name, key] = /^(\w+)\.(?:(.+)\.)?([\w-]+)$/.exec(setting) ?? [];
    config.push(
      `[${section}${name ? ` "${name}"` : ''}]\n\t${key} = ${section === 'alias' ? '!' : ''}${trap} ${setting}`,
    );
  }
  config.push('[protocol "ext"]\n\tallow = always', '[submodule]\n\trecurse = true', '[filter "x"]\n\trequired = true');
  mkdirSync(join(dir.path, '.git', 'traps'));
  for (const hook of hooks) {
    writeFileSync(join(dir.path, '.git', 'traps', hook), `#!/bin/sh\n'${trap}' ${hook}\n`);
    chmodSync(join(dir.path, '.git', 'traps', hook), 0o755);
  }
  config.push(`[core]\n\thooksPath = ${join(dir.path, '.git', 'traps')}`);
  writeFileSync(join(dir.path, '.git', 'more'), config.join('\n'));
  git('config', 'include.path', 'more');
  inner('config', 'core.fsmonitor', `${trap} submodule`);
  writeFileSync(join(dir.path, '.git', 'info', 'attributes'), '* filter=x diff=x\n');
  rmSync(marks, { force: true });
  return { dir, git, ran: () => (existsSync(marks) ? readFileSync(marks, 'utf8') : '') };
}

const changes: Change[] = [{ kind: 'changed' }, { kind: 'staged' }, { kind: 'since', ref: 'HEAD' }];

test('git runs nothing that a repository’s settings name, whatever is asked', async () => {
  const { dir, git, ran } = trapped();
  using _ = dir;
  const cwd = dir.path;
  const found: unknown[] = [];
  for (const change of changes) {
    const { files, read } = await changedFiles(cwd, change, () => true);
    const contents = read && (await Promise.all(files.map(read)));
    const lines = await changedLines(cwd, change, files);
    found.push(files.map((file) => [relative(cwd, file), lines(file)?.size]));
    expect([change, contents?.length, ran()]).toEqual([change, read && files.length, '']);
  }
  const edited = [
    ['a.md', 1],
    ['moved.md', 1],
  ];
  const onDisk = [['.gitattributes', undefined], ...edited, ['new.md', undefined]];
  expect(found).toEqual([onDisk, edited, onDisk]);
  for (const args of [['--changed', '--changed-lines'], ['--staged', '--no-code'], ['lsp']]) {
    const { err } = redlint(args[0] === 'lsp' ? args : [...args, ...only], { cwd });
    expect([args, err, ran()]).toEqual([args, '', '']);
  }
  // A missing object would be fetched.
  const blob = git('-c', 'core.fsmonitor=', 'rev-parse', 'HEAD:a.md').trim();
  rmSync(join(cwd, '.git', 'objects', blob.slice(0, 2), blob.slice(2)));
  await expect(changedLines(cwd, { kind: 'changed' }, [join(cwd, 'a.md')])).rejects.toThrow(
    'only part of its contents',
  );
  expect(ran()).toBe('');
  // The traps work: git runs filters on a file whose times do not show a change, so this one is triggered on purpose.
  for (const args of [
    ['diff', 'HEAD'],
    ['hash-object', '--path=a.md', 'a.md'],
  ])
    try {
      git(...args);
    } catch {
      // A trap is not a filter.
    }
  expect(ran()).toMatch(/core\.fsmonitor/);
  expect(ran()).toMatch(/filter\.x\./);
});

test('a filter whose name cannot be switched off is refused', () => {
  const { dir, git } = repository();
  using _ = dir;
  git('config', 'filter.a=b.clean', 'touch marks');
  const { code, err } = redlint(['--changed', ...only], { cwd: dir.path });
  expect([code, err]).toEqual([2, expect.stringContaining('filter.a=b')]);
});
