import { expect, test } from 'vitest';
import { joined } from '../../src/post/words/joined.js';
import { negated } from '../../src/post/words/negated.js';
import { occurrences } from '../../src/post/words/occurrences.js';
import { figures } from '../../src/post/words/praise.js';
import { lintText } from '../lint-text.js';

const draftOf = async (text: string, language = 'es') => (await lintText(text, { language })).draft;
const weighed = async (text: string, language?: string) =>
  (await draftOf(text, language)).praise.map(({ hit, weight }) => [hit.text, weight]);

test('praise and what it weighs', async () => {
  expect(await weighed('Es un hito. La plaza, preciosa, tiene un brillante futuro.')).toEqual([
    ['hito', 2],
    ['brillante', 1],
  ]);
});

test('a figure is evidence once there is a link', async () => {
  expect(await weighed('Es un hito: 300 plazas más.')).toEqual([['hito', 2]]);
  expect(await weighed('Es un hito: 300 plazas más. https://villa.example/plazas')).toEqual([['hito', 1]]);
  expect(await weighed('Es un hito desde el 3 de mayo de 2026. https://villa.example/plazas')).toEqual([['hito', 2]]);
});

test.each([
  ['es', 'No es un hito.'],
  ['es', 'Nada de hitos.'],
  ['es', 'La novela «Un hito» se presenta hoy.'],
  ['es', 'Visita el Parque Hito de la villa.'],
  ['en', 'It is hardly groundbreaking.'],
  ['en', 'Nothing groundbreaking here.'],
])('%s: %s is no praise', async (language, text) => {
  expect(await weighed(text, language)).toEqual([]);
});

test.each([
  ['es', 'Sin duda, un hito.'],
  ['en', 'Not only groundbreaking, but free.'],
])('%s: %s denies nothing', async (language, text) => {
  expect((await weighed(text, language)).length).toBeGreaterThan(0);
});

test('figures are neither dates nor times nor telephone numbers', async () => {
  const draft = await draftOf('El 3 de mayo de 2026, a las 18 h, 300 plazas y 12,5 euros en el 947 555 010.');
  expect(figures(draft).map(({ start, end }) => draft.source.slice(start, end))).toEqual(['300', '12,5']);
});

test('neighbours are one', async () => {
  const draft = await draftOf('Un sitio mágico e inigualable y, además, único.');
  const words = draft.words.filter(({ text }) => ['mágico', 'inigualable', 'único'].includes(text));
  expect(joined(draft, words).map(({ text, of }) => [text, of.length])).toEqual([
    ['mágico e inigualable', 2],
    ['único', 1],
  ]);
});

test('what is denied, and plain phrases', async () => {
  const draft = await draftOf('No es un gran hito. La Fería  Histórica abre.');
  const at = (word: string) => draft.words.find(({ text }) => text === word) ?? { start: 0, end: 0 };
  expect(negated(draft, at('hito'))).toBe(true);
  expect(negated(draft, at('Histórica'))).toBe(false);
  expect(occurrences(draft, ['feria historica', '']).map(({ text }) => text)).toEqual(['Fería  Histórica']);
});
