import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createLinter } from '../../src/linter/node.js';
import { configFolder } from './config-folder.js';

const folder = configFolder();
const opened = () => createLinter({ cwd: folder.path, locale: 'en', today: '2026-11-24' });
const house = (value: object, name = 'redlint.house.yaml') => folder.put(name, stringify(value));

/** What is found in a text: rule and words; the waived ones apart. */
async function found(text: string, path = 'posts/a.md') {
  const { findings } = await opened().lintText(text, { path });
  const of = (isWaived: boolean) => findings.filter(({ waived }) => Boolean(waived) === isWaived);
  return {
    left: of(false).map(({ rule, text }) => `${rule}: ${text}`),
    waived: of(true),
    said: of(false).map(({ message }) => message),
  };
}

test('words and names are accepted by every rule that would find them, and excuse nothing else', async () => {
  const text = 'La SPMU presenta un marco incomparable para la feria. Tu DNI es 12345678Z, de Ana Vega Ruiz.\n';
  const before = (await found(text)).left;
  expect(before.join()).toMatch(/puffery/);
  expect(before.join()).toMatch(/unexplained-acronym: SPMU/);
  house({ words: ['marco incomparable', '12345678Z'], names: ['SPMU'] });
  const after = (await found(text)).left;
  expect(after.join()).not.toMatch(/puffery|unexplained-acronym/);
  expect(after.filter((one) => one.startsWith('personal-data'))).toEqual(
    before.filter((one) => one.startsWith('personal-data')),
  );
  const { values } = await opened().config();
  expect(values.find(({ key }) => key === 'organization.names')).toMatchObject({
    value: ['SPMU'],
    from: expect.stringMatching(/^redlint\.house\.yaml:/),
  });
});

test('a list that several files join says where each part of it is', async () => {
  const rules = { puffery: ['warning', { allow: ['joya'] }] };
  folder.put('redlint.config.yaml', stringify({ organization: { names: ['Villaejemplo'] }, rules }));
  house({ words: ['marco incomparable'], names: ['SPMU'] });
  const explained = await opened().config();
  expect(explained.values.find(({ key }) => key === 'organization.names')).toEqual({
    key: 'organization.names',
    value: ['Villaejemplo', 'SPMU'],
    from: 'redlint.house.yaml:3',
    parts: [
      { value: ['Villaejemplo'], from: 'redlint.config.yaml:2' },
      { value: ['SPMU'], from: 'redlint.house.yaml:3' },
    ],
  });
  expect(explained.rules.find(({ id }) => id === 'puffery')?.parts).toEqual({
    allow: [
      { value: ['joya'], from: 'redlint.config.yaml:7' },
      { value: ['marco incomparable'], from: 'redlint.house.yaml:1' },
      { value: ['SPMU'], from: 'redlint.house.yaml:3' },
    ],
  });
});

test('an acronym is explained in the words of the house, those of the nearest file first', async () => {
  house({ acronyms: { SPMU: 'Oficina de arriba', CEAS: 'Centro de Acción Social' } });
  house({ acronyms: { SPMU: 'Oficina Municipal de Información al Consumidor' } }, 'posts/redlint.house.yaml');
  const { said } = await found('La SPMU abre los martes por la tarde, de cuatro a seis, en el centro cívico.\n');
  expect(said.join()).toContain('Oficina Municipal de Información al Consumidor');
});

test('a dismissal is a waiver by rule and quoted words, on whatever line, under the policy of the house', async () => {
  const entry = {
    rule: 'puffery',
    quote: 'marco incomparable',
    file: 'posts/a.md',
    reason: 'a title',
    by: 'Press',
    until: '2026-12-01',
  };
  const text = 'Hola.\n\nEl concierto es en un marco\nincomparable, el sábado 28 de noviembre de 2026.\n';
  const puffery = (one: string) => one.startsWith('puffery') || one.startsWith('waiver');
  const check = async (change: object, config: object = {}) => {
    folder.put('redlint.config.yaml', stringify({ root: true, ...config }));
    house({ dismissals: [{ ...entry, ...change }] });
    const { left, waived, said } = await found(text);
    return { left: left.filter(puffery).map((one) => one.split(':')[0]), waived, said: said.join('\n') };
  };
  const good = await check({});
  expect(good.left).toEqual([]);
  expect(good.waived).toMatchObject([
    { rule: 'puffery', waived: { reason: 'a title', by: 'Press', house: 'redlint.house.yaml:2' } },
  ]);
  for (const file of ['posts/b.md', 'a.md', 'osts/a.md'])
    expect((await check({ file })).left, file).toEqual(['puffery']);
  expect((await check({ quote: 'Hola' })).left).toEqual(['waiver-unused', 'puffery']);
  expect((await check({ until: '2026-11-01' })).left).toEqual(['puffery', 'waiver-expired']);
  const refused = await check({ by: 'Ana' }, { waivers: { by: ['Press'] } });
  expect(refused.left.toSorted()).toEqual(['puffery', 'waiver-not-allowed']);
  expect(refused.said).toMatch(/^redlint\.house\.yaml:2: The waiver holds for nothing: “Ana”/m);
  expect((await check({}, { waivers: { never: ['authentic-tone'] } })).left.toSorted()).toEqual([
    'puffery',
    'waiver-not-allowed',
  ]);
});

