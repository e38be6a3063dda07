import { expect, test } from 'vitest';
import { formBefore } from '../../src/language/sounds.js';

test.each(['amazing', 'Easter', 'hour-long', 'honest', 'onerous', 'urban', 'unidentified', 'unimportant', 'usher'])(
  'an %s',
  (word) => {
    expect(formBefore('a', word, 'en')).toBe('an');
    expect(formBefore('an', word, 'en')).toBe('an');
  },
);

test.each(['tool', 'house', 'European', 'one-day', 'once', 'unanimous', 'university', 'useful', 'UK'])(
  'a %s',
  (word) => {
    expect(formBefore('a', word, 'en')).toBe('a');
    expect(formBefore('an', word, 'en')).toBe('a');
  },
);

test.each([
  ['y', 'e', 'iglesias'],
  ['y', 'e', 'Índices'],
  ['y', 'e', 'hijos'],
  ['y', 'y', 'hielo'],
  ['y', 'y', 'ionizadores'],
  ['y', 'y', 'museos'],
  ['o', 'u', 'Ourense'],
  ['o', 'u', 'hoteles'],
  ['e', 'y', 'museos'],
])('«%s» is «%s» before «%s»', (word, said, next) => {
  expect(formBefore(word, next, 'es')).toBe(said);
});

test('other words, and languages without such words, keep theirs', () => {
  expect(formBefore('the', 'hour', 'en')).toBe('the');
  expect(formBefore('y', 'iglesias', 'ca')).toBe('y');
  expect(formBefore('y', 'iglesias', undefined)).toBe('y');
});
