import { chownSync, existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type LoadOptions, loadConfig } from '../../src/config/load.js';
import { folder, redlint, words } from '../run.js';

/** One of several folders, in which a config that is code leaves a trace where it runs. */
function place(files: Record<string, string> = {}) {
  const dir = folder(files);
  const path = realpathSync(dir.path);
  const mark = join(path, 'mark');
  const code = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(mark)}, 'x'); export default { locale: 'en' };`;
  return { ...dir, path, code, ran: () => existsSync(mark) };
}

const draft = 'Los súbditos pagan.\n';
const quiet = ['--only', 'own', '--format', 'json'];
const nobody = 65534;

describe('a config that is code', () => {
  test.each([
    ['its repository', 'repo/posts', true],
    ['the working folder', 'plain', true],
    ['above the repository', '.', false],
    ['above the working folder without one', 'plain/..', false],
  ])('in %s', (_, where, runs) => {
    using dir = place({ 'repo/posts/sub/a.md': draft, 'plain/sub/a.md': draft });
    if (where.startsWith('repo') || where === '.') mkdirSync(join(dir.path, 'repo/.git'));
    dir.write({ [join(where, 'redlint.config.mjs')]: dir.code });
    const cwd = join(dir.path, where.startsWith('plain') ? 'plain' : 'repo/posts');
    const { code, err } = redlint(['.'], { cwd });
    expect([dir.ran(), code === 2]).toEqual([runs, false]);
    expect(err.match(/redlint\.config\.mjs no se lee/g)?.length ?? 0).toBe(runs ? 0 : 1);
    expect(redlint(['config'], { cwd }).err.includes('redlint.config.mjs no se lee')).toBe(!runs);
    const env = { REDLINT_ALLOW_CODE: '1' };
    redlint(['.', '--allow-code'], { cwd, env: { ...env, REDLINT_NO_CODE: '1' } });
    expect(dir.ran()).toBe(runs);
    redlint(['.'], { cwd, env });
    expect(dir.ran()).toBe(true);
  });

  test('above is passed over for the data beside it, and only there', () => {
    using dir = place({ 'repo/a.md': draft, '.redlintrc': 'locale: en\n' });
    mkdirSync(join(dir.path, 'repo/.git'));
    dir.write({ 'redlint.config.mjs': dir.code, 'repo/sub/x.md': draft });
    const { err } = redlint(['.'], { cwd: join(dir.path, 'repo') });
    expect([dir.ran(), err]).toEqual([false, expect.stringContaining('is not read: it is code')]);
  });

  test('that is linked, extended or in a package is judged by where it lies', () => {
    using dir = place({ 'repo/a.md': draft, 'pkg/package.json': '{"main": "m.cjs"}' });
    mkdirSync(join(dir.path, 'repo/.git'));
    mkdirSync(join(dir.path, 'repo/node_modules'));
    dir.write({ 'out.mjs': dir.code, 'pkg/m.cjs': dir.code, 'pkg2/redlint.config.mjs': dir.code });
    const cwd = join(dir.path, 'repo');
    symlinkSync('../out.mjs', join(cwd, 'redlint.config.mjs'));
    for (const name of ['pkg', 'pkg2']) symlinkSync(`../../${name}`, join(cwd, 'node_modules', name));
    const run = () => redlint(['a.md'], { cwd });
    expect(run()).toMatchObject({ code: 2, err: expect.stringContaining('está fuera de este proyecto') });
    dir.write({ 'repo/redlint.config.yaml': '' });
    for (const name of ['../out.mjs', 'pkg', 'pkg2']) {
      dir.write({ 'repo/redlint.config.yaml': `extends: ${name}\n` });
      expect([name, run()]).toMatchObject([name, { code: 2, err: expect.stringContaining('--allow-code') }]);
    }
    expect(dir.ran()).toBe(false);
  });

  test('that is named outright runs, and what it extends beside it', () => {
    using dir = place({ 'repo/a.md': draft, 'conf/redlint.config.mjs': 'export default { extends: "./more.mjs" };' });
    mkdirSync(join(dir.path, 'repo/.git'));
    dir.write({ 'conf/more.mjs': dir.code });
    const cwd = join(dir.path, 'repo');
    const config = join(dir.path, 'conf/redlint.config.mjs');
    expect(redlint(['a.md', '--no-code', '--config', config], { cwd }).code).toBe(2);
    expect(redlint(['a.md', '--config', config], { cwd }).code).not.toBe(2);
    expect(dir.ran()).toBe(true);
  });

  test('of another user runs only where that is allowed', async () => {
    using dir = place();
    dir.write({ 'redlint.config.mjs': dir.code });
    const config = join(dir.path, 'redlint.config.mjs');
    const cwd = dir.path;
    const me = vi.spyOn(process, 'geteuid');
    if (process.getuid?.() === 0) chownSync(config, nobody, nobody);
    else me.mockReturnValue(nobody);
    const load = (options: Partial<LoadOptions>) => loadConfig({ cwd, ...options });
    await expect(load({})).rejects.toThrow('another user');
    await expect(load({ noCode: true, allowCode: true })).rejects.toThrow('--no-code');
    expect(dir.ran()).toBe(false);
    await load({ allowCode: true });
    expect(dir.ran()).toBe(true);
    await load({ explicit: config });
    me.mockRestore();
  });

  test('never runs for completion, --version, --help and init', () => {
    using dir = place(words);
    dir.write({ 'sub/redlint.config.mjs': dir.code });
    const cwd = join(dir.path, 'sub');
    for (const args of [
      ['completion', 'bash'],
      ['completion', 'zsh'],
      ['--version'],
      ['--help'],
      ['init', '--with', 'husky'],
    ])
      expect([args, redlint(args, { cwd }).code, dir.ran()]).toEqual([args, 0, false]);
    expect(redlint(['completion', 'fish'], { cwd: dir.path }).out).toContain('feudal-words');
  });
});

test('a rule that is code lies in the project, or in the folder that is named', () => {
  const rule = 'export default { severity: "warning", *check() {} };';
  using dir = folder({
    'repo/a.md': draft,
    'repo/redlint.config.yaml': 'rulesDir: ../rules\n',
    'rules/own/rule.mjs': rule,
  });
  dir.write({ 'rules/own/es.yml': 'title: T\nwhy: W\nmessages: {found: F}\nexamples:\n  - {bad: x, good: y}\n' });
  mkdirSync(join(dir.path, 'repo/.git'));
  const cwd = join(dir.path, 'repo');
  expect(redlint(['a.md', ...quiet], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('--allow-code') });
  expect(redlint(['a.md', '--allow-code', ...quiet], { cwd }).code).toBe(0);
  expect(redlint(['test', '../rules', '--no-config'], { cwd }).err).not.toContain('--allow-code');
});
