import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { idleIn } from '../../src/config/idle.js';
import { loadConfig } from '../../src/config/load.js';
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
      ].join('\n'),
    );
    const config = await loadConfig({ cwd: folder.path });
    const idle = (roots: string[]) =>
      idleIn([config], ['events/2027/a.md', 'b.md'], roots).map(({ what, where, near }) => [what, where[20], near]);
    const windows = [
      ['window', '3', 'local'],
      ['window', '4', undefined],
    ];
    expect(idle([])).toEqual(windows);
    expect(idle([join(folder.path, 'events')])).toEqual(windows);
    const files = [
      ['files', '8', 'events'],
      ['files', '1', undefined],
    ];
    expect(idle([folder.path])).toEqual([...files, ...windows]);
    expect(idle([dirname(folder.path)])).toEqual([...files, ...windows]);
  });

  test('but not windows where no account has a scope: they hold for all', async () => {
    put('redlint.config.yaml', 'electoral: [{scope: national, from: 2027-01-01, to: 2027-02-01}]\n');
    expect(idleIn([await loadConfig({ cwd: folder.path })], ['a.md'], [folder.path])).toEqual([]);
  });
});
