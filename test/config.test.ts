import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { rulesDirsOf } from '../src/config/config.js';
import { explainConfig } from '../src/config/explain.js';
import { idleIn } from '../src/config/idle.js';
import { configSchema, type JsonSchema } from '../src/config/json-schema.js';
import { configOf, configs, loadConfig } from '../src/config/load.js';
import { patternsIn } from '../src/config/match.js';
import { severitiesUnder } from '../src/config/rule-settings.js';
import type { Known } from '../src/config/rules.js';
import type { Facts } from '../src/config/settings.js';
import { settingsFor } from '../src/config/settings-for.js';
import { hoursIn, isDay } from '../src/config/values.js';
import { Mistake } from '../src/mistake.js';
import { defineRule, type Language, type Rule } from '../src/rule.js';

let cwd: string;
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'redlint-')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Writes files of the test's folder and gives back their path. */
const put = (name: string, text: string): string => {
  const path = join(cwd, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const says: Language = { title: 'T', why: 'W', messages: {}, options: { max: 'The most.' }, examples: [] };
const rule = (id: string, principle: string, given: Partial<Rule>) =>
  [
    id,
    {
      id,
      principle,
      languages: { en: says },
      lexicons: {},
      rule: defineRule({ severity: 'warning', *check() {}, ...given } as Rule),
    },
  ] as const;
const registry: Known = {
  principles: ['tone', 'reply'].map((id, index) => ({ id, number: index + 1, languages: {} })),
  rules: new Map([
    rule('puff', 'tone', { options: { threshold: 2, allow: [], word: 'a', soft: false } }),
    rule('megaphone', 'tone', { strict: true, severity: 'suggestion' }),
    rule('tags', 'tone', { options: { allow: [] }, shorthands: { allow: 'hashtags.allow' } }),
    rule('slow', 'reply', { options: { max: 48 }, shorthands: { max: 'response.max' }, severity: 'error' }),
  ]),
};

const settle = async (path?: string, facts?: Facts) =>
  settingsFor(await loadConfig({ cwd, ...(path && { path }) }), registry, path, facts);
const levels = async (path?: string) =>
  Object.fromEntries(
    [...(await settle(path)).rules]
      .filter(([id]) => registry.rules.has(id))
      .map(([id, { severity }]) => [id, severity]),
  );

/** The English sentence of the mistake that a config makes. */
const mistake = async (text: string, name = 'redlint.config.yaml'): Promise<string> => {
  put(name, text);
  const error = await settle().catch((thrown) => thrown);
  expect(error).toBeInstanceOf(Mistake);
  expect(error.in('es')).not.toMatch(/\{\w+\}/);
  expect(error.message).not.toMatch(/\{\w+\}/);
  return error.message;
};

describe('without a config', () => {
  test('preset:recommended holds: strict rules sleep', async () => {
    expect(await levels()).toEqual({ puff: 'warning', megaphone: 'off', tags: 'warning', slow: 'error' });
    const { rules, language, account } = await settle();
    expect(rules.get('puff')).toMatchObject({ from: 'preset:recommended' });
    expect(rules.get('puff')?.ceiling).toBeUndefined();
    expect([language, account.kind]).toEqual(['auto', 'official']);
  });
});

describe('what can hold for no draft', () => {
  test.each([
    ['networks: [twitter]', 'Did you mean “x”'],
    ['networks: [mastodom]', 'Did you mean “mastodon”'],
    ['overrides: [{when: {networks: twitter}, language: es}]', ':1', 'Did you mean “x”'],
    ['overrides: [{when: {networks: [x, pinterest]}, language: es}]', 'pinterest', 'choose x, facebook'],
    ['overrides:\n  - when:\n      kind: evento\n    language: es', ':3', 'Did you mean “event”'],
    ['overrides: [{when: {kind: evnt}, language: es}]', 'Did you mean “event”'],
    ['overrides: [{when: {account: persona}, language: es}]', 'Did you mean “personal”'],
    ['overrides: [{when: {language: es-ES}, networks: [x]}]', 'Did you mean “es”'],
    ['overrides: [{when: {netwroks: x}, language: es}]', 'Did you mean “networks”'],
    ['overrides: [{when: {network: mastodn}, language: es}]', 'Did you mean “mastodon”'],
    ['overrides: [{when: {account.kind: personal}, language: es}]', 'account.kind'],
    ['overrides: [{when: {lang: en-GB}, networks: [x]}]', '“en-GB” is not', 'Did you mean “en”'],
    ['overrides: [{when: {lang: [es, "12"]}, networks: [x]}]', 'must be the code of a language', 'not 12'],
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
    const config = await loadConfig({ cwd });
    const idle = (roots: string[]) =>
      idleIn([config], ['events/2027/a.md', 'b.md'], roots).map(({ what, where, near }) => [what, where[20], near]);
    const windows = [
      ['window', '3', 'local'],
      ['window', '4', undefined],
    ];
    expect(idle([])).toEqual(windows);
    expect(idle([join(cwd, 'events')])).toEqual(windows);
    const files = [
      ['files', '8', 'events'],
      ['files', '1', undefined],
    ];
    expect(idle([cwd])).toEqual([...files, ...windows]);
    expect(idle([dirname(cwd)])).toEqual([...files, ...windows]);
  });

  test('but not windows where no account has a scope: they hold for all', async () => {
    put('redlint.config.yaml', 'electoral: [{scope: national, from: 2027-01-01, to: 2027-02-01}]\n');
    expect(idleIn([await loadConfig({ cwd })], ['a.md'], [cwd])).toEqual([]);
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
    expect((await loadConfig({ cwd, path: 'a/x.md' })).layers).toEqual([]);
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
    const configFor = configs({ cwd });
    const [a, b] = [await configFor('deep/down/a.md'), await configFor('b.md')];
    expect(a).toBe(b);
    expect(settingsFor(a, registry, 'a.md')).toBe(settingsFor(a, registry, 'deep/b.md'));
    expect(settingsFor(a, registry, 'a.txt').language).toBe('en');
  });

  test('an explicit file stands alone, and must be there', async () => {
    put('redlint.config.yaml', 'locale: es\n');
    put('other.conf', 'language: eu\n');
    const config = await loadConfig({ cwd, explicit: 'other.conf' });
    expect(settingsFor(config, registry)).toMatchObject({ language: 'eu', locale: undefined });
    await expect(loadConfig({ cwd, explicit: 'nope.yaml' })).rejects.toThrow('There is no config file nope.yaml');
    await expect(loadConfig({ cwd, explicit: '.' })).rejects.toThrow('cannot be read');
    expect((await loadConfig({ cwd, noConfig: true })).layers).toEqual([]);
  });

  test('folders of own rules: from the file that names them, each once', async () => {
    put('redlint.config.yaml', 'rulesDir: ours\noverrides: []\n');
    put('a/redlint.config.yaml', 'rulesDir: ../ours\n');
    put('a/b/redlint.config.yaml', 'locale: es\n');
    put('a/b/c/redlint.config.yaml', 'rulesDir: ours\n');
    const config = await loadConfig({ cwd, path: 'a/b/c/x.md' });
    expect(rulesDirsOf(config, resolve)).toEqual([join(cwd, 'ours'), join(cwd, 'a/b/c/ours')]);
  });

  test('a config that leads nowhere is reported; a folder of its name is none', async () => {
    mkdirSync(join(cwd, 'a/redlint.config.yaml'), { recursive: true });
    expect((await loadConfig({ cwd, path: 'a/x.md' })).layers).toEqual([]);
    symlinkSync('gone.yaml', join(cwd, 'a/redlint.config.json'));
    await expect(loadConfig({ cwd, path: 'a/x.md' })).rejects.toThrow('redlint.config.json cannot be read');
  });

  test('code is refused where code is refused, also what cosmiconfig would run of itself', async () => {
    put('redlint.config.mjs', 'globalThis.ran = true; export default {};');
    put('.config/config.js', 'globalThis.ran = true;');
    await expect(loadConfig({ cwd, noCode: true })).rejects.toThrow('redlint.config.mjs');
    expect('ran' in globalThis).toBe(false);
  });

  test('a program that fails, or gives no config, is the user’s to put right', async () => {
    expect(await mistake('throw new Error("no luck");', 'redlint.config.mjs')).toMatch('no luck');
    expect(await mistake('export default 3;', 'redlint.config.js')).toMatch('must hold keys');
    put('redlint.config.mjs', 'const a = {}; a.rules = a; export default a;');
    await expect(loadConfig({ cwd, explicit: 'redlint.config.mjs' })).rejects.toThrow(Mistake);
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

  test('loops, multiplying files and what is not there', async () => {
    put('a.yaml', 'extends: ./b.yaml');
    put('b.yaml', 'extends: ./a.yaml');
    expect(await mistake('extends: ./a.yaml')).toMatch('a.yaml → b.yaml → a.yaml');
    const many = Array.from({ length: 101 }, (_, i) => `./n${i}.yaml`);
    for (const name of many) put(name, '');
    put('redlint.config.yaml', `extends: [${many.slice(1).join(', ')}]`);
    expect((await loadConfig({ cwd })).layers).toHaveLength(101);
    expect(await mistake(`extends: [${many.join(', ')}]`)).toMatch('more than 100 files');
    for (let i = 0; i < 40; i++) put(`m${i}.yaml`, i === 39 ? '' : `extends: [./m${i + 1}.yaml, ./m${i + 1}.yaml]`);
    expect(await mistake('extends: ./m0.yaml')).toMatch('more than 100 files');
    expect(await mistake('extends: [preset:strct]')).toMatch('redlint.config.yaml:1 (extends: [preset:strct])');
    expect(await mistake('extends: ./c.yaml')).toMatch('no file “./c.yaml”');
    expect(await mistake('extends: c')).toMatch('package “c” is not found');
    expect(await mistake('extends: "./\\0"')).toMatch('no file');
  });
});

describe('values', () => {
  test.each([
    ['30min', 0.5],
    ['24h', 24],
    ['2 d', 48],
    ['9999h', 9999],
    ...['10000h', '0h', '024h', '24', 'h', '1.5h', '24hours', '-2d', ' 24h', '24  h'].map(
      (text) => [text, undefined] as const,
    ),
  ] as const)('hours in %j: %s', (text, hours) => expect(hoursIn(text)).toBe(hours));

  test.each([
    ['2028-02-29', true],
    ['2027-12-31', true],
    ...['2027-02-29', '2027-00-10', '2027-13-01', '27-01-01', 'today', ''].map((text) => [text, false] as const),
  ] as const)('%j is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

  const keys: readonly (readonly [key: string, right: readonly unknown[], wrong: readonly unknown[]])[] = [
    ['language', ['auto', 'es', 'ast'], ['e', 'abcd', 'ES', 'es-ES', 'es ', 3]],
    [
      'organization.domains',
      [['a.es', 'xn--espaa-rta.es', 'www.a.co.uk']],
      [['a'], ['a b.es'], ['a@b.es'], ['.a.es'], ['a.es.'], ['a.es/b']],
    ],
    ['organization.timezone', ['Europe/Madrid', 'UTC'], ['Madrid', '', 3]],
    [
      'organization.workingHours',
      ['Mo-Fr 08:00-15:00'],
      ['mañanas', '', `Mo-Fr 08:00-15:00${', 16:00-17:00'.repeat(40)}`],
    ],
    ['response.within', ['30min', '2d'], ['soon', '', 24]],
    ['account.email', ['a@b.es'], ['a@', '@b', 'a b@c.es', 'a@b c', 'ab.es']],
    ['account.kind', ['official', 'personal'], ['both', true]],
    ['account.scope', ['local'], ['', 3]],
    [
      'electoral',
      [[{ scope: 'local', from: '2027-03-30', to: '2027-03-30' }]],
      [
        [{ scope: 'local', from: '2027-03-30', to: '2027-03-29' }],
        [{ scope: '', from: '2027-03-30', to: '2027-03-30' }],
      ],
    ],
    ['ignore', ['a/**', ['a', '!b']], ['{a}', 'a}', ['b', 'c{'], '', 3]],
    ['extends', ['preset:strict', []], ['strict', '', [''], 3]],
    [
      'rules',
      [{ puff: ['error'] }, { puff: 'off' }, { puff: ['warning', { word: 'b', soft: true, allow: ['a'] }] }],
      [{ puff: [] }, { puff: ['error', {}, 3] }, { puff: ['error', { word: 3 }] }],
    ],
    ['waivers.requireReason', [true, false], ['no']],
  ];
  const given = (key: string, value: unknown): object =>
    key.split('.').reduceRight<object>((inner, name) => ({ [name]: inner }), value as object);
  test.each(keys)('%s takes what is right and no more', async (key, right, wrong) => {
    const taken = async (value: unknown) =>
      configOf(given(key, value), { cwd })
        .then((config) => settingsFor(config, registry))
        .then(
          () => true,
          (error) => (error instanceof Mistake ? false : error),
        );
    for (const value of right) expect(await taken(value), JSON.stringify(value)).toBe(true);
    for (const value of wrong) expect(await taken(value), JSON.stringify(value)).toBe(false);
  });

  test.each([
    ['*a*b*c*d', true],
    ['*a*b*c*d*', false],
    ['**a**b**c**d', true],
    ['*a*b*c*/*a*b*c*/*a*b', true],
    ['*a*b*c*/*a*b*c*/*a*b*', false],
    ['{a}{b}{c}{d}{e}', true],
    ['{a}{b}{c}{d}{e}{f}', false],
    ['# *a*b*c*d*e', true],
  ])('stars and braces of %s: %s', (pattern, can) => {
    const compile = () => patternsIn(cwd, pattern);
    if (can) expect(compile().test(cwd)).toBeUndefined();
    else expect(compile).toThrow('too many stars or braces');
  });
});

describe('a fault is reported with its line and a way out', () => {
  test.each([
    ['language: es\nruls: {}\n', 'redlint.config.yaml:2 (ruls: {}): there is no key “ruls”. Did you mean “rules”?'],
    [
      'organization:\n  names: [a]\n  domain: [b.es]\n',
      ':3 (domain: [b.es]): there is no key “domain”. Did you mean “domains”?',
    ],
    ['rules:\n  puf: off\n', ':2 (puf: off): there is no rule “puf”. Did you mean “puff”?'],
    ['rules:\n  zzzzz: off\n', 'there is no rule “zzzzz”; list them'],
    [
      'rules:\n  puff: eror\n',
      '“eror” is not a severity. Did you mean “error”? Choose error, warning, suggestion or off.',
    ],
    ['rules:\n  puff: [waring, {threshold: 3}]\n', '“waring” is not a severity. Did you mean “warning”?'],
    ['rules:\n  puff: 3\n', '“puff: 3” does not say which severity'],
    ['rules:\n  puff: [error, {treshold: 3}]\n', 'no option “treshold”. Did you mean “threshold”?'],
    ['rules:\n  puff:\n    - error\n    - threshold: x\n', ':4 (- threshold: x): “threshold” must be a number, not x.'],
    ['rules: {puff: [error, {allow: a}]}\n', '“allow” must be a list'],
    ['rules: {puff: [error, {soft: 1}]}\n', '“soft” must be true or false'],
    ['rules: {megaphone: [error, {a: 1}]}\n', 'the rule “megaphone” has no options'],
    ['rules: {puff: aviso}\n', 'Did you mean “warning”'],
    ['rules: {puff: apagado}\n', 'Did you mean “off”'],
    ['rules: {tone: [error, {a: 1}]}\n', '“tone” is a principle'],
    ['overrides:\n  - files: a\n    rules: {puf: off}\n', ':3 (rules: {puf: off}): there is no rule “puf”'],
    [`a: ${'['.repeat(12)}${']'.repeat(12)}\n`, 'no key “a”'],
    [`a: ${'['.repeat(13)}${']'.repeat(13)}\n`, 'too many levels'],
    ['extends: strict\n', 'no “strict”; use preset:recommended or preset:strict'],
    ['overrides: [{language: es}]\n', 'does not say for which drafts'],
    ['overrides: [{files: "*.{md,txt}"}]\n', 'without braces'],
    ['overrides: [{files: a, root: true}]\n', 'no key “root”'],
    ['networks: [x, facebok]\n', 'Did you mean “facebook”?'],
    ['locale: fr\n', '“fr” is not a value of “locale”; choose es or en'],
    ['response: {within: soon}\n', 'must be a time span'],
    ['electoral: [{scope: local, from: 2027-02-30, to: 2027-03-01}]\n', 'must be a day that exists'],
    ['electoral: [{scope: local, from: 2027-03-02, to: 2027-03-01}]\n', 'ends before it begins'],
    ['electoral: [{from: 2027-03-02, to: 2027-03-01}]\n', 'the key “scope” is missing'],
    ['organization: {timezone: Europe/Madri}\n', 'must be a time zone'],
    ['organization: {workingHours: all day}\n', 'must be hours'],
    ['organization: {domains: ["https://a.es"]}\n', 'must hold domains'],
    ['organization: {name: 3}\n', 'must be a text, not 3'],
    ['organization: [a]\n', '“organization” must hold keys'],
    ['root: "yes"\n', 'must be true or false, not yes'],
    ['ignore: [3]\n', 'must be a text, not 3'],
    ['- a\n', 'must hold keys with their values'],
    ['a: [\n', 'redlint.config.yaml:2'],
    ['a: 1\na: 2\n', 'redlint.config.yaml:2 (a: 2): the file is badly written'],
    ['rules: {puff: {}}\n', '“puff: {}” does not say which severity'],
    ['root: true\nignore: *.md\n', ':2 (ignore: *.md): put *.md in quotes'],
    ['rules:\n  # puff: off\n', '“rules” is empty'],
    ['__proto__: {polluted: true}\n', 'no key “__proto__”'],
    ['rules: {constructor: "off"}\n', 'no key “constructor”'],
    ['rules: {puff: [error, {toString: 1}]}\n', 'no key “toString”'],
  ])('%j', async (text, sentence) => {
    expect(await mistake(text)).toContain(sentence);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('all faults are reported at once, in order of place', async () => {
    const text = [
      'extends: [preset:recomended, ./missing.yaml]',
      'lenguage: es',
      'networks: [x, myspace]',
      'rules:',
      '  puff: loud',
      '  tags: []',
      '  megafone: off',
      '  slow: [error, {hour: 3}]',
      'overrides:',
      '  - rules: {puff: }',
      'localle: es',
    ];
    const said = (await mistake(text.join('\n'))).split('\n');
    expect(said.map((line) => line.replace(/^redlint\.config\.yaml:(\d+) \(.*?\): /, '$1 '))).toEqual([
      expect.stringMatching(/^1 .*“preset:recomended”.*“preset:recommended”/),
      expect.stringMatching(/^1 .*“.\/missing.yaml”/),
      expect.stringMatching(/^2 .*“lenguage”.*“language”/),
      expect.stringMatching(/^3 .*“myspace” is not a value of “networks”; choose x, facebook,.* or blog\.$/),
      expect.stringMatching(/^5 “loud” is not a severity/),
      expect.stringMatching(/^6 “tags: \[\]” does not say which severity/),
      expect.stringMatching(/^7 .*“megafone”.*“megaphone”/),
      expect.stringMatching(/^8 .*“hour”.*/),
      expect.stringMatching(/^10 “puff:” does not say which severity/),
      expect.stringMatching(/^10 this override does not say/),
      expect.stringMatching(/^11 .*“localle”.*“locale”/),
    ]);
  });

  test('JSON and package.json have lines too', async () => {
    expect(await mistake('{\n  "rules": {\n    "puf": "off"\n  }\n}', 'redlint.config.json')).toContain(
      'redlint.config.json:3 ("puf": "off")',
    );
    rmSync(join(cwd, 'redlint.config.json'));
    expect(await mistake('{\n\t"redlint": {\n\t\t"lenguage": "es"\n\t}\n}', 'package.json')).toContain(
      'package.json:3',
    );
  });

  test('no text at all crashes or hangs the reader', async () => {
    const bomb = `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'},*${i ? `b${i - 1}` : 'a'}]`).join('\n')}`;
    for (const text of [
      '['.repeat(100_000),
      '{"a":'.repeat(50_000),
      bomb,
      'x'.repeat(1_100_000),
      '\0\0',
      '!!js/function a',
      '? [a]: b',
    ]) {
      await mistake(text);
    }
    const known = fc.constantFrom(
      'rules',
      'extends',
      'overrides',
      'files',
      'when',
      'puff',
      'error',
      'organization',
      'electoral',
      'ignore',
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 3, '', 'off', '__proto__', 'error', '24h'),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(known, fc.string()), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          tree.map((value) => stringify(value)),
        ),
        async (text) => {
          put('redlint.config.yaml', text);
          const error = await settle().then(
            () => undefined,
            (thrown) => thrown,
          );
          if (error) expect(error).toBeInstanceOf(Mistake);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('settings for one draft', () => {
  const facts: Facts = {
    language: 'es',
    kind: 'event',
    networks: ['x', 'facebook'],
    account: 'official',
    meta: (key) => (key === 'tags' ? ['a', 2] : undefined),
  };

  test('overrides by path and by what the draft says; later wins', async () => {
    put(
      'site/redlint.config.yaml',
      stringify({
        overrides: [
          { files: ['personal/**', '!personal/not.md'], account: { kind: 'personal' }, rules: { puff: 'error' } },
          { when: { networks: 'x', tags: [1, 2] }, rules: { puff: ['suggestion', { threshold: 9 }] } },
          { when: { kind: 'notice' }, rules: { puff: 'off' } },
        ],
      }),
    );
    const at = async (path: string, facts?: Facts) => {
      const { account, rules } = await settle(path, facts);
      return [account.kind, rules.get('puff')?.severity, rules.get('puff')?.options.threshold];
    };
    expect(await at('site/personal/a.md')).toEqual(['personal', 'error', 2]);
    expect(await at('site/personal/a.md', facts)).toEqual(['personal', 'suggestion', 9]);
    expect(await at('site/personal/not.md')).toEqual(['official', 'warning', 2]);
    expect(await at('site/a.md', { ...facts, kind: 'notice' })).toEqual(['official', 'off', 9]);
    expect(await at('site/a.md', { ...facts, networks: [] })).toEqual(['official', 'warning', 2]);
  });

  test('a principle sets its rules, wakes no strict one, and a rule’s own line wins wherever it stands', async () => {
    put('redlint.config.yaml', 'rules: {puff: error, tone: suggestion}\n');
    expect(await levels()).toMatchObject({ puff: 'error', tags: 'suggestion', megaphone: 'off', slow: 'error' });
    put('redlint.config.yaml', 'rules: {tone: "off"}\noverrides: [{files: a.md, rules: {tone: warning}}]\n');
    expect(await levels('a.md')).toMatchObject({ puff: 'warning', megaphone: 'off' });
    put('redlint.config.yaml', 'rules: {tags: "off"}\noverrides: [{files: a.md, rules: {tone: suggestion}}]\n');
    expect(await levels('a.md')).toMatchObject({ puff: 'suggestion', tags: 'off' });
  });

  test('sections that are options of rules; an option’s own line wins', async () => {
    const options = async (value: object) => {
      const { rules } = settingsFor(await configOf(value, { cwd }), registry);
      return [rules.get('slow')?.options.max, rules.get('tags')?.options.allow, rules.get('slow')?.ceiling];
    };
    expect(await options({ response: { max: '3d' }, hashtags: { allow: ['X'] } })).toEqual([72, ['X'], undefined]);
    expect(await options({ response: { max: '12h' }, rules: { slow: ['error', { max: 3 }] } })).toEqual([
      3,
      [],
      'error',
    ]);
  });

  test('a principle’s severity is the most that its rules may have: it raises none and leaves alone what a law asks for', async () => {
    const rules = new Map([
      rule('hint', 'tone', { severity: 'suggestion', severities: ['error'] }),
      rule('grave', 'tone', { severity: 'error', severities: ['suggestion'] }),
      rule('law', 'tone', { severity: 'error', byLaw: true }),
    ]);
    const held = async (config: object) => {
      const settings = settingsFor(await configOf({ root: true, ...config }, { cwd }), { ...registry, rules });
      return Object.fromEntries(
        [...rules].map(([id, { rule }]) => {
          const setting = settings.rules.get(id)!;
          return [id, [setting.severity, ...severitiesUnder(rule, setting)].join(' ')];
        }),
      );
    };
    expect(await held({})).toEqual({ hint: 'suggestion error', grave: 'error suggestion', law: 'error' });
    expect(await held({ rules: { tone: 'warning' } })).toEqual({
      hint: 'suggestion warning',
      grave: 'warning suggestion',
      law: 'error',
    });
    expect(await held({ rules: { tone: 'off' } })).toEqual({ hint: 'off', grave: 'off', law: 'error' });
    expect(await held({ rules: { tone: 'error', law: 'suggestion', hint: 'error' } })).toEqual({
      hint: 'error',
      grave: 'error suggestion',
      law: 'suggestion',
    });
  });

  test('rules outside the principles are set by their own name, and take no options', async () => {
    const levelOf = async (value: object) => {
      const { rules } = settingsFor(await configOf(value, { cwd }), registry);
      return rules.get('front-matter-unknown-key')?.severity;
    };
    expect(await levelOf({})).toBe('warning');
    expect(await levelOf({ rules: { tone: 'error', 'front-matter-unknown-key': 'off' } })).toBe('off');
    await expect(levelOf({ rules: { 'front-matter-unknown-key': ['error', { max: 1 }] } })).rejects.toThrow('options');
    await expect(levelOf({ rules: { 'waiver-unused': 'off' } })).rejects.toThrow('no rule');
  });

  test('the command line is the last word', async () => {
    const value = { rules: { puff: 'off', tags: 'error' }, language: 'eu' };
    const ordered = async (commandLine: object) => {
      const { rules, language } = settingsFor(await configOf(value, { cwd, commandLine }), registry);
      const known = [...rules].filter(([id]) => registry.rules.has(id));
      return [language, ...known.map(([id, { severity, from }]) => `${id}:${severity} ${from}`)];
    };
    expect(await ordered({ rules: ['puff:suggestion'], language: 'es' })).toEqual([
      'es',
      'puff:suggestion --rule',
      'megaphone:off preset:recommended',
      'tags:error config',
      'slow:error preset:recommended',
    ]);
    expect((await ordered({ only: ['puff', 'megaphone'] })).slice(1)).toEqual([
      'puff:warning --only',
      'megaphone:suggestion --only',
      'tags:off --only',
      'slow:off --only',
    ]);
    expect((await ordered({ only: ['tone'], skip: ['tags'] })).slice(1)).toEqual([
      'puff:off config',
      'megaphone:off preset:recommended',
      'tags:off --skip',
      'slow:off --only',
    ]);
    for (const commandLine of [{ only: ['puf'] }, { skip: ['puf'] }, { rules: ['puf:off'] }])
      await expect(ordered(commandLine)).rejects.toThrow('Did you mean “puff”?');
    for (const text of ['puff', 'puff:loud', ':off', ''])
      await expect(ordered({ rules: [text] })).rejects.toThrow(Mistake);
  });

  test('what the command line sets is shown as its option; a section that only sets options of rules is none', async () => {
    const commandLine = { language: 'es', locale: 'en', networks: ['x'] };
    const value = { language: 'eu', locale: 'es', networks: ['facebook'], response: { max: '12h' } };
    const { values, rules } = explainConfig(await configOf(value, { cwd, commandLine }), registry);
    expect(values.filter(({ from }) => from.startsWith('--'))).toEqual([
      { key: 'language', value: 'es', from: '--lang' },
      { key: 'networks', value: ['x'], from: '--network' },
      { key: 'locale', value: 'en', from: '--locale' },
    ]);
    expect(rules.find(({ id }) => id === 'slow')).toMatchObject({ principle: 'reply', options: { max: 12 } });
    expect(rules.find(({ id }) => id === 'front-matter-unknown-key')).toMatchObject({ principle: null, grades: [] });
    const settings = async (response: object) => settingsFor(await configOf({ response }, { cwd }), registry);
    expect((await settings({ max: '12h' })).response).toBeUndefined();
    expect((await settings({ within: '12h', max: '1d' })).response).toEqual({ within: '12h' });
  });

  test('explained: every value and rule says where it comes from', async () => {
    put(
      'redlint.config.yaml',
      'networks: [x]\nrules:\n  puff: [error, {threshold: 4}]\noverrides:\n  - files: "*.md"\n    organization: {name: Ñ}\n',
    );
    const explained = explainConfig(await loadConfig({ cwd }), registry, 'a.md');
    expect(explained.files).toEqual(['redlint.config.yaml']);
    expect(explained.values).toContainEqual({ key: 'networks', value: ['x'], from: 'redlint.config.yaml:1' });
    expect(explained.values).toContainEqual({ key: 'organization.name', value: 'Ñ', from: 'redlint.config.yaml:6' });
    expect(explained.values).toContainEqual({ key: 'language', value: 'auto', from: 'default' });
    expect(explained.rules[0]).toEqual({
      id: 'puff',
      grades: [],
      principle: 'tone',
      severity: 'error',
      options: { threshold: 4 },
      from: 'redlint.config.yaml:3',
    });
  });

  test('a linked config keeps to the folder where the link stands', async () => {
    put('shared/real.yaml', 'overrides: [{files: only.md, language: eu}]\n');
    mkdirSync(join(cwd, 'site'));
    symlinkSync(join(cwd, 'shared/real.yaml'), join(cwd, 'site/redlint.config.yaml'));
    expect((await settle('site/only.md')).language).toBe('eu');
  });
});

describe('JSON Schema', () => {
  const schema = configSchema(registry, 'es');
  const validate = addFormats
    .default(
      new Ajv2020({
        allErrors: true,
        strict: true,
        strictTypes: false,
        strictTuples: false,
        strictRequired: false,
        allowUnionTypes: true,
      }),
    )
    .compile(schema);

  test('takes what the program takes', async () => {
    const value = parse(`
$schema: ./x.json
extends: [preset:recommended]
language: es
organization: {name: M, domains: [islantilla.es], workingHours: "Mo-Fr 08:00-15:00", timezone: Europe/Madrid}
response: {within: 24h, channel: "https://a.es", max: 48h}
networks: [x, facebook]
electoral: [{scope: local, from: 2027-04-01, to: 2027-05-23}]
rules: {tone: warning, puff: [error, {threshold: 3, allow: [Feria]}], slow: "off", tags: [error]}
overrides: [{files: "personal/**", account: {kind: personal}}, {when: {networks: x, n: [1, true]}, rules: {puff: warning}}]
ignore: ["**/plantillas/**"]
waivers: {requireReason: false}
hashtags: {allow: [a]}`);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(settingsFor(await configOf(value, { cwd }), registry).language).toBe('es');
  });

  test.each([
    { ruls: {} },
    { rules: { puf: 'off' } },
    { rules: { puff: 'loud' } },
    { rules: { puff: ['error', { treshold: 1 }] } },
    { rules: { puff: ['error', { threshold: 'x' }] } },
    { rules: { tone: ['error', {}] } },
    { overrides: [{ files: 'a', rules: { puf: 'off' } }] },
    { networks: ['facebok'] },
    { electoral: [{ scope: 'local', from: 'soon', to: '2027-01-01' }] },
  ])('refuses %j', (value) => expect(validate(value)).toBe(false));

  test('says what each rule is, what it may be set to, and what it is by default', () => {
    const levels = { enum: ['error', 'warning', 'suggestion', 'off'] };
    const inEnglish = configSchema(registry).properties as Record<string, JsonSchema>;
    const rules = inEnglish.rules?.properties as Record<string, JsonSchema>;
    expect(rules.puff).toEqual({
      description: 'T',
      default: 'warning',
      anyOf: [
        levels,
        {
          type: 'array',
          prefixItems: [
            levels,
            {
              type: 'object',
              additionalProperties: false,
              properties: {
                threshold: { type: 'number', default: 2 },
                allow: { type: 'array', items: { type: 'string' }, default: [] },
                word: { type: 'string', default: 'a' },
                soft: { type: 'boolean', default: false },
              },
            },
          ],
          minItems: 1,
          items: false,
        },
      ],
    });
    expect(rules.slow).toMatchObject({ default: 'error' });
    expect(JSON.stringify(rules.slow)).toContain('"max":{"type":"number","default":48,"description":"The most."}');
    expect(rules.tone).toEqual({ ...levels, description: 'tone' });
    expect(rules['front-matter-unknown-key']).toEqual({ ...levels, description: expect.stringMatching(/ /) });
    expect(inEnglish.language).toMatchObject({ default: 'auto', description: expect.stringMatching(/language/i) });
    expect(configSchema(registry, 'fr')).toEqual(configSchema(registry, 'en'));
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'redlint' });
  });

  test('own rules may have any name, and every key is described', () => {
    expect(validate({ rulesDir: './r', rules: { mine: ['error', { a: 1 }] } })).toBe(true);
    for (const locale of ['es', 'en']) {
      const bare: string[] = [];
      const walk = (part: JsonSchema, path: string): void => {
        for (const [key, inner] of Object.entries((part.properties ?? {}) as Record<string, JsonSchema>)) {
          if (!inner.description && !inner.$ref) bare.push(`${path}${key}`);
          if (key !== 'rules') walk(inner, `${path}${key}.`);
        }
        if (part.items) walk(part.items as JsonSchema, path);
      };
      walk(configSchema(registry, locale), '');
      expect(bare).toEqual([]);
    }
  });
});
