import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { configOf } from '../../src/config/load.js';
import { settingsFor } from '../../src/config/settings-for.js';
import { lint } from '../../src/lint/lint.js';
import { readPost } from '../../src/post/read-post.js';
import { builtinRules } from '../../src/registry/builtin.js';
import { knownRule, readFolders } from '../../src/registry/folders.js';
import { ownRules } from '../../src/registry/own.js';
import { createRegistry, type Registry, type RuleSet } from '../../src/registry/registry.js';
import { ruleSetOf } from '../../src/registry/set.js';
import { rulePage } from '../../src/report/markdown/page.js';
import { faultsOfRule } from '../../src/run/try-rule.js';
import { answer } from '../answer.js';
import { canLink, folder, words } from '../run.js';

const tone = '{number: 5, short: Tone, title: Tone, why: W}';
const text = words['rules/feudal-words/es.yml'];

async function found(registry: Registry, source: string, language: string): Promise<string[]> {
  const config = await configOf({}, { cwd: process.cwd() });
  const draft = readPost(source, { today: '2026-11-24', lang: language, phrases: (code) => registry.phrases(code) });
  const report = lint(draft, { registry, settings: settingsFor(config, registry, 'a.md') });
  return report.findings.map(({ rule, at }) => `${rule}: ${at.text}`);
}

test('a rule is one folder: in the house', async () => {
  using dir = folder();
  const root = join(dir.path, 'rules');
  for (const file of ['sets.es.yml', 'shared.yml']) cpSync(`rules/lexicons/${file}`, join(root, 'lexicons', file));
  cpSync('rules/sources.yml', join(root, 'sources.yml'));
  for (const file of ['es.yml', 'en.yml']) cpSync(`rules/authentic-tone/${file}`, join(root, 'authentic-tone', file));
  dir.write({
    'rules/authentic-tone/feudal-words/es.yml': text,
    'rules/authentic-tone/feudal-words/rule.mjs': `export default {
      severity: 'warning',
      *check(draft, { lexicon }) { for (const hit of lexicon.hits()) yield { at: hit, message: 'found', data: { word: hit.text, instead: 'x' } }; },
    };`,
  });
  const folders = readFolders(root);
  const rules = await Promise.all(
    folders.rules.map((rule) => knownRule(rule, (file) => import(pathToFileURL(file).href))),
  );
  const registry = createRegistry(ruleSetOf(folders, rules));
  expect(await found(registry, 'Los súbditos pagan.', 'es')).toEqual(['feudal-words: súbditos']);
});

test('a rule is one folder: in a folder of one’s own, where words alone are enough', async () => {
  using dir = folder({ 'feudal-words/es.yml': text });
  const registry = createRegistry(await ownRules(dir.path));
  expect(await found(registry, 'Los súbditos pagan.', 'es')).toEqual(['feudal-words: súbditos']);
  expect(await found(registry, 'Os súbditos pagan.', 'gl')).toEqual([]);
});

test('its words are its own, also where a lexicon of redlint has its name', async () => {
  using dir = folder({ 'jargon/es.yml': text });
  const registry = createRegistry(await builtinRules(), await ownRules(dir.path));
  const source = 'Los súbditos pagan dicha tasa y procederemos a su abono.';
  const all = await found(registry, source, 'es');
  expect(all).toContain('officialese: procederemos a');
  expect(all.filter((one) => one.startsWith('jargon') || one.endsWith('súbditos'))).toEqual(['jargon: súbditos']);
});

test.each([
  [{ 'personal-data/es.yml': text }, /personal-data.es\.yml:1:\d+ .*already is a rule “personal-data”: give/],
  [
    { 'lexicons/puffery.es.yml': 'lexicon: puffery\nlanguage: es\nthreshold: 7\nentries: [súbdito]\n' },
    /puffery\.es\.yml:1: .*a lexicon “puffery” of its own/,
  ],
])('nothing of redlint is replaced by what has its name: %j', async (files, said) => {
  using dir = folder(files);
  const loaded = builtinRules().then(async (ours) => createRegistry(ours, await ownRules(dir.path, { cwd: dir.path })));
  await expect(loaded).rejects.toThrow(said);
});

