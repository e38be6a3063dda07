import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesDirsOf } from '../../src/config/config.js';
import { configs, loadConfig } from '../../src/config/load.js';
import { settingsFor } from '../../src/config/settings-for.js';
import { Mistake } from '../../src/mistake.js';
import { canLink } from '../run.js';
import { configFolder } from './config-folder.js';
import { registry } from './config-rules.js';

const folder = configFolder();
const { put, settle, levels, mistake } = folder;

describe('without a config', () => {
  test('preset:recommended holds: strict rules sleep', async () => {
    expect(await levels()).toEqual({ puff: 'warning', megaphone: 'off', tags: 'warning', slow: 'error' });
    const { rules, language, account } = await settle();
    expect(rules.get('puff')).toMatchObject({ from: 'preset:recommended' });
    expect(rules.get('puff')?.ceiling).toBeUndefined();
    expect([language, account.kind]).toEqual(['auto', 'official']);
  });
});

describe('where configs stand', () => {
  test.each([
    ['redlint.config.yml', 'locale: es'],
    ['redlint.config.json', '{"locale": "es"}'],
    ['redlint.config.mjs', 'export default { locale: "es" };'],
    ['redlint.config.js', 'module.exports = { locale: "es" };'],
    ['.redlintrc', 'locale: es'],
    ['.redlintrc.json', '\uFEFF{"locale": "es"}'],
    ['package.json', '{"name": "x", "redlint": {"locale": "es"}}'],
  ])('%s', async (name, text) => {
    put(name, text);
    expect((await settle()).locale).toBe('es');
  });

  test('a package.json that says nothing of redlint may be as broken as it likes', async () => {
    put('package.json', '{"name": ');
    put('a/package.json', '');
    expect((await loadConfig({ cwd: folder.path, path: 'a/x.md' })).layers).toEqual([]);
  });

  test('the nearest wins, parents are merged, root stops', async () => {
    put(
      'redlint.config.yaml',
      'organization: {name: A, names: [a]}\nresponse: {within: 24h}\nrules: {puff: [error, {threshold: 5}]}\n',
    );
    put(
      'b/.redlintrc.yaml',
      'organization: {name: B}\nresponse: {channel: here}\nrules: {puff: [suggestion, {word: z}]}\n',
    );
    put('b/c/.redlintrc.yaml', 'root: true\n');
    const inB = await settle('b/x.md');
    expect(inB.organization).toMatchObject({ name: 'B', names: ['a'] });
    expect(inB.response).toEqual({ within: '24h', channel: 'here' });
    expect(inB.rules.get('puff')).toMatchObject({
      severity: 'suggestion',
      ceiling: 'suggestion',
      from: 'b/.redlintrc.yaml:3',
    });
    expect(inB.rules.get('puff')?.options).toEqual({ threshold: 5, allow: [], word: 'z', soft: false });
    expect((await settle('b/c/x.md')).organization.name).toBeUndefined();
  });

  test('drafts under the same files share one config and, under the same overrides, one setting', async () => {
    put('redlint.config.yaml', 'overrides: [{files: "*.txt", language: en}]\n');
    const configFor = configs({ cwd: folder.path });
    const [a, b] = [await configFor('deep/down/a.md'), await configFor('b.md')];
    expect(a).toBe(b);
    expect(settingsFor(a, registry, 'a.md')).toBe(settingsFor(a, registry, 'deep/b.md'));
    expect(settingsFor(a, registry, 'a.txt').language).toBe('en');
  });

  test('an explicit file stands alone, and must be there', async () => {
    put('redlint.config.yaml', 'locale: es\n');
    put('other.conf', 'language: eu\n');
    const config = await loadConfig({ cwd: folder.path, explicit: 'other.conf' });
    expect(settingsFor(config, registry)).toMatchObject({ language: 'eu', locale: undefined });
    await expect(loadConfig({ cwd: folder.path, explicit: 'nope.yaml' })).rejects.toThrow(
      'There is no config file nope.yaml',
    );
    await expect(loadConfig({ cwd: folder.path, explicit: '.' })).rejects.toThrow('cannot be read');
    expect((await loadConfig({ cwd: folder.path, noConfig: true })).layers).toEqual([]);
  });

  test('folders of own rules: from the file that names them, each once', async () => {
    put('redlint.config.yaml', 'rulesDir: ours\noverrides: []\n');
    put('a/redlint.config.yaml', 'rulesDir: ../ours\n');
    put('a/b/redlint.config.yaml', 'locale: es\n');
    put('a/b/c/redlint.config.yaml', 'rulesDir: ours\n');
    const config = await loadConfig({ cwd: folder.path, path: 'a/b/c/x.md' });
    expect(rulesDirsOf(config, resolve)).toEqual([join(folder.path, 'ours'), join(folder.path, 'a/b/c/ours')]);
  });

  test.runIf(canLink)('a config that leads nowhere is reported; a folder of its name is none', async () => {
    mkdirSync(join(folder.path, 'a/redlint.config.yaml'), { recursive: true });
    expect((await loadConfig({ cwd: folder.path, path: 'a/x.md' })).layers).toEqual([]);
    symlinkSync('gone.yaml', join(folder.path, 'a/redlint.config.json'));
    await expect(loadConfig({ cwd: folder.path, path: 'a/x.md' })).rejects.toThrow(
      'redlint.config.json cannot be read',
    );
  });

  test.runIf(canLink)("a house's file that leads nowhere is reported", async () => {
    symlinkSync('gone.yaml', join(folder.path, 'redlint.house.yaml'));
    await expect(loadConfig({ cwd: folder.path })).rejects.toThrow('redlint.house.yaml cannot be read');
  });

  test('code is refused where code is refused, also what cosmiconfig would run of itself', async () => {
    put('redlint.config.mjs', 'globalThis.ran = true; export default {};');
    put('.config/config.js', 'globalThis.ran = true;');
    await expect(loadConfig({ cwd: folder.path, noCode: true })).rejects.toThrow('redlint.config.mjs');
    expect('ran' in globalThis).toBe(false);
  });

  test('a program that fails, or gives no config, is the user’s to put right', async () => {
    expect(await mistake('throw new Error("no luck");', 'redlint.config.mjs')).toMatch('no luck');
    expect(await mistake('export default 3;', 'redlint.config.js')).toMatch('must hold keys');
    put('redlint.config.mjs', 'const a = {}; a.rules = a; export default a;');
    await expect(loadConfig({ cwd: folder.path, explicit: 'redlint.config.mjs' })).rejects.toThrow(Mistake);
  });
});

