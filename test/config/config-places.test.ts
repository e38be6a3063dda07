import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
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

  test.each([
    'redlint.config.toml',
    'redlint.config.cjs',
    'Redlint.Config.yaml',
    'redlint.config.yaml.txt',
    '.redlintrc.js',
    'redlint-config.yml',
    'redlint.yaml',
    '.redlint.yml',
  ])('%s is no name that is read, and that is told', async (name) => {
    expect(await mistake('locale: es\n', name)).toBe(
      `${name} is not read; call it redlint.config.yaml, and write it in YAML (JSON is YAML too).`,
    );
  });

  test.each([
    'redlint.house.yml',
    'redlint.house.json',
    'redlint.house.toml',
    'redlint-house.yaml',
    '.redlint.house.yaml',
  ])('%s is told by the name that it must have', async (name) => {
    expect(await mistake('words: [a]\n', `b/${name}`, 'b/x.md')).toBe(
      `b/${name} is not read; call it redlint.house.yaml, and write it in YAML (JSON is YAML too).`,
    );
  });

  test('names of other things are left alone', async () => {
    for (const name of [
      'redlint-baseline.json',
      'redlint.json',
      'redlint.sarif',
      'redlint.config.yaml.bak',
      '.redlintignore',
      'redlint.config.d.ts',
    ])
      put(name, '');
    put('redlint.config.yaml', 'locale: es\n');
    put('redlint.yml', 'on: push\n');
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
    const leaves = (mark: string) => `fs.writeFileSync(${JSON.stringify(join(folder.path, mark))}, '');`;
    put('redlint.config.mjs', `import fs from 'node:fs'; ${leaves('ran')} export default {};`);
    put('.config/config.js', `const fs = require('node:fs'); ${leaves('hidden')}`);
    await expect(loadConfig({ cwd: folder.path, noCode: true })).rejects.toThrow('redlint.config.mjs');
    expect(existsSync(join(folder.path, 'ran'))).toBe(false);
    await loadConfig({ cwd: folder.path });
    expect(existsSync(join(folder.path, 'ran'))).toBe(true);
    expect(existsSync(join(folder.path, 'hidden'))).toBe(false);
  });

  test('a program that fails, or gives no config, is the user’s to put right', async () => {
    expect(await mistake('export default 3;', 'redlint.config.js')).toMatch('must hold keys');
    put('redlint.config.mjs', 'const a = {}; a.rules = a; export default a;');
    await expect(loadConfig({ cwd: folder.path, explicit: 'redlint.config.mjs' })).rejects.toThrow(Mistake);
  });

  test.each([
    ['const a = 1;\nthrow new Error("no luck");\n', 'redlint.config.mjs:2 failed when it ran (no luck); fix it'],
    ['throw 3;\n', 'redlint.config.mjs failed when it ran (3); fix it'],
    [
      'export default {\n  locale: "es"\n  language: "es"\n};\n',
      "redlint.config.mjs:3:3 failed when it ran (Unexpected identifier 'language')",
    ],
    ['import gone from "./gone.mjs";\n', 'redlint.config.mjs failed when it ran (Cannot find module'],
    ['export const config = {};\n', 'redlint.config.mjs exports no config; write “export default { … }”.'],
    [
      'export default null;\n',
      'redlint.config.mjs: the file must hold keys with their values, as in “locale: es”, not null.',
    ],
    [
      'export default [];\n',
      'redlint.config.mjs: the file must hold keys with their values, as in “locale: es”, not [].',
    ],
    [
      'export default () => ({});\n',
      'redlint.config.mjs exports more than plain data (() => ({}) could not be cloned.); leave functions',
    ],
    [
      'export default { get locale() { throw new Error("later"); } };\n',
      'redlint.config.mjs:1 failed when it ran (later)',
    ],
    [
      'setTimeout(() => { throw null; });\nawait new Promise((go) => setTimeout(go, 5000));\nexport default {};\n',
      'redlint.config.mjs failed when it ran (null)',
    ],
    [
      'process.exit(0);\nexport default {};\n',
      'redlint.config.mjs ended its program before it gave a config; take process.exit out',
    ],
    [
      'await new Promise(() => {});\nexport default {};\n',
      'redlint.config.mjs ended its program before it gave a config',
    ],
  ])('code is named, with its line where that is known: %j', async (code, sentence) => {
    expect(await mistake(code, 'redlint.config.mjs')).toContain(sentence);
  });

  test.each(['for (;;);\n', 'await new Promise(() => setInterval(() => {}, 1000));\n'])(
    'code that never ends is left after a while: %j',
    async (code) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const said = mistake(`${code}export default {};`, 'redlint.config.mjs');
        await vi.waitUntil(() => vi.getTimerCount() > 0);
        vi.advanceTimersByTime(10_000);
        expect(await said).toMatch('redlint.config.mjs has not ended after 10 seconds');
      } finally {
        vi.useRealTimers();
      }
    },
  );
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
    expect(await mistake('extends: [preset:strct]')).toMatch('redlint.config.yaml:1:11 (extends: [preset:strct])');
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
        expect(String(error)).toMatch(/(?:secret|\.redlintrc):\d+:\d+ is outside this project/);
        expect(String(error)).not.toMatch('hunter2');
      }
    },
  );
});