test('a language is one file', async () => {
  using dir = folder({ 'feudal-words/es.yml': text });
  writeFileSync(
    join(dir.path, 'feudal-words/gl.yml'),
    text.replace('t: súbdito, c: n-v, plain: vecino', 't: (súbdito|súbditos), plain: veciño'),
  );
  const registry = createRegistry(await ownRules(dir.path));
  expect(await found(registry, 'Os súbditos pagan.', 'gl')).toEqual(['feudal-words: súbditos']);
});

describe('a language lowers what a rule says of its drafts', () => {
  const severities = async (lowered: string, value: object, commandLine = {}) => {
    using dir = folder({
      'tone/en.yml': tone,
      'tone/feudal-words/es.yml': text,
      'tone/feudal-words/en.yml': `${lowered}\n${text.replace(', c: n-v', '')}`,
    });
    const registry = createRegistry(await ownRules(dir.path));
    const settings = settingsFor(await configOf(value, { cwd: process.cwd(), commandLine }), registry, 'a.md');
    return ['es', 'en'].map((lang) => {
      const draft = readPost('Los súbditos. El súbdito.', {
        today: '2026-11-24',
        lang,
        phrases: (code) => registry.phrases(code),
      });
      const { findings, principles } = lint(draft, { registry, settings });
      return findings[0]?.severity ?? principles.tone;
    });
  };

  test('its severity, unless the config names the rule', async () => {
    expect(await severities('severity: suggestion', {})).toEqual(['warning', 'suggestion']);
    expect(await severities('severity: error', {})).toEqual(['warning', 'warning']);
    expect(await severities('severity: suggestion', { rules: { 'feudal-words': 'error' } })).toEqual([
      'error',
      'error',
    ]);
  });

  test('its severity under that of a principle, which raises nothing', async () => {
    expect(await severities('severity: suggestion', { rules: { tone: 'error' } })).toEqual(['warning', 'suggestion']);
    expect(await severities('severity: warning', { rules: { tone: 'suggestion' } })).toEqual([
      'suggestion',
      'suggestion',
    ]);
  });

  test('its place in preset:recommended, until somebody asks for the rule', async () => {
    expect(await severities('strict: true', {})).toEqual(['warning', 'unchecked']);
    expect(await severities('strict: true', { rules: { tone: 'suggestion' } })).toEqual(['suggestion', 'unchecked']);
    for (const [value, commandLine] of [
      [{ extends: 'preset:strict' }, {}],
      [{ rules: { 'feudal-words': 'warning' } }, {}],
      [{}, { only: ['feudal-words'] }],
      [{}, { rules: ['feudal-words:warning'] }],
    ] as const)
      expect(await severities('strict: true', value, commandLine)).toEqual(['warning', 'warning']);
  });

  test('its page says so', async () => {
    using dir = folder({ 'feudal-words/en.yml': `severity: suggestion\nstrict: true\n${text}` });
    const { rules } = createRegistry(await ownRules(dir.path));
    expect(rulePage(rules.get('feudal-words')!, [], 'en')).toContain(
      'Warning · in drafts in English: suggestion and only in preset:strict',
    );
  });
});

const puffery: RuleSet = {
  ...ruleSetOf({ principles: [], rules: [], lexicons: [], shared: {} }, []),
  thresholds: { 'puffery.es': 1 },
};

