import { expect, test } from 'vitest';
import { likenessFile } from '../../src/likeness/files.js';
import { termsOf } from '../../src/likeness/terms.js';
import { lintText } from '../lint-text.js';

test('the terms of a sentence are its words, stems and parts, alone and in a row', () => {
  expect([...termsOf('No admitimos 12.500 €.')]).toEqual([
    ...['^', '^ no', 'no', 'no admitimos', 'admitimos', 'admitimos 0', '0', '0 $', '$'],
    ...['^ no admit…', 'no admit…', 'no admit… 0', 'admit…', 'admit… 0', 'admit… 0 $'],
    ...['^ _ admit…', '^ _ 0', 'no _ 0', 'no _ $', 'admit… _ $'],
    ...['#<adm', '#admi', '#dmit', '#miti', '#itim', '#timo', '#imos', '#mos>'],
    ...['#<admi', '#admit', '#dmiti', '#mitim', '#itimo', '#timos', '#imos>'],
  ]);
});

test.each([
  ['', ['^', '^ $', '$']],
  ['  ', ['^', '^ $', '$']],
  ['¡¿', ['^', '^ ¡', '¡', '¡ ¿', '¿', '¿ $', '$', '^ ¡ ¿', '¡ ¿ $', '^ _ ¿', '^ _ $', '¡ _ $']],
])('%j has terms', (text, terms) => {
  expect([...termsOf(text)]).toEqual(terms);
});

test('a capital within a sentence is that of some name', () => {
  const rows = (text: string) => [...termsOf(text)].filter((term) => /(?<!\S)Aa(?!\S)/.test(term));
  expect(rows('Vino Ana Gil.')).toEqual(['^ vino Aa', 'vino Aa', 'vino Aa Aa', 'Aa', 'Aa Aa', 'Aa Aa $', 'Aa $']);
  expect(rows('Vino ANA con A. y mcEwan.')).toEqual([]);
});

test('accents and capitals make no other term', () => {
  expect([...termsOf('SÁBADO')]).toEqual([...termsOf('sabado')]);
});

const scorn = 'Algunos leen solo lo que les conviene y luego vienen a quejarse.';
const found = async (text: string, preset = 'strict', language = 'es') => {
  const { report } = await lintText(text, { language, config: { extends: [`preset:${preset}`] } });
  return report.findings.filter(({ rule }) => rule === 'hostile-words').map(({ at }) => at.text);
};

test('what a sentence is like is a hint', async () => {
  expect(await found(`Hoy abre el centro de día. ${scorn}`)).toEqual([scorn]);
  expect(await found(scorn, 'recommended')).toEqual([]);
});

test.each([
  ['in quotation marks', `Una vecina: «${scorn}»`],
  [
    'told of another',
    `El presidente del club dijo que algunos leen solo lo que les conviene y luego vienen a quejarse.`,
  ],
  ['in an article', `---\nkind: article\n---\n\n${scorn}`],
  ['behind a dozen sentences', `${'El centro abre. '.repeat(12)}${scorn}`],
])("%s it is not the post's own", async (_, text) => {
  expect(await found(text)).toEqual([]);
});

test('a language in which none are learnt has none', async () => {
  expect(await found(scorn, 'strict', 'ca')).toEqual([]);
});

test.each(['es', 'en'])('%s has every kind, none that sentences without terms reach', (language) => {
  const kinds = likenessFile(language) ?? {};
  expect(Object.keys(kinds).sort()).toEqual(Object.keys(likenessFile('es') ?? {}).sort());
  expect(Object.keys(kinds)).toHaveLength(15);
  for (const { from, bias, terms } of Object.values(kinds)) {
    expect(1 / (1 + Math.exp(-bias))).toBeLessThan(from);
    expect(Object.keys(terms).length).toBeGreaterThan(10);
  }
});
