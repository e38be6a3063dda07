import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { fill, locales } from '../../src/messages/messages.js';
import { Mistake } from '../../src/mistake.js';
import { configFolder } from './config-folder.js';

const folder = configFolder();
const { put, settle, mistake } = folder;

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
    [
      'rules:\n  puff:\n    - error\n    - threshold: x\n',
      ':4 (- threshold: x): “threshold” must be a number, not "x".',
    ],
    ['rules: {puff: [error, {allow: a}]}\n', '“allow” must be a list'],
    ['rules: {puff: [error, {soft: 1}]}\n', '“soft” must be true or false'],
    ['rules: {megaphone: [error, {a: 1}]}\n', 'the rule “megaphone” has no options'],
    ['rules: {puff: aviso}\n', 'Did you mean “warning”'],
    ['rules: {puff: desactivado}\n', 'Did you mean “off”'],
    ['rules: {tone: [error, {a: 1}]}\n', '“tone” is a principle'],
    ['overrides:\n  - files: a\n    rules: {puf: off}\n', ':3 (rules: {puf: off}): there is no rule “puf”'],
    [`a: ${'['.repeat(12)}${']'.repeat(12)}\n`, 'no key “a”'],
    [`a: ${'['.repeat(13)}${']'.repeat(13)}\n`, 'too many levels'],
    ['extends: strict\n', 'no “strict”; use preset:recommended or preset:strict'],
    ['overrides: [{language: es}]\n', 'does not say which drafts'],
    ['overrides: [{files: "*.{md,txt}"}]\n', 'without braces'],
    ['overrides: [{files: a, root: true}]\n', '“root” does not belong inside “overrides”'],
    ['networks: [x, facebok]\n', 'Did you mean “facebook”?'],
    ['locale: fr\n', fill('“fr” is not a value of “locale”; choose {locales}', { locales: { or: locales } }, 'en')],
    ['response: {within: soon}\n', 'must be a time span'],
    ['response: {within: 5d, max: 24h}\n', 'what is promised (“within”) is longer than the most allowed (“max”)'],
    ['organization: {name: Pe\ufffdarroya}\n', 'redlint.config.yaml is not in UTF-8: save it again in UTF-8.'],
    ['csv: {text: []}\n', '“text” is empty'],
    ['organization:\n  names:\n    - Villa: la de aquí\n', 'put a text with “: ” in it in quotes'],
    ['electoral: [{scope: local, from: 2027-02-30, to: 2027-03-01}]\n', 'must be a day that exists'],
    ['electoral: [{scope: local, from: 2027-03-02, to: 2027-03-01}]\n', 'ends before it begins'],
    ['electoral: [{from: 2027-03-02, to: 2027-03-01}]\n', 'the key “scope” is missing'],
    ['organization: {timezone: Europe/Madri}\n', 'must be a time zone'],
    ['organization: {workingHours: all day}\n', 'must be hours'],
    ['organization: {domains: ["https://a.es"]}\n', 'must hold domains'],
    ['organization: {name: 3}\n', 'must be a text, not 3'],
    ['organization: [a]\n', '“organization” must hold keys'],
    ['root: "yes"\n', 'must be true or false, not "yes"'],
    ['ignore: [3]\n', 'must be a text, not 3'],
    ['- a\n', 'must hold keys with their values'],
    ['owners:\n  pufff: Prensa\n', ':2 (pufff: Prensa): there is no rule “pufff”. Did you mean “puff”?'],
    ['owners: [Prensa]\n', '“owners” must hold keys with their values'],
    ['rules: [puff]\n', '“rules” must hold keys with their values'],
    ['overrides:\n  - when: [x]\n    rules: {puff: off}\n', '“when” must hold keys with their values'],
    ['owners: {puff: ""}\n', '“puff” is empty'],
    ['waivers: {maxDays: 0}\n', '“maxDays” must be a whole number of days, from 1 to 3650, not 0'],
    ['waivers: {maxDays: 1.5}\n', 'must be a whole number of days'],
    ['waivers: {maxDay: 30}\n', 'Did you mean “maxDays”?'],
    ['waivers: {by: Prensa}\n', '“by” must be a list'],
    ['waivers:\n  never: [puf]\n', ':2 (never: [puf]): there is no rule “puf”. Did you mean “puff”?'],
    ['organization:\n\tname: Villa\n', ':2 (name: Villa): a tab indents this line; use spaces'],
    [
      'electoral: [{scope: local, from: soon, to: 2027-03-01}]\n',
      ':1 (electoral: [{scope: local, from: soon, to: 2027-03-01}]): “from” must be a day that exists, written like 2027-05-23, not "soon".',
    ],
    [
      'organization:\n  networks: [x]\n',
      ':2 (networks: [x]): the key “networks” does not belong inside “organization”',
    ],
    ['overrides:\n  files: a\n', ':1 (overrides:): “overrides” must be a list; put “- ” before the first key'],
    ['overrides:\n  - files: "posts/[a"\n', ':2 (- files: "posts/[a"): the [ of “posts/[a” lacks its ]'],
    ['networks: [twiter]\n', 'Did you mean “x”?'],
    ['overrides: [{when: {networks: twiter}}]\n', 'Did you mean “x”?'],
    ['ignore: ["b/[c"]\n', 'the [ of “b/[c” lacks its ]'],
    [`ignore: ["${'[]'.repeat(60)}["]\n`, 'lacks its ]'],
    [
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nnetworks: [*c]\n`,
      ':4 (networks: [*c]): the aliases (*) multiply too much; write the values out.',
    ],
    ['a: [\n', 'redlint.config.yaml:1 (a: [): the [ opened here is not closed; write ] where it ends.'],
    ['rules:\n  puff: [error, {threshold: 3}\nnetworks: [x]\n', ':2 (puff: [error, {threshold: 3}): the [ opened'],
    ['rules: {\n  puff: off,\nlocale: es\n', ':1 (rules: {): the { opened here is not closed'],
    ['locale: "es\nroot: true\n', ':1 (locale: "es): the " opened here is not closed'],
    ["locale: 'es\nroot: true\n", ":1 (locale: 'es): the ' opened here"],
    ['rules: {slow: [error, {max: -3}]}\n', '“max” must be a number from 1 to 100, not -3;'],
    ['rules:\n  slow:\n    - error\n    - max: 1e9\n', ':4 (- max: 1e9): “max” must be a number from 1 to 100'],
    [
      'rules: {slow: [error, {max: 5d}]}\n',
      '“max” must be a number from 1 to 100, not "5d"; “redlint explain slow” says what it counts.',
    ],
    ['rules: {slow: [error, {max: .nan}]}\n', 'must be a text, a number, true, false or a list of texts, not NaN.'],
    [
      'extends: https://a.es/redlint/base.yaml\n',
      ':1 (extends: https://a.es/redlint/base.yaml): no config is fetched from the web; save it beside this one and write ./base.yaml',
    ],
    ['extends:\n  - preset:recommended\n  - git@a.es:x/y.git\n', ':3 (- git@a.es:x/y.git): no config is fetched'],
    [
      'rules:\n  puff: off\n  tags: off\n  puff: error\n',
      ':4 (puff: error): “puff” is there twice at this level; keep one',
    ],
    ['a: 1\na: 2\n', 'redlint.config.yaml:2 (a: 2): “a” is there twice at this level'],
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
    rmSync(join(folder.path, 'redlint.config.json'));
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

test.each(['posts/[ab]*.md', 'a\\[b', '[!a]/x', '[]a]', 'a]', 'x\\\\'])(
  'a pattern may have brackets: %j',
  async (files) => {
    put('redlint.config.yaml', stringify({ overrides: [{ files, language: 'es' }], ignore: [files] }));
    await expect(settle()).resolves.toBeDefined();
  },
);

test('files that extend each other are named with the line that closes the circle', async () => {
  put('b.yaml', 'language: es\nextends: [preset:strict, ./redlint.config.yaml]\n');
  expect(await mistake('extends: ./b.yaml\n')).toBe(
    'b.yaml:2 (extends: [preset:strict, ./redlint.config.yaml]): the config extends itself (redlint.config.yaml → b.yaml → redlint.config.yaml); take out one of those “extends”.',
  );
});

test('an override whose files are faulty is not also blamed for having none', async () => {
  expect(await mistake('overrides:\n  - files: "posts/[a"\n')).not.toContain('does not say which drafts');
});