test('a slip in a pattern is refused with its file, its line and what to write instead', async () => {
  const cases: [line: string, said: RegExp][] = [
    ['- más #word del valle', /^lexicons\/own\.es\.yml:4: put the pattern in quotes; YAML reads “#word del valle”/],
    ['- [uno, dos #word]', /own\.es\.yml:4: put the pattern in quotes/],
    ['- @month próximo', /own\.es\.yml:4:\d+ \(- @month próximo\): put what begins with @ in quotes/],
    ['- *ando', /own\.es\.yml:4:\d+ .*put \*ando in quotes/],
    ['- casa de? campo', /own\.es\.yml:4: in “casa de\? campo”, write “de\?” in brackets/],
    ['- hola , vecino', /own\.es\.yml:4: in “hola , vecino”, write “ ,” without the space/],
    ['- "hola,@month"', /own\.es\.yml:4: in “hola,@month”, put the signs before “@month” in brackets/],
    ['- "pre^plan"', /own\.es\.yml:4: in “pre\^plan”.*“\^plan”/],
    ['- "@mont"', /own\.es\.yml:4: the entry “@mont” cannot be read/],
  ];
  for (const [line, said] of cases) {
    using dir = folder({ 'lexicons/own.es.yml': `lexicon: own\nlanguage: es\nentries:\n  ${line}\n` });
    const read = (): unknown => ruleSetOf(readFolders(dir.path, { own: true, cwd: dir.path }), []).phrases('es');
    expect(read).toThrow(said);
  }
  using dir = folder({
    'lexicons/own.es.yml':
      'lexicon: own\nlanguage: es\nentries: # any\n  - "más #word" # one\n  #- dos\n  - hola(,)(@month)\n  - uno (:) dos\n',
  });
  expect(() => ruleSetOf(readFolders(dir.path, { own: true }), []).phrases('es')).not.toThrow();
});

describe('a misspelt name in the code of a rule is refused with its file', () => {
  const said = async (more: string, issue = '') => {
    const yields = `yield { at: { start: 0, end: 3 }, message: 'found', ${issue} };`;
    using dir = folder({
      ...words,
      'rules/feudal-words/rule.mjs': `export default { severity: 'warning', *check() { ${yields} }, ${more} };`,
      'a.md': 'Los súbditos pagan.\n',
    });
    return (await answer(['a.md', '--only', 'feudal-words', '--locale', 'en'], { cwd: dir.path })).err;
  };
  const meant = (wrong: string, right: string) => `there is no key “${wrong}”. Did you mean “${right}”?\n`;

  test.each([
    ["sevrity: 'error'", meant('sevrity', 'severity')],
    ['fixible: true', meant('fixible', 'fixable')],
    ["alike: { kind: 'scorns', message: 'found', excuse() {} }", meant('excuse', 'excuses')],
    ['options: { max: 2 }, limits: { mx: [1, 9] }', meant('mx', 'max')],
    ["options: { allow: [] }, house: { alow: 'words' }", meant('alow', 'allow')],
    ["options: { max: 2 }, shorthands: { mx: 'response.max' }", meant('mx', 'max')],
    ['limits: { max: [1, 9] }', 'there is no key “max”; take it out or look up the keys in the documentation.\n'],
    ["untilArchived: ['fuond']", '“fuond” is not a value of “untilArchived”. Did you mean “found”? Choose found.\n'],
    ["coveredBy: ['long-sentense']", 'there is no rule “long-sentense”. Did you mean “long-sentence”?\n'],
  ])('in %s', async (more, sentence) => {
    expect(await said(more)).toBe(`redlint: rules/feudal-words/rule.mjs: ${sentence}`);
  });

  test.each([
    ["sugest: ['x']", meant('sugest', 'suggest')],
    [
      "severity: 'error'",
      'the rule gives a finding the severity “error” without declaring it: add it to “severities”.\n',
    ],
  ])('in what it yields: %s', async (issue, sentence) => {
    expect(await said('', issue)).toBe(`redlint: rules/feudal-words/rule.mjs: ${sentence}`);
  });

  test('and so is a text for copying in a list, where nobody would offer it', async () => {
    const list = (item: string) => said('', `data: { word: [${item}], instead: 'b' }`);
    expect(await list("'a', 2, { term: 'c' }")).toBe('');
    expect(await list("{ snippet: 'a', edit: { start: 0, end: 0, text: 'a' } }")).toContain(
      'gave a finding whose “data.word” cannot be Array: fix rules/feudal-words/rule.mjs',
    );
  });

  test('and what is written right is not', async () => {
    const declared =
      "severities: ['error'], untilArchived: ['found'], coveredBy: ['long-sentence'], needs: ['publish']";
    const bounded = "options: { max: 2, allow: [] }, limits: { max: [1, 9] }, house: { allow: 'words' }";
    const issue = "severity: 'error', same: 's', data: { word: 'a', instead: 'b' }, hint: false, once: 'o'";
    expect(await said(`${declared}, ${bounded}, shorthands: { max: 'response.max' }`, issue)).toBe('');
  });
});

test('what is no rule is reported in one sentence', async () => {
  const cases: [Record<string, string>, RegExp][] = [
    [
      { 'a-rule/rule.mjs': '', 'a-rule/es.yml': 'title: [' },
      /es\.yml:1:\d+ \(title: \[\): the \[ opened here is not closed/,
    ],
    [{ 'a-rule/es.yml': 'title: x\nwhy: y\nmessages: {}\nexamples: []\n' }, /es\.yml:4:\d+ .*“examples” is empty/],
    [
      { 'a-rule/es.yml': text.replace('lexicon', 'lexicn') },
      /es\.yml:5:\d+ \(lexicn:\): .*“lexicn”. Did you mean “lexicon”\?$/,
    ],
    [
      { 'a-rule/es.yml': text.replace('messages', 'mesages') },
      /^[^\n]*es\.yml:3:\d+ [^\n]*“mesages”. Did you mean “messages”\?$/,
    ],
    [
      { 'a-rule/es.yml': `severity: eror\n${text}` },
      /es\.yml:1:\d+ .*“eror” is not a severity. Did you mean “error”\?/,
    ],
    [{ 'a-rule/es.yml': text.replace(/lexicon:\n.*\n/, '') }, /a-rule/],
    [
      { 'a-rule/es.yml': text.replace(/lexicon:\n.*\n/, 'lexicon:\n  - use: pufery\n') },
      /es\.yml:6:\d+ .*no lexicon “pufery.es”. Did you mean “puffery.es”\?/,
    ],
    [{ 'a-rule/es.yml': text, 'a-rule/rule.mjs': 'export default 1' }, /rule\.mjs/],
    [
      { 'a-rule/es.yml': text, 'a-rule/rule.mjs': 'export default { severity: "loud", check() {} }' },
      /rule\.mjs: “loud” is not a severity/,
    ],
    [
      { 'a-rule/es.yml': text, 'a-rule/rule.mjs': 'export default { severity: "error", quiet: ["evnt"], check() {} }' },
      /a-rule.rule\.mjs: “evnt” is not a value of “quiet”\. Did you mean “event”\?/,
    ],
    [{ 'a-rule/es.yml': text.replace('c: n-v', 'c: n-x') }, /a-rule|feudal/],
    [{ 'a-rule/es.yml': text.replace(/lexicon:\n.*\n/, 'lexicon: {entries: [súbdito], treshold: 2}\n') }, /treshold/],
    [{ 'a-rule/es.yml': text, 'lexicons/old.es.yml': 'lexicon: old\nlanguage: es\nentires: [súbdito]\n' }, /entires/],
  ];
  for (const [files, said] of cases) {
    using dir = folder(files);
    await expect(ownRules(dir.path).then((set) => createRegistry(puffery, set).phrases('es'))).rejects.toThrow(said);
  }
  using dir = folder();
  mkdirSync(join(dir.path, 'x'));
  await expect(ownRules(join(dir.path, 'missing'))).rejects.toThrow('missing');
});

describe('a rule that says what it reads', () => {
  const found = async (reads: string, check: string, language = 'es') => {
    const body = `if (${check}) yield { at: { start: 0, end: 3 }, message: 'found', data: { word: 'a', instead: 'b' } };`;
    const rule = `export default { severity: 'warning', reads: ${reads}, *check(post) { ${body} } };`;
    using dir = folder({
      'a-rule/es.yml': text,
      'a-rule/fr.yml': text.replace(', c: n-v', ''),
      'a-rule/rule.mjs': rule,
    });
    const registry = createRegistry(await builtinRules(), await ownRules(dir.path, { cwd: dir.path }));
    const config = await configOf(
      { rules: { 'a-rule': 'warning' } },
      { cwd: dir.path, commandLine: { only: ['a-rule'] } },
    );
    const post = readPost('Mañana abre.', { today: '2026-11-24', lang: language, phrases: registry.phrases });
    return lint(post, { registry, settings: settingsFor(config, registry, 'a.md') });
  };

  test('is given it, and keeps silent in a language that lacks it', async () => {
    const spanish = await found("['relativeDates', 'kind']", "post.relativeDates.length && post.hits('kind')");
    expect(spanish.findings.map(({ rule }) => rule)).toEqual(['a-rule']);
    const french = await found("['relativeDates']", 'true', 'fr');
    expect([french.findings, french.silent]).toEqual([
      [],
      [expect.objectContaining({ rule: 'a-rule', because: 'language' })],
    ]);
  });

  test.each([
    [
      'a name that nobody has',
      "['relativDates']",
      'true',
      /a-rule.rule\.mjs: there is no lexicon and no fact of the post called “relativDates”\. Did you mean “relativeDates”/,
    ],
    [
      'a lexicon that it does not list',
      "['relativeDates']",
      "post.hits('kind')",
      /rule\.mjs:1: the rule uses “kind” without declaring it/,
    ],
    [
      'a fact that it does not list',
      "['kind']",
      'post.isPast',
      /rule\.mjs:1: the rule uses “isPast” without declaring it/,
    ],
    ['no list', "'kind'", 'true', /rule\.mjs: “reads” must be a list/],
  ])('is refused %s', async (_, reads, check, said) => {
    await expect(found(reads, check)).rejects.toThrow(said);
  });
});

describe('examples of own rules are run', () => {
  const group = text.replace('lexicon:\n', 'lexicon:\n  groups:\n    feudal:\n  ').replace('    - { t', '      - { t');
  const tried = async (files: Record<string, string>) => {
    using dir = folder(Object.fromEntries(Object.entries(files).map(([name, own]) => [`feudal-words/${name}`, own])));
    const registry = createRegistry(await ownRules(dir.path, { cwd: dir.path }));
    return (await faultsOfRule(registry.rules.get('feudal-words')!, registry)).map(({ message }) => message);
  };
  const code = (check: string, more = '') =>
    `export default { severity: 'warning', ${more} *check(draft, { lexicon }) { ${check} } };`;
  const yielding =
    "for (const hit of lexicon.hits()) yield { at: hit, message: 'found', data: { word: hit.text, instead: 'x' }";

  test('and one that does what they say has no fault', async () => {
    expect(await tried({ 'es.yml': text })).toEqual([]);
    expect(
      await tried({ 'es.yml': group, 'rule.mjs': code(`${yielding} };`.replace('hits()', "hits('feudal')")) }),
    ).toEqual([]);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a mark that is not found',
      { 'es.yml': text.replace('bad: Los', 'bad: ⟦Los⟧') },
      /^feudal-words\/es\.yml:8:\d+ .*“Los” is marked but not found/,
    ],
    [
      'a finding without mark',
      { 'es.yml': text.replace('bad: Los', 'bad: Súbditos, los') },
      /:8:\d+ .*“Súbditos” is found but not marked/,
    ],
    [
      'a good post with a finding',
      { 'es.yml': text.replace('El vecindario', 'El súbdito') },
      /:9:\d+ .*“súbdito” is found here, where nothing should be/,
    ],
    [
      'a near miss with a finding',
      { 'es.yml': `${text}quiet:\n  - Un súbdito.\n` },
      /:11:\d+ .*“súbdito” is found here/,
    ],
    [
      'another severity',
      { 'es.yml': text.replace('    good', '    found: [{ found: error }]\n    good') },
      /:9:\d+ .*says \[\{found: error\}\], but the rule says \[\{found: warning\}\]/,
    ],
    [
      'a message that no example shows',
      {
        'es.yml': text
          .replace('lexicon', '  other: x\nlexicon')
          .replace('    good', '    found: [{ found: warning }]\n    good'),
      },
      /:5:\d+ .*“other”/,
    ],
    ['a slot that stays empty', { 'es.yml': text.replace('{instead}', '{insted}') }, /:4:\d+ .*slot insted/],
    [
      'a slot that stays empty in two examples, once,',
      {
        'es.yml': `${text.replace('{instead}', '{insted}')}  - bad: Dos ⟦súbditos⟧ votan.\n    good: El vecindario vota.\n`,
      },
      /:4:3 .*slot insted/,
    ],
    [
      'languages that differ',
      {
        'en.yml': text.replace('{word}', 'x').replace(', c: n-v', '').replace('⟦súbditos⟧', '⟦súbdito⟧'),
        'es.yml': text,
      },
      /“messages.found” has word, instead, and in “en” instead/,
    ],
    [
      'a fix that the rule does not announce',
      { 'es.yml': text, 'rule.mjs': code(`${yielding}, fix: [{ start: hit.start, end: hit.end, text: 'x' }] };`) },
      /fixable: true/,
    ],
    [
      'a fix that leaves something to fix',
      {
        'es.yml': text,
        'rule.mjs': code(`${yielding}, fix: [{ start: hit.start, end: hit.start, text: ' ' }] };`, 'fixable: true,'),
      },
      /can still be fixed/,
    ],
  ])('%s is reported', async (_, files, said) => {
    const faults = await tried(files);
    expect(faults).toEqual([expect.stringMatching(said)]);
  });

  test.each([
    ["lexicon.hits('feudl')", 'no lexicon of the rule has a group “feudl”. Did you mean “feudal”?'],
    ["lexicon.said('feudl')", 'no lexicon of the rule has a group “feudl”. Did you mean “feudal”?'],
    ["lexicon.hitsIn('x', 'feudl')", 'no lexicon of the rule has a group “feudl”. Did you mean “feudal”?'],
    ["draft.hits('feudal-words', 'feudl')", 'the lexicon “feudal-words” has no group “feudl”. Did you mean “feudal”?'],
    ["draft.said('feudal-word')", 'there is no lexicon “feudal-word”. Did you mean “feudal-words”?'],
    ["draft.contexts('feudal-word')", 'there is no lexicon “feudal-word”. Did you mean “feudal-words”?'],
    [
      "draft.hitsIn('x', 'feudal-words', 'xyzzy')",
      'the lexicon “feudal-words” has no group “xyzzy”; look up its groups in rules/lexicons.',
    ],
  ])('%s, which is there in no language, is refused at its line', async (call, said) => {
    const rule = `export default {\n severity: 'warning',\n *check(draft, { lexicon }) {\n  for (const hit of ${call}) yield hit;\n } };`;
    await expect(tried({ 'es.yml': group, 'rule.mjs': rule })).rejects.toThrow(`feudal-words/rule.mjs:4: ${said}`);
  });
});

test('an own rule that fails is named with the line at which it did', async () => {
  const code = "export default {\n severity: 'warning',\n *check(post) {\n  yield post.nothing.of;\n } };";
  using dir = folder({ ...words, 'rules/feudal-words/rule.mjs': code, 'a.md': 'Hola.\n' });
  const { err } = await answer(['.', '--format', 'json'], { cwd: dir.path });
  expect(err).toMatch(/La regla «feudal-words» ha fallado .*: corrige rules\/feudal-words\/rule\.mjs:4 o prescinde/);
});

test.runIf(canLink)(
  'rules outside the project are said, once a run, whether a path leads there or a link',
  async () => {
    const { 'redlint.config.yaml': config, ...rules } = words;
    using dir = folder({ ...rules, 'web/.git/HEAD': '', 'web/a.md': 'Hola.\n', 'web/sub/b.md': 'Hola.\n' });
    const cwd = join(dir.path, 'web');
    symlinkSync('../rules', join(cwd, 'enlace'));
    const said = async (rulesDir: string, locale = 'es') => {
      dir.write({ 'web/redlint.config.yaml': config.replace('rulesDir: rules', `rulesDir: ${rulesDir}`) });
      return (await answer(['.', '--format', 'json', '--locale', locale], { cwd })).err;
    };
    for (const rulesDir of ['../rules', './enlace', join(dir.path, 'rules')])
      expect((await said(rulesDir)).split('fuera del proyecto')).toHaveLength(2);
    expect(await said('../rules', 'en')).toContain('outside the project');
    cpSync(join(dir.path, 'rules'), join(dir.path, 'web/rules'), { recursive: true });
    expect(await said('rules')).toBe('');
  },
);

test('a rule whose only language file is faulty says what is wrong with that file, also where others are left out', () => {
  using dir = folder({ 'rules/own/es.yml': tone, 'rules/own/feudal-words/es.yml': `${text}nothing: here\n` });
  const said: string[] = [];
  const read = () =>
    readFolders(join(dir.path, 'rules'), { cwd: dir.path, onMistake: (_, { message }) => said.push(message) });
  expect(read).toThrow(/^rules\/own\/feudal-words\/es\.yml:10:1 \(nothing: here\): there is no key “nothing”/);
  expect(said).toHaveLength(1);
  dir.write({ 'rules/own/feudal-words/es.yml': text });
  expect(read().rules).toHaveLength(1);
});

test.each([
  ['alone in an entry', '  - quiet: [Hola.]\n'],
  ['beside an example', '    quiet: [Hola.]\n'],
])('a key of the top written in an example is told where it belongs, and nothing else: %s', (_, more) => {
  using dir = folder({ 'rules/own/es.yml': tone, 'rules/own/feudal-words/es.yml': `${text}${more}` });
  expect(() => readFolders(join(dir.path, 'rules'), { cwd: dir.path })).toThrow(
    /^rules\/own\/feudal-words\/es\.yml:10:\d \((?:- )?quiet: \[Hola\.\]\): the key “quiet” does not belong inside “examples”: write it at the margin, on the same level as “examples”\.$/,
  );
});

test('what is wrong with own rules is said with the project’s own paths, and a missing folder with its line', async () => {
  using dir = folder({ 'redlint.config.yaml': 'root: true\nrulesDir: ./reglas\n', 'a.md': 'Hola.\n' });
  const said = async () => (await answer(['a.md', '--locale', 'en'], { cwd: dir.path })).err;
  expect(await said()).toContain(
    'redlint.config.yaml:2:1 (rulesDir: ./reglas): there is no folder “./reglas”; the path starts',
  );
  dir.write({ 'reglas/mine/rule.mjs': "export default {\n  severity: 'warning',\n  *check( {};\n" });
  expect(await said()).toContain('redlint: reglas/mine: a rule needs at least one language file');
  const es = 'title: T\nwhy: W\nmessages: {found: F}\nexamples: [{bad: ⟦a⟧, good: b}]\n';
  dir.write({ 'reglas/mine/es.yml': es });
  expect(await said()).toMatch(/redlint: reglas\/mine\/rule\.mjs failed when it was loaded \(.+\): fix it there\./);
  dir.write({ 'reglas/mine/rule.mjs': 'const a = 1;\nconst b = a.b.c;\n' });
  expect(await said()).toContain('redlint: reglas/mine/rule.mjs:2 failed when it was loaded (Cannot read');
  dir.write({ 'reglas/mine/rule.mjs': 'export const a = 1;\n' });
  expect(await said()).toContain('redlint: reglas/mine/rule.mjs: the module of a rule must have');
});

test.each([
  [
    'lexicon: {entries: [a], treshold: 3}\n',
    ':5:25 (lexicon: {entries: [a], treshold: 3}): there is no key “treshold”. Did you mean “threshold”?',
  ],
  ['lexicon:\n  groups:\n    a: b\n', ':7:5 (a: b): “a” must be a list, such as [one, two], not "b".'],
  ['lexicon: {groups: []}\n', ':5:11 (lexicon: {groups: []}): “groups” must hold keys with their values, not [].'],
  [
    '',
    ':1:1 (title: T): a rule without rule.ts needs “messages” and “lexicon” in its language file; add what is missing.',
  ],
])('a fault in the words of an own rule is told with its place: %j', async (lexicon, sentence) => {
  const file = 'title: T\nwhy: W\nmessages: {found: F}\nexamples: [{bad: ⟦a⟧, good: b}]\n';
  using dir = folder({ 'mine/es.yml': `${file}${lexicon}` });
  const fault = await ownRules(dir.path, { cwd: dir.path }).catch((error) => error.message);
  expect(fault).toBe(`mine/es.yml${sentence}`);
});

test('a language file with nothing in it is named', async () => {
  using dir = folder({ 'mine/es.yml': '' });
  await expect(ownRules(dir.path, { cwd: dir.path })).rejects.toThrow(
    'mine/es.yml:1:1: the file is empty; write its keys',
  );
});

describe('a rule of one’s own may ask for sentences of a learnt kind', () => {
  const ruleWith = (alike: string) => `export default { severity: 'warning', alike: ${alike}, check: () => [] };`;
  const scorn = 'Algunos leen solo lo que les conviene y luego vienen a quejarse.';
  const said = async (alike: string) => {
    using dir = folder({
      ...words,
      'rules/feudal-words/rule.mjs': ruleWith(alike),
      'redlint.config.yaml': 'root: true\nlanguage: es\nrulesDir: rules\nrules: { feudal-words: warning }\n',
      'a.md': `${scorn}\n`,
    });
    const { out, err } = await answer(['a.md', '--format', 'compact', '--locale', 'en'], { cwd: dir.path });
    return `${out}${err}`;
  };
  test.each([
    [
      'a kind that is not there',
      "{ kind: 'shouts', message: 'found' }",
      /“shouts” is not a value of “kind”; choose boasts/,
    ],
    ['a message that is not there', "{ kind: 'scorns', message: 'lost' }", /“alike\.message” cannot be lost/],
    [
      'an excuse that throws',
      "{ kind: 'scorns', message: 'found', excuses() { throw new Error('no'); } }",
      /failed \(no\)/,
    ],
    ['a sign that throws', "{ kind: 'scorns', message: 'found', sign() { throw new Error('no'); } }", /failed \(no\)/],
    [
      'a sign that marks what is not there',
      "{ kind: 'scorns', message: 'found', sign: () => ({ start: 0, end: 9999 }) }",
      /“at” cannot be 0–9999/,
    ],
    [
      'an excuse that asks for what the rule does not list',
      "{ kind: 'scorns', message: 'found', excuses: (post) => post.praise.length > 0 }, reads: ['kind']",
      /rules\/feudal-words\/rule\.mjs:1: the rule uses “praise” without declaring it/,
    ],
    [
      'an excuse that asks for a lexicon that is not there',
      "{ kind: 'scorns', message: 'found', excuses: (post) => post.hits('nowhere').length > 0 }",
      /rules\/feudal-words\/rule\.mjs:1: there is no lexicon “nowhere”/,
    ],
    [
      'a sign that asks for a group that is not there',
      "{ kind: 'scorns', message: 'found', sign: (_, post, { lexicon }) => lexicon.hits('nowhere')[0] }",
      /rules\/feudal-words\/rule\.mjs:1: no lexicon of the rule has a group “nowhere”/,
    ],
  ])('%s is told in a sentence', async (_, alike, sentence) => {
    expect(await said(alike)).toMatch(sentence);
  });
  test('it is told of the first one, unless the rule excuses it', async () => {
    expect(await said("{ kind: 'scorns', message: 'found' }")).toContain('(feudal-words)');
    expect(await said("{ kind: 'scorns', message: 'found', excuses: () => true }")).not.toContain('(feudal-words)');
  });
  test('only the words that show it are marked, and where none do it is not told', async () => {
    const marked = 'sign: ({ start, text }) => ({ start: start + text.indexOf("quejarse"), end: start + text.length })';
    expect(await said(`{ kind: 'scorns', message: 'found', ${marked} }`)).toMatch(/^a\.md:1:5\d: /);
    expect(await said("{ kind: 'scorns', message: 'found', sign: () => undefined }")).not.toContain('(feudal-words)');
  });
});
