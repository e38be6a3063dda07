import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Finding } from '../../src/lint/report.js';
import { eachInLocale, inLocale, toldIn } from '../../src/messages/in-locale.js';
import { fill, locales, say, sayFrom } from '../../src/messages/messages.js';
import type { View } from '../../src/report/format.js';
import { sentenceOf } from '../../src/report/said/sentence.js';
import { spokenLocales, wholeLocales } from '../locales.js';
import { viewOf } from '../report/report-samples.js';

type Tree = { readonly [key: string]: Tree | string };

const files = readdirNames('src/messages/en');

function readdirNames(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.yml'));
}

/** Its texts, by their paths. */
const textsOf = (tree: Tree | string, path = ''): [string, string][] =>
  typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, inner]) => textsOf(inner, `${path}/${key}`))
    : [[path, String(tree)]];

const slots = (text = ''): string[] => [...new Set(text.match(/\{\w+/g))].sort();

/** Forms of a language alone, and lists of its words. */
const own = /_like_next$|^\/instead\/|^\/hours_/;

describe.each(spokenLocales)('what is said in %s', (locale) => {
  const said = readdirNames(join('src/messages', locale)).filter((name) => name !== 'template.yml');
  test.each(said)('%s says nothing that English does not, in the same slots', (file) => {
    const [texts, english] = [locale, 'en'].map((code) =>
      textsOf(parse(readFileSync(join('src/messages', code, file), 'utf8'))).filter(([key]) => !own.test(key)),
    );
    const inEnglish = new Map(english);
    const slotsOf = (key: string) => inEnglish.has(key) && slots(inEnglish.get(key));
    expect(texts?.map(([key, text]) => [key, slots(text)])).toEqual(texts?.map(([key]) => [key, slotsOf(key)]));
  });
});

test.each(wholeLocales)('%s, which has every file, lacks nothing that English says', (locale) => {
  for (const file of files.filter((name) => name !== 'page.yml' && name !== 'template.yml')) {
    const [said, en] = [locale, 'en'].map((code) =>
      textsOf(parse(readFileSync(join('src/messages', code, file), 'utf8'))),
    );
    const keys = new Set(said?.map(([key]) => key));
    expect(en?.map(([key]) => key).filter((key) => !keys.has(key) && !own.test(key))).toEqual([]);
  }
});

test('Spanish has every file', () => expect(wholeLocales).toContain('es'));

describe('what a locale lacks', () => {
  const texts = { en: { both: '{words} in English', only: '{words} again' }, xx: { both: '{words} xx' } };

  test('is said whole in English, its lists too', () => {
    const words = ['a', 'b', 'c'];
    expect(sayFrom(texts, 'xx', 'both', { words: ['a'] })).toBe('a xx');
    expect(sayFrom({ ...texts, es: texts.xx }, 'es', 'only', { words })).toBe('a, b, and c again');
    expect(sayFrom({ ...texts, es: texts.xx }, 'es', 'both', { words })).toBe('a, b y c xx');
    expect(() => sayFrom(texts, 'xx', 'none', {})).toThrow(/nothing to say for none/);
  });

  test('is looked for in English, then in any language', () => {
    expect(toldIn({ ca: 'c', en: 'e' }, 'es')).toEqual({ text: 'e', language: 'en' });
    expect(toldIn({ ca: 'c' }, 'es')).toEqual({ text: 'c', language: 'ca' });
    expect(toldIn({ ca: 'c', en: 'e' }, 'en', (text) => text === 'c')).toEqual({ text: 'c', language: 'ca' });
    expect(inLocale({}, 'es')).toBeUndefined();
  });

  test('is looked for in Spanish before, where a language of Spain lacks it', () => {
    const all = { en: 'e', es: 's', fr: 'f' };
    expect(['ca', 'gl', 'eu', 'fr', 'de'].map((locale) => inLocale(all, locale))).toEqual(['s', 's', 's', 'f', 'e']);
    expect(eachInLocale({ ca: { one: 'c' }, es: { two: 's' }, en: { one: 'e', two: 'e', more: 'e' } }, 'ca')).toEqual({
      ...{ one: 'c', two: 's', more: 'e' },
    });
  });

  test('lists of a language that redlint does not speak are joined as that language does', () => {
    expect(locales).not.toContain('fr');
    expect(fill('{words}', { words: ['a', 'b'] }, 'fr')).toBe('a et b');
    expect(say('fr', 'report.list_and_two', {})).toBe(say('en', 'report.list_and_two', {}));
  });
});

test('a finding is said whole in one language: its template, terms, days and lists; advice in another is left out', () => {
  const text = (messages: Record<string, string>, way: string) => ({
    ...{ title: 'T', why: 'W', examples: [], messages, terms: { way } },
  });
  const languages = {
    ca: text({ all: '{words}, {day}, {way}, {advice}', only: '{words}, {day}, {way}, {advice}' }, 'manera'),
    en: text({ all: '{words}, {day}, {way}, {advice} in English' }, 'way'),
  };
  const rules = new Map([['own', { id: 'own', languages }]]);
  const data = {
    words: ['a', 'b'],
    day: '2027-05-23',
    way: { term: 'way' },
    advice: { advice: 'digues quant', language: 'ca', term: 'way' },
  };
  const said = (message: string, locale: string) =>
    sentenceOf({ rule: 'own', message, data } as unknown as Finding, {
      ...viewOf({ locale }),
      registry: { ...viewOf({}).registry, rules } as unknown as View['registry'],
    });
  expect(said('all', 'es')).toBe('a and b, 23 May 2027, way, way in English');
  for (const [message, locale] of [
    ['only', 'es'],
    ['all', 'ca'],
  ] as const)
    expect(said(message, locale)).toBe('a i b, 23 de maig de 2027, manera, digues quant');
});
