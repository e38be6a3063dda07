import fc from 'fast-check';
import { LinkifyIt } from 'linkify-it';
import { expect, test } from 'vitest';
import { say } from '../../src/messages/messages.js';
import { findUrls } from '../../src/recognizers/urls.js';
import {
  codeBefore,
  figures,
  isCapital,
  isFigure,
  isLetter,
  isSmall,
  letters,
  marks,
  otherScripts,
} from '../../src/text/characters.js';

// Our replacement of a library or an engine feature that costs much of a cold start must behave like the original.

const words = fc.array(
  fc.constantFrom('Iglesia', 'hilo', 'hielo', 'ocho', '11', '118', '8 horas', 'hombre', 'agua', 'yo'),
  {
    maxLength: 5,
  },
);

test.each(['es', 'en'])('lists of %s are joined as Intl joins them', (locale) => {
  const intl = (type: 'conjunction' | 'disjunction') =>
    new Intl.ListFormat(locale === 'en' && type === 'disjunction' ? 'en-GB' : locale, { type });
  fc.assert(
    fc.property(words, (items) => {
      const or = say(locale, 'mistakes.invalid-value', { option: 'o', value: 'v', allowed: { or: items } });
      const and = say(locale, 'mistakes.invalid-value', { option: 'o', value: 'v', allowed: items });
      expect(or).toContain(intl('disjunction').format(items));
      expect(and).toContain(intl('conjunction').format(items));
    }),
  );
});

test('addresses that are plain are those that the library finds', () => {
  const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
  const piece = fc.constantFrom(
    'https://',
    'http://',
    'HTTP://',
    'x',
    'villaverde',
    'es',
    'a1',
    '.',
    '-',
    '/',
    '//',
    '_',
    '--',
    ':',
    'é',
    ',',
  );
  fc.assert(
    fc.property(
      fc.constantFrom('https://', 'http://', '', 'ana@'),
      fc.array(piece, { minLength: 1, maxLength: 9 }),
      (scheme, rest) => {
        const text = scheme + rest.join('');
        const found = findUrls(text).map(({ start, end }) => text.slice(start, end));
        const matches = linkify.match(text) ?? [];
        // Addresses without a scheme are accepted or not by more criteria than the library's.
        if ([...found, ...matches.map(({ schema }) => schema)].some((one) => !/^https?:/i.test(one))) return;
        // The colon after an address belongs to the sentence, which the library does not know.
        const known = matches.map(({ raw }) => raw.replace(/[:,]+$/, ''));
        if (found.length > 0 || known.length > 0) expect(found.slice(0, 1)).toEqual(known.slice(0, 1));
        else expect(found).toEqual(known);
      },
    ),
    { numRuns: 2000 },
  );
});

test('letters, marks and figures are what the properties hold, but for scripts that are letters as a whole', () => {
  const script = new RegExp(`[${otherScripts}]`, 'u');
  const sets = [
    { own: new RegExp(`[${letters}]`, 'u'), exact: /\p{L}/u },
    { own: new RegExp(`[${marks}]`, 'u'), exact: /\p{M}/u },
    { own: new RegExp(`[${figures}]`, 'u'), exact: /\p{N}/u },
  ];
  const differs: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code);
    if (script.test(sign) || /\p{Cn}/u.test(sign)) continue;
    if (sets.some(({ own, exact }) => own.test(sign) !== exact.test(sign))) differs.push(code.toString(16));
  }
  expect(differs).toEqual([]);
  expect('чЯ漢'.match(new RegExp(`[${letters}]`, 'gu'))).toHaveLength(3);
});

test('what a character is told to be is what the properties say, outside of those scripts', () => {
  const script = new RegExp(`[${otherScripts}]`, 'u');
  const differs: string[] = [];
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCodePoint(code);
    if (script.test(sign) || /\p{Cn}|\u3164|\uffa0/u.test(sign)) continue;
    const told = [isLetter(code), isFigure(code), isCapital(code), isSmall(code)];
    const exact = [/\p{L}/u, /\p{N}/u, /[\p{Lu}\p{Lt}]/u, /\p{Ll}/u].map((property) => property.test(sign));
    if (told.some((one, i) => one !== exact[i])) differs.push(code.toString(16));
  }
  expect(differs).toEqual([]);
  expect([undefined, 0x41, 0x1d400].map((code) => isCapital(code))).toEqual([false, true, true]);
  expect(['', 'a', '𝐀', 'a𝐀'].map((text) => codeBefore(text, text.length))).toEqual([
    undefined,
    0x61,
    0x1d400,
    0x1d400,
  ]);
});
