import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findNames, nameAt } from '../../src/recognizers/names.js';
import { keyOf } from '../../src/text/fold.js';

const found = (text: string): string[] => findNames(text).map((name) => name.text);

describe('names of persons', () => {
  test.each([
    ['Ramón Sotelo explica la maqueta', ['Ramón Sotelo']],
    ['El panadero Julián Ortega y María del Mar Sánchez', ['Julián Ortega', 'María del Mar Sánchez']],
    ['Dr Amara Nwosu holds a cell', ['Dr Amara Nwosu']],
    ["Ewan O'Doyle, the baker", ["Ewan O'Doyle"]],
    ['con doña Carmen en la plaza', ['Carmen']],
    ['J. R. Ruiz y Ana M. Ruiz', ['Ana M. Ruiz']],
  ])('%s', (text, names) => expect(found(text)).toEqual(names));

  test.each([
    'calle Ramón Sotelo',
    'Plaza de Ana Frank',
    'Biblioteca Ana María Matute',
    'Charlotte Street',
    'John Lewis store',
    'Iglesia de San Juan Bautista',
    'Santiago de Compostela',
    'Lucía y Ana',
    'Victoria Park',
    '#AnaRuiz @AnaRuiz',
  ])('none in «%s»', (text) => expect(found(text)).toEqual([]));

  test.each([
    ['María del Mar', 2],
    ['Ana de la Fuente', 2],
    ['Ana Ruiz de la Torre', 3],
    ['Dr Amara Nwosu', 2],
    ['doña Ana M. Ruiz', 3],
  ])('words of «%s», without titles and particles', (text, words) =>
    expect(nameAt(text, { end: text.length })).toMatchObject({ words }),
  );

  test('before and behind a place', () => {
    const text = 'Gracias a Lucía Ferrán, de 9 años';
    expect(nameAt(text, { end: text.indexOf(',') })).toMatchObject({ text: 'Lucía Ferrán', known: 'sure', words: 2 });
    expect(nameAt('Sub-10: Poppy', { start: 8 })).toMatchObject({ text: 'Poppy', known: 'maybe', words: 1 });
    expect(nameAt('Sub-10: jueves', { start: 8 })).toBeUndefined();
    expect(nameAt('Mrs Farrant', { end: 11 })).toMatchObject({ titled: true });
  });
});

test('any text gives spans of its own', () => {
  let names = 0;
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('Ana Ruiz', 'Ana', 'Ruiz', ' ', 'de', 'A.', '.', 'x', '\n'), maxLength: 60 }),
      (text) => {
        const found = findNames(text);
        names += found.length;
        expect(found.map(({ text: own }) => own)).toEqual(found.map(({ start, end }) => text.slice(start, end)));
      },
    ),
  );
  expect(names).toBeGreaterThan(0);
});

test('the lists of names are keys of words', () => {
  const lists = parse(readFileSync('src/recognizers/names.yml', 'utf8')) as Readonly<Record<string, string>>;
  for (const list of Object.values(lists)) expect(list).toBe(keyOf(list).replace(/\s+/g, ' '));
});