test('a dismissal holds for the post of a calendar that has its words, wherever their lines break', async () => {
  house({ dismissals: [{ rule: 'puffery', quote: 'marco incomparable', file: 'plan.csv', reason: 'a title' }] });
  const post = 'El concierto es en un marco\nincomparable, en la plaza.';
  const { left, waived } = await found(
    `Fecha,Texto\n2026-11-28,"${post}"\n2026-11-29,El centro cívico abre por la tarde.\n`,
    'plan.csv',
  );
  expect(waived).toMatchObject([{ rule: 'puffery', waived: { reason: 'a title' } }]);
  expect(left.filter((one) => /^(?:puffery|waiver)/.test(one))).toEqual([]);
});

test('a dismissal that no post of a calendar uses is reported once, one that any post uses is not', async () => {
  const about = (quote: string) => ({ rule: 'puffery', quote, file: 'plan.csv', reason: 'a title' });
  house({ dismissals: [about('marco incomparable'), about('Marco Polo'), about('la plaza')] });
  const rows = [
    'Marco incomparable: el centro abre en la plaza.',
    'El concierto es en un marco incomparable, en la plaza.',
    'El «marco incomparable» de la calle Mayor abre por la tarde.',
  ];
  const sheet = ['Fecha,Texto', ...rows.map((row, index) => `2026-11-2${8 - index},"${row}"`)].join('\n');
  const { findings } = await opened().lintText(sheet, { path: 'plan.csv' });
  const ofWaivers = findings.filter(({ rule }) => rule.startsWith('waiver'));
  expect(ofWaivers.map(({ rule, line, message }) => [rule, line, message.split(':', 2).join(':')])).toEqual([
    ['waiver-unused', 2, 'redlint.house.yaml:6'],
    ['waiver-unused', 2, 'redlint.house.yaml:10'],
  ]);
  expect(findings.filter(({ waived }) => waived)).not.toEqual([]);
});

test('a dismissal without a file holds wherever its words stand, and no draft is blamed for not needing it', async () => {
  house({ dismissals: [{ rule: 'puffery', quote: 'marco incomparable', reason: 'a title' }] });
  const text = 'El concierto es en un marco incomparable, el sábado 28 de noviembre de 2026.\n';
  const about = (list: readonly string[]) => list.filter((one) => /^(?:puffery|waiver)/.test(one));
  for (const path of ['posts/a.md', 'b.md']) {
    const { left, waived } = await found(text, path);
    expect(about(left)).toEqual([]);
    expect(waived).toMatchObject([{ rule: 'puffery', waived: { reason: 'a title', house: 'redlint.house.yaml:2' } }]);
  }
  const { left } = await found('El sábado, «Marco incomparable»: un marco incomparable es el título.\n');
  expect(left.filter((one) => one.startsWith('waiver'))).toEqual([]);
  expect((await found('El sábado hay concierto.\n')).left.filter((one) => one.startsWith('waiver'))).toEqual([]);
});

test.each([
  ['word: [a]\n', 'redlint.house.yaml:1:1 (word: [a]): there is no key “word”. Did you mean “words”?'],
  ['words: a\n', '“words” must be a list'],
  ['acronyms: [OMIC]\n', '“acronyms” must hold keys'],
  ['acronyms:\n  OMIC:\n', ':2:3 (OMIC:): “OMIC” is empty'],
  ['acronyms:\n  "  ": Oficina\n', ':2:3 ("  ": Oficina): the key has no name'],
  [
    'dismissals:\n  - rule: puf\n    quote: a\n    file: a.md\n',
    ':2:5 (- rule: puf): there is no rule “puf”. Did you mean “puff”?',
  ],
  ['dismissals:\n  - rule: puff\n    file: a.md\n', 'the key “quote” is missing'],
  [
    'dismissals:\n  - rule: puff\n    quote: a\n    reason: b\n    until: 2027-02-30\n',
    ':5:5 (until: 2027-02-30): “until” must be a day that exists, written like 2027-05-23, not "2027-02-30".',
  ],
  ['dismissals:\n  - rule: puff\n    quote: a\n', ':2:5 (- rule: puff): the key “reason” is missing; add it.'],
  ['dismissals: []\nacronyms: []\n', ':2:1 (acronyms: []): “acronyms” must hold keys'],
  ['null\n', ':1:1 (null): the file must hold keys with their values'],
  ["dismissals:\n  - rule: puff\n    quote: ' '\n    file: a.md\n", '“quote” is empty'],
  ['words: [a\nnames: [b]\n', ':1:8 (words: [a): the [ opened here is not closed'],
  ['words: [a]\nwords: [b]\n', ':2:1 (words: [b]): “words” is there twice'],
])('a fault is told with its line: %j', async (text, sentence) => {
  expect(await folder.mistake(text, 'redlint.house.yaml')).toContain(sentence);
});

test('a waiver needs no reason where the config asks for none', async () => {
  folder.put('redlint.config.yaml', 'waivers: {requireReason: false}\n');
  house({ dismissals: [{ rule: 'puffery', quote: 'marco incomparable' }] });
  const { waived } = await found('El concierto es en un marco incomparable, el sábado 28 de noviembre de 2026.\n');
  expect(waived).toMatchObject([{ rule: 'puffery' }]);
});

test('its faults are reported together with those of own rules', async () => {
  folder.put('redlint.config.yaml', 'root: true\nrulesDir: gone\n');
  folder.put('redlint.house.yaml', 'word: [a]\n');
  const error = await opened()
    .lintText('Hola.\n')
    .catch((thrown) => thrown);
  expect(error.message).toContain('there is no key “word”');
  expect(error.message).toContain('gone');
});