describe('extends', () => {
  test('files, packages and presets; later wins', async () => {
    put('base/a.yaml', 'language: en\nrules: {puff: "off"}\n');
    put('node_modules/@x/conf/redlint.config.yaml', 'language: eu\nextends: ./more.json\n');
    put('node_modules/@x/conf/more.json', '{"rules": {"tags": "error"}}');
    put('node_modules/coded/package.json', '{"main": "m.cjs"}');
    put('node_modules/coded/m.cjs', 'module.exports = { locale: "es" };');
    put('redlint.config.yaml', 'extends: [./base/a.yaml, "@x/conf", coded, preset:strict]\n');
    const settings = await settle();
    expect([settings.language, settings.locale]).toEqual(['eu', 'es']);
    expect(await levels()).toEqual({ puff: 'off', megaphone: 'suggestion', tags: 'error', slow: 'error' });
  });

  test('the preset named nearest is the base; it undoes nothing that a config sets', async () => {
    put('redlint.config.yaml', 'extends: preset:strict\nrules: {puff: "off"}\n');
    put('a/.redlintrc', 'extends: preset:recommended\n');
    expect(await levels('a/x.md')).toMatchObject({ puff: 'off', megaphone: 'off' });
    expect(await levels('x.md')).toMatchObject({ megaphone: 'suggestion' });
  });

  test.each([
    ['[preset:strict, ./base.yaml]', 'off'],
    ['[./base.yaml, preset:strict]', 'suggestion'],
    ['[preset:recommended, preset:strict]', 'suggestion'],
    ['[preset:strict, ./none.yaml]', 'suggestion'],
    ['[./base.yaml, ./none.yaml]', 'off'],
    ['[./none.yaml, ./strict.yaml, ./base.yaml]', 'off'],
    ['[./base.yaml, ./strict.yaml]', 'suggestion'],
  ])('of several presets, named here or by what is extended, the last one holds: %s', async (names, megaphone) => {
    put('base.yaml', 'extends: preset:recommended\n');
    put('strict.yaml', 'extends: preset:strict\n');
    put('none.yaml', 'language: en\n');
    put('redlint.config.yaml', `extends: ${names}\n`);
    expect(await levels()).toMatchObject({ megaphone });
  });

  test('loops, multiplying files and what is not there', async () => {
    put('a.yaml', 'extends: ./b.yaml');
    put('b.yaml', 'extends: ./a.yaml');
    expect(await mistake('extends: ./a.yaml')).toMatch('a.yaml → b.yaml → a.yaml');
    const many = Array.from({ length: 101 }, (_, i) => `./n${i}.yaml`);
    for (const name of many) put(name, '');
    put('redlint.config.yaml', `extends: [${many.slice(1).join(', ')}]`);
    expect((await loadConfig({ cwd: folder.path })).layers).toHaveLength(101);
    expect(await mistake(`extends: [${many.join(', ')}]`)).toMatch('more than 100 files');
    for (let i = 0; i < 40; i++) put(`m${i}.yaml`, i === 39 ? '' : `extends: [./m${i + 1}.yaml, ./m${i + 1}.yaml]`);
    expect(await mistake('extends: ./m0.yaml')).toMatch('more than 100 files');
    expect(await mistake('extends: [preset:strct]')).toMatch('redlint.config.yaml:1 (extends: [preset:strct])');
    expect(await mistake('extends: ./c.yaml')).toMatch('no file “./c.yaml”');
    expect(await mistake('extends: c')).toMatch('package “c” is not found');
    expect(await mistake('extends: "./\\0"')).toMatch('no file');
  });

  test.each(['hunter2\n', 'token: hunter2\n', 'a: [hunter2\n', 'a: *hunter2\n', 'hunter2: {constructor: hunter2}\n'])(
    'what lies outside of the project is not shown: %j',
    async (secret) => {
      put('secret', secret);
      put('house/redlint.config.yaml', 'extends: ../secret\n');
      put('linked/a.md', '');
      symlinkSync('../secret', join(folder.path, 'linked/.redlintrc'));
      for (const cwd of ['house', 'linked']) {
        const error = await loadConfig({ cwd: join(folder.path, cwd) })
          .then((config) => settingsFor(config, registry))
          .catch((thrown) => thrown);
        expect(String(error)).toMatch(/(?:secret|\.redlintrc):\d is outside this project/);
        expect(String(error)).not.toMatch('hunter2');
      }
    },
  );
});
