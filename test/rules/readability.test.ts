import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readability } from '../../rules/well-presented-information/hard-to-read/readability.js';
import { countSyllables } from '../../rules/well-presented-information/hard-to-read/syllables.js';
import irregular from '../../rules/well-presented-information/hard-to-read/syllables.yml';
import english from '../data/syllables.en.yml';
import spanish from '../data/syllables.es.yml';

const cut = (data: { words: string }): string[] => data.words.trim().split(/\s+/);

test('every Spanish word has the syllables that the rules of spelling give it', () => {
  const words = cut(spanish);
  expect(words.length).toBeGreaterThan(200);
  const wrong = words.filter((word) => countSyllables(word.replaceAll('-', ''), 'es') !== word.split('-').length);
  expect(wrong).toEqual([]);
});

test('nineteen of twenty English words have their syllables', () => {
  const words = cut(english);
  const wrong = words.filter((word) => countSyllables(word.replaceAll('-', ''), 'en') !== word.split('-').length);
  expect(wrong.length / words.length, wrong.join(' ')).toBeLessThan(0.05);
});

test('a word whose spelling misleads has the same syllables with an s', () => {
  const known: Record<string, number> = irregular.en;
  const plain = Object.entries(known).filter(([word]) => !word.endsWith('s') && known[`${word}s`] === undefined);
  expect(plain.filter(([word, count]) => countSyllables(`${word}s`, 'en') !== count)).toEqual([]);
});

test('formulas give the values of their sources', () => {
  const counts = { syllables: 180, words: 100, sentences: 5 };
  expect(readability(counts, 'INFLESZ').value).toBeCloseTo(74.695, 3);
  expect(readability(counts, 'Flesch–Kincaid').value).toBeCloseTo(13.45, 3);
});

test('words of several parts, without letters, in capitals, decomposed', () => {
  expect(countSyllables('ex-alcalde', 'es')).toBe(4);
  expect(countSyllables('2026', 'es')).toBe(0);
  expect(countSyllables('INFORMACIÓN', 'es')).toBe(4);
  expect(countSyllables('pai\u0301s', 'es')).toBe(2);
  expect(countSyllables('km', 'es')).toBe(1);
});

test('any word has at least a syllable for each of its parts, and not more than letters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'aeiouáéíóúüyhqgnrst'), minLength: 1, maxLength: 20 }),
      fc.constantFrom('es', 'en', 'fr', undefined),
      (word, language) => {
        const count = countSyllables(word, language);
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(Math.max(word.length, 1) + 1);
      },
    ),
  );
});
