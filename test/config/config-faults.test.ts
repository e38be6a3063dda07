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
    ['language: es\nruls: {}\n', 'redlint.config.yaml:2:1 (ruls: {}): there is no key “ruls”. Did you mean “rules”?'],
    [
      'organization:\n  names: [a]\n  domain: [b.es]\n',
      ':3 (domain: [b.es]): there is no key “domain”. Did you mean “domains”?',
    ],
    ['rules:\n  puf: off\n', ':2:3 (puf: off): there is no rule “puf”. Did you mean “puff”?'],
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
      ':4:7 (- threshold: x): “threshold” must be a number, not "x".',
    ],
    ['rules: {puff: [error, {allow: a}]}\n', '“allow” must be a list'],
    ['rules: {puff: [error, {soft: 1}]}\n', '“soft” must be true or false'],
    ['rules: {megaphone: [error, {a: 1}]}\n', 'the rule “megaphone” has no options'],
    ['rules: {puff: aviso}\n', 'Did you mean “warning”'],
    ['rules: {puff: desactivado}\n', 'Did you mean “off”'],
    ['rules: {tone: [error, {a: 1}]}\n', '“tone” is a principle'],
    ['overrides:\n  - files: a\n    rules: {puf: off}\n', ':3:13 (rules: {puf: off}): there is no rule “puf”'],
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
    ['owners:\n  pufff: Prensa\n', ':2:3 (pufff: Prensa): there is no rule “pufff”. Did you mean “puff”?'],
    ['owners: [Prensa]\n', '“owners” must hold keys with their values'],
    ['rules: [puff]\n', '“rules” must hold keys with their values'],
    ['overrides:\n  - when: [x]\n    rules: {puff: off}\n', '“when” must hold keys with their values'],
    ['owners: {puff: ""}\n', '“puff” is empty'],
    ['waivers: {maxDays: 0}\n', '“maxDays” must be a whole number of days, from 1 to 3650, not 0'],
    ['waivers: {maxDays: 1.5}\n', 'must be a whole number of days'],
    ['waivers: {maxDay: 30}\n', 'Did you mean “maxDays”?'],
    ['waivers: {by: Prensa}\n', '“by” must be a list'],
    ['waivers:\n  never: [puf]\n', ':2:11 (never: [puf]): there is no rule “puf”. Did you mean “puff”?'],
    ['organization:\n\tname: Villa\n', ':2:1 (name: Villa): a tab indents this line; use spaces'],
    [
      'electoral: [{scope: local, from: soon, to: 2027-03-01}]\n',
      ':1:28 (electoral: [{scope: local, from: soon, to: 2027-03-01}]): “from” must be a day that exists, written like 2027-05-23, not "soon".',
    ],
    [
      'organization:\n  networks: [x]\n',
      ':2:3 (networks: [x]): the key “networks” does not belong inside “organization”',
    ],
    ['overrides:\n  files: a\n', ':1 (overrides:): “overrides” must be a list; put “- ” before the first key'],
    ['overrides:\n  - files: "posts/[a"\n', ':2:5 (- files: "posts/[a"): the [ of “posts/[a” lacks its ]'],
    ['networks: [twiter]\n', 'Did you mean “x”?'],
    ['overrides: [{when: {networks: twiter}}]\n', 'Did you mean “x”?'],
    ['ignore: ["b/[c"]\n', 'the [ of “b/[c” lacks its ]'],
    [`ignore: ["${'[]'.repeat(60)}["]\n`, 'lacks its ]'],
    [
      `a: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nnetworks: [*c]\n`,
      ':4:12 (networks: [*c]): the aliases (*) multiply too much; write the values out.',
    ],
    ['a: [\n', 'redlint.config.yaml:1:4 (a: [): the [ opened here is not closed; write ] where it ends.'],
    ['rules:\n  puff: [error, {threshold: 3}\nnetworks: [x]\n', ':2:9 (puff: [error, {threshold: 3}): the [ opened'],
    ['rules: {\n  puff: off,\nlocale: es\n', ':1:8 (rules: {): the { opened here is not closed'],
    ['locale: "es\nroot: true\n', ':1:9 (locale: "es): the " opened here is not closed'],
    ["locale: 'es\nroot: true\n", ":1:9 (locale: 'es): the ' opened here"],
    ['rules: {slow: [error, {max: -3}]}\n', '“max” must be a number from 1 to 100, not -3;'],
    ['rules:\n  slow:\n    - error\n    - max: 1e9\n', ':4:7 (- max: 1e9): “max” must be a number from 1 to 100'],
    [
      'rules: {slow: [error, {max: 5d}]}\n',
      '“max” must be a number from 1 to 100, not "5d"; “redlint explain slow” says what it counts.',
    ],
    ['rules: {slow: [error, {max: .nan}]}\n', 'must be a text, a number, true, false or a list of texts, not NaN.'],
    [
      'extends: https://a.es/redlint/base.yaml\n',
      ':1 (extends: https://a.es/redlint/base.yaml): no config is fetched from the web; save it beside this one and write ./base.yaml',
    ],
    ['extends:\n  - preset:recommended\n  - git@a.es:x/y.git\n', ':3:5 (- git@a.es:x/y.git): no config is fetched'],
    [
      'rules:\n  puff: off\n  tags: off\n  puff: error\n',
      ':4:3 (puff: error): “puff” is there twice at this level; keep one',
    ],
    ['a: 1\na: 2\n', 'redlint.config.yaml:2:1 (a: 2): “a” is there twice at this level'],
    ['rules: {puff: {}}\n', '“puff: {}” does not say which severity'],
    ['root: true\nignore: *.md\n', ':2:9 (ignore: *.md): put *.md in quotes'],
    ['rules:\n  # puff: off\n', '“rules” is empty'],
    ['__proto__: {polluted: true}\n', 'no key “__proto__”'],
    ['rules: {constructor: "off"}\n', 'no key “constructor”'],
    ['rules: {puff: [error, {toString: 1}]}\n', 'no key “toString”'],
  ])('%j', async (text, sentence) => {
    expect(await mistake(text)).toContain(sentence);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each([
    ['language: es\nlocale es\n', ':2:7 (locale es): after locale a colon is missing'],
    ['locale es\nlanguage: es\n', ':1:7 (locale es): after locale a colon is missing'],
    ['organization:\n  name Villa\n  domains: [a.es]\n', ':2:7 (name Villa): after name a colon is missing'],
    ['extends preset:strict\n', ':1:8 (extends preset:strict): after extends a colon is missing'],
    ['language:es\nlocale: es\n', ':1:1 (language:es): put a space after the colon of language'],
    ['language:es\n', ':1:1 (language:es): put a space after the colon of language'],
    ['organization:\n  name:Villa\n', ':1:1 (organization:): put a space after the colon of name'],
    ['language = "es"\n', ':1:1 (language = "es"): write a colon in place of the = after language'],
    ['organization:\n  name: Villa: la de aquí\n', ':2:9 (name: Villa: la de aquí): put “Villa: la de aquí” in quotes'],
    ['language: es\n---\nlocale: es\n', ':2:1 (---): a second document begins here'],
    ['organization:\n  name: A\n   domains: [a.es]\n', ':3:4 (domains: [a.es]): this line begins at another column'],
    ['organization:\n  name: A\n domains: [a.es]\n', ':3:2 (domains: [a.es]): this line begins at another column'],
    ['  language: es\nlocale: es\n', ':2:1 (locale: es): this line begins at another column'],
    ['networks: [x]]\n', ':1:14 (networks: [x]]): nothing opens this ]'],
    ['networks: [x,, facebook]\n', ':1:14 (networks: [x,, facebook]): this comma follows nothing'],
    ['networks: - x\n', ':1:11 (networks: - x): a list of lines begins on its own line'],
    ["organization: {name: 'L'Alfàs'}\n", ":1:24 (organization: {name: 'L'Alfàs'}): "],
    ["organization:\n  names: ['L'Alfàs']\n", ":2:13 (names: ['L'Alfàs']): the ' at this column ends the text"],
    ["organization:\n  name: 'L'Alfàs'\n", ":2:11 (name: 'L'Alfàs'): the ' at this column ends the text"],
    ['<<<<<<< HEAD\nlocale: es\n=======\nlocale: en\n>>>>>>> main\n', ':1:1 (<<<<<<< HEAD): git left a conflict here'],
    ['a: {b: 1;\n c: 2}\n', ':1:9 (a: {b: 1;): take out this semicolon'],
    ['a: %b\n', ':1:4 (a: %b): put what begins with % in quotes'],
  ])('a slip in YAML is told by its cause: %j', async (text, sentence) => {
    expect(await mistake(text)).toContain(`redlint.config.yaml${sentence}`);
  });

  test.each([
    ['{\n  "language": "es"\n  "locale": "es"\n}\n', ':2:19 ("language": "es"): a comma is missing at the end'],
    ['{\n  "rules": {\n    "puff": "off"\n  }\n  "locale": "es"\n}\n', ':4:4 (}): a comma is missing at the end'],
    ['{\n  "networks": ["x" "facebook"]\n}\n', ':2:19 ("networks": ["x" "facebook"]): a comma is missing'],
    ['{\n  "locale" "es"\n}\n', ':2:11 ("locale" "es"): after "locale" a colon is missing'],
    ['{\n  "locale" = "es"\n}\n', ':2:12 ("locale" = "es"): write a colon in place of the = after "locale"'],
    ['{\n  "locale": "es"\n', ':1:1 ({): the { opened here is not closed'],
    ['{"locale": "es"}}\n', ':1:17 ({"locale": "es"}}): nothing opens this }'],
  ])('so is one in JSON: %j', async (text, sentence) => {
    expect(await mistake(text, 'redlint.config.json')).toContain(`redlint.config.json${sentence}`);
  });

  test.each([
    ['[]\n', 'redlint.config.yaml:1:1 ([]): the file must hold keys with their values, as in “locale: es”, not [].'],
    [
      'null\n',
      'redlint.config.yaml:1:1 (null): the file must hold keys with their values, as in “locale: es”, not null.',
    ],
    [
      'strict\n',
      'redlint.config.yaml:1:1 (strict): the file must hold keys with their values, as in “locale: es”, not "strict".',
    ],
    ['rules: []\n', 'redlint.config.yaml:1:1 (rules: []): “rules” must hold keys with their values, not [].'],
    ['overrides: [{files: a, when: []}]\n', '“when” must hold keys with their values, not [].'],
    [
      'rules:\n  - puff: off\n  - tags: off\n',
      'redlint.config.yaml:1:1 (rules:): “rules” holds keys with their values and is no list; take out the “- ” at the beginning of its lines.',
    ],
    [
      'rules: {puff: [error, 2]}\n',
      'behind the severity of “puff” come its options, as keys with their values in {}, not 2;',
    ],
    ['rules: {puff: [error, allow]}\n', 'as keys with their values in {}, not "allow";'],
    ['rules: {puff: [error, {threshold: 2}, x]}\n', 'as keys with their values in {}, not "x";'],
  ])('something else where keys belong is said once: %j', async (text, sentence) => {
    const told = (await mistake(text)).split('\n');
    expect(told).toEqual([expect.stringContaining(sentence)]);
  });

  test.each([
    ['locale: “es”\n', ':1:1 (locale: “es”): write “es” between straight quotation marks ("), or without any;'],
    ['organization:\n  names: [“Villa”]\n', ':2:11 (names: [“Villa”]): write “Villa” between straight'],
    ['puff: error\n', ':1:1 (puff: error): the rule “puff” belongs under “rules”;'],
    [
      'rules:\n  puff: {severity: error, threshold: 3}\n',
      ':2:3 (puff: {severity: error, threshold: 3}): the severity comes first and the options behind it; write puff: [error, {"threshold":3}].',
    ],
    ['rules: {puff: {severity: off}}\n', 'write puff: off.'],
    ['// ours\nlanguage: es\n', ': a comment begins with #, not with // or /*;'],
    ['rules:\n  <<: *base\n', ':2:7 (<<: *base): nothing above is called &… so that *base could stand for it;'],
    ['ignore:\n  - drafts/\n  published/\n', ':3:3 (published/): put “- ” before this line'],
    ['rulesDir: [a, b]\n', '“rulesDir” must be a text, not ["a","b"].'],
    ['organization: {name: 3}\n', '“name” must be a text, not 3; put it in quotes.'],
    ['language: Español\n', '“Español” is not the code of a language. Did you mean “es”?'],
  ])('what was meant is said: %j', async (text, sentence) => {
    const told = (await mistake(text)).split('\n');
    expect(told).toEqual([expect.stringContaining(sentence)]);
  });

  test('a YAML file with nothing in it, or only comments, is a config that sets nothing', async () => {
    for (const text of ['', '# language: es\n', '---\n']) {
      put('redlint.config.yaml', text);
      expect((await settle()).language).toBe('auto');
    }
    rmSync(join(folder.path, 'redlint.config.yaml'));
    expect(await mistake('', 'redlint.config.json')).toBe(
      'redlint.config.json is empty, and JSON needs a value: write {} for a config that sets nothing.',
    );
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
    expect(said.map((line) => line.replace(/^redlint\.config\.yaml:(\d+):\d+ \(.*?\): /, '$1 '))).toEqual([
      expect.stringMatching(/^1 .*“preset:recomended”.*“preset:recommended”/),
      expect.stringMatching(/^1 .*“.\/missing.yaml”/),
      expect.stringMatching(/^2 .*“lenguage”.*“language”/),
      expect.stringMatching(/^3 .*“myspace” is not a value of “networks”; choose x, facebook,.* or blog\.$/),
      expect.stringMatching(/^5 “loud” is not a severity/),
      expect.stringMatching(/^6 “tags: \[\]” does not say which severity/),
      expect.stringMatching(/^7 .*“megafone”.*“megaphone”/),
      expect.stringMatching(/^8 .*“hour”.*/),
      expect.stringMatching(/^10 this override does not say/),
      expect.stringMatching(/^10 “puff:” does not say which severity/),
      expect.stringMatching(/^11 .*“localle”.*“locale”/),
    ]);
  });

  test('JSON and package.json have lines too', async () => {
    expect(await mistake('{\n  "rules": {\n    "puf": "off"\n  }\n}', 'redlint.config.json')).toContain(
      'redlint.config.json:3:5 ("puf": "off")',
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
    'b.yaml:2:26 (extends: [preset:strict, ./redlint.config.yaml]): the config extends itself (redlint.config.yaml → b.yaml → redlint.config.yaml); take out one of those “extends”.',
  );
});

test('an override whose files are faulty is not also blamed for having none', async () => {
  expect(await mistake('overrides:\n  - files: "posts/[a"\n')).not.toContain('does not say which drafts');
});
