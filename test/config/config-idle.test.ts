import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configNotices } from '../../src/cli/check/config-notices.js';
import type { CheckOptions } from '../../src/cli/options/options.js';
import type { Shell } from '../../src/cli/program.js';
import { idleIn } from '../../src/config/idle.js';
import { loadConfig } from '../../src/config/load.js';
import { disk } from '../../src/run/disk.js';
import { openProject } from '../../src/run/project.js';
import { configFolder } from './config-folder.js';

const folder = configFolder();
const { put, mistake } = folder;

describe('what can hold for no draft', () => {
  test.each([
    ['networks: [twitter]', 'Did you mean “x”'],
    ['networks: [mastodom]', 'Did you mean “mastodon”'],
    ['overrides: [{when: {networks: twitter}, language: es}]', ':1', 'Did you mean “x”'],
    ['overrides: [{when: {networks: [x, plazanet]}, language: es}]', 'plazanet', 'choose x, facebook'],
    ['overrides:\n  - when:\n      kind: evento\n    language: es', ':3', 'Did you mean “event”'],
    ['overrides: [{when: {kind: evnt}, language: es}]', 'Did you mean “event”'],
    ['overrides: [{when: {account: persona}, language: es}]', 'Did you mean “personal”'],
    ['overrides: [{when: {language: es-ES}, networks: [x]}]', 'Did you mean “es”'],
    ['overrides: [{when: {netwroks: x}, language: es}]', 'Did you mean “networks”'],
    ['overrides: [{when: {network: mastodn}, language: es}]', 'Did you mean “mastodon”'],
    ['overrides: [{when: {account.kind: personal}, language: es}]', 'account.kind'],
    ['overrides: [{when: {lang: en-GB}, networks: [x]}]', '“en-GB” is not', 'Did you mean “en”'],
    ['overrides: [{when: {lang: [es, "12"]}, networks: [x]}]', 'must be the code of a language', 'not "12"'],
    ['overrides: [{when: {kind: [event, 3]}, networks: [x]}]', '“3” is not a value of “kind”; choose'],
  ])('is a mistake where no draft ever could: %s', async (text, ...parts) => {
    const said = await mistake(text);
    for (const part of parts) expect(said).toContain(part);
  });

  test('is what its patterns only bring back; what holds for any draft is not, nor what another folder holds', async () => {
    const entry = '{rule: puff, quote: a, reason: b';
    put('redlint.house.yaml', `dismissals:\n  - ${entry}}\n  - ${entry}, file: none.md}\n`);
    for (const name of ['a', 'ab']) put(`${name}/redlint.config.yaml`, 'overrides: [{files: "!y.md", language: es}]\n');
    const idle = async (root: string, ...paths: string[]) => {
      const configs = paths.map((path) => loadConfig({ cwd: folder.path, path }));
      const all = idleIn(await Promise.all(configs), paths, [join(folder.path, root)]);
      return all.map(({ what, where }) => `${what} ${where.split(':', 2).join(':')}`);
    };
    expect(await idle('a', 'a/y.md', 'ab/y.md')).toEqual(['files a/redlint.config.yaml:1']);
    expect(await idle('.', 'b.md')).toEqual(['dismissal redlint.house.yaml:3']);
  });

  test('is reported where none of the run does', async () => {
    put(
      'redlint.config.yaml',
      [
        'account: {scope: local}',
        'electoral:',
        '  - {scope: Local, from: 2027-01-01, to: 2027-02-01}',
        '  - {scope: national, from: 2027-01-01, to: 2027-02-01}',
        '  - {scope: local, from: 2027-01-01, to: 2027-02-01}',
        '  - {scope: mayor, from: 2027-01-01, to: 2027-02-01}',
        'overrides:',
        '  - {files: evnets/**, language: es}',
        '  - {files: [events, "x/*.txt"], language: es}',
        '  - {files: "*.txt", account: {scope: mayor}}',
        '  - files: "**"',
        '    electoral:',
        '      - {scope: local, from: 2027-01-01, to: 2027-02-01}',
        '      - {scope: mayro, from: 2027-01-01, to: 2027-02-01}',
      ].join('\n'),
    );
    const config = await loadConfig({ cwd: folder.path });
    const idle = (roots: string[]) =>
      idleIn([config], ['events/2027/a.md', 'b.md'], roots).map(({ what, where, near }) => [
        what,
        where.split(':')[1],
        near,
      ]);
    const windows = [
      ['window', '3', 'local'],
      ['window', '4', undefined],
      ['window', '14', 'mayor'],
    ];
    expect(idle([])).toEqual(windows);
    expect(idle([join(folder.path, 'events')])).toEqual(windows);
    const files = [
      ['files', '8', 'events'],
      ['files', '10', undefined],
    ];
    expect(idle([folder.path])).toEqual([...files, ...windows]);
    expect(idle([dirname(folder.path)])).toEqual([...files, ...windows]);
  });

  test.each([
    ['posts/*.txt', undefined],
    ['/posts/*.txt', undefined],
    ['!posts/**', undefined],
    ['!/posts/2027/*.txt', undefined],
    ['/post/*.txt', 'posts'],
    ['!/posts/2072/**', 'posts/2027'],
  ])('with the folder that it may have meant, if it named none that is there: %s', async (pattern, near) => {
    put('redlint.config.yaml', `overrides: [{ files: "${pattern}", language: es }]\n`);
    const config = await loadConfig({ cwd: folder.path });
    expect(idleIn([config], ['posts/2027/a.md'], [folder.path])).toEqual([
      { what: 'files', where: expect.any(String), ...(near && { near }) },
    ]);
  });

  test.each([
    [{}, ['.'], 2],
    [{}, [], 2],
    [{}, ['b.md'], 0],
    [{}, ['events'], 0],
    [{ staged: true }, [], 0],
    [{ changed: true }, [], 0],
    [{ changed: true }, ['.'], 0],
    [{ since: 'main' }, [], 0],
    [{ since: 'main' }, ['.'], 0],
    [{ stdin: true }, [], 0],
  ])('but only by a run that is over all of a folder: %j %j', async (options: Partial<CheckOptions>, paths, count) => {
    put('redlint.config.yaml', 'root: true\noverrides: [{ files: evnets/**, language: es }]\n');
    put('redlint.house.yaml', 'dismissals: [{ rule: shouting, quote: HOLA, file: c.md, reason: obra }]\n');
    put('b.md', 'Hola.\n');
    put('events/a.md', 'Hola.\n');
    const shell = { host: { cwd: () => folder.path }, t: (key: string) => key } as unknown as Shell;
    const project = openProject({ cwd: folder.path, today: '2026-11-27', unusedWaivers: 'warning' }, disk);
    const inputs = [{ path: 'b.md', isFile: true, isStored: true, read: async () => new Uint8Array() }];
    const notices = await configNotices(shell, project, inputs, paths, options as CheckOptions);
    expect(notices.filter((key) => key.startsWith('notice_idle'))).toHaveLength(count);
  });

  test('but not windows where no account has a scope: they hold for all', async () => {
    put('redlint.config.yaml', 'electoral: [{scope: national, from: 2027-01-01, to: 2027-02-01}]\n');
    expect(idleIn([await loadConfig({ cwd: folder.path })], ['a.md'], [folder.path])).toEqual([]);
  });
});
