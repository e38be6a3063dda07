import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { checked } from '../../src/data/faults.js';
import { patternSource } from '../../src/data/pattern-source.js';
import { codes, fileOf } from '../../src/language/files.js';
import { languageOf } from '../../src/language/language.js';
import { languageFile } from '../../src/language/schema.js';
import { findDates } from '../../src/recognizers/dates/dates.js';
import { findDurations } from '../../src/recognizers/durations.js';

const read = (text: string) => checked(languageFile, patternSource('src/language/xx.yml', text));
const detection = 'detection:\n  words: [ja]\n  letters: {}\n';

describe('the file of a language', () => {
  it.each(codes)('%s is read', (code) => expect(fileOf(code).detection.words.length).toBeGreaterThan(0));

  it('needs only what shows the language', () => expect(read(detection).dates).toBeUndefined());

  it.each([
    ['tmies: {}\n', 'src/language/xx.yml:4:1 (tmies: {})'],
    ['times:\n  att: [um]\n', 'src/language/xx.yml:5:3 (att: [um])'],
    ['phones:\n  cues: {a: 1}\n', 'src/language/xx.yml:5'],
    ['inflection:\n  verbs:\n    be: {past: [was]}\n', 'src/language/xx.yml:6'],
    ['dates:\n  months: [[enero]]\n', 'src/language/xx.yml:5'],
  ])('is refused with the line: %j', (text, where) => expect(() => read(detection + text)).toThrow(where));
});

test('a language that gives nothing of a kind has none of it', () => {
  expect(languageOf('xx')).toBeUndefined();
  expect(findDurations('Respondemos en 24 horas', 'ca')).toEqual([]);
  expect(findDates('El 4 de maig', 'ca')).toHaveLength(1);
});

test('README.md says what each key is for', () => {
  const page = readFileSync('src/language/README.md', 'utf8');
  const described = new Set(Array.from(page.matchAll(/`([\w.]+)`/g), ([, key = '']) => key.split('.').at(-1)));
  // biome-ignore lint/suspicious/noExplicitAny: schemas of many kinds, walked by the fields that they share
  const keysOf = (schema: any): string[] =>
    schema.wrapped
      ? keysOf(schema.wrapped)
      : Object.entries(schema.entries ?? {}).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
  const lexicon = ['sets', 'groups', 'not', 'tests', 'fires', 'quiet'];
  expect(keysOf(languageFile).filter((key) => !described.has(key) && !lexicon.includes(key))).toEqual([]);
});
