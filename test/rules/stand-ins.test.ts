import fc from 'fast-check';
import { LinkifyIt } from 'linkify-it';
import { expect, test } from 'vitest';
import { withRanges } from '../../scripts/property-escapes.js';
import { say } from '../../src/messages/messages.js';
import { findUrls } from '../../src/recognizers/urls.js';

// What stands in for a library or for the engine, where that costs a cold start much, does what it does.

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
        // Addresses without a scheme are taken or left by more than what the library says.
        if ([...found, ...matches.map(({ schema }) => schema)].some((one) => !/^https?:/i.test(one))) return;
        const known = matches.map(({ raw }) => raw);
        if (found.length > 0 || known.length > 0) expect(found.slice(0, 1)).toEqual(known.slice(0, 1));
        else expect(found).toEqual(known);
      },
    ),
    { numRuns: 2000 },
  );
});

test('ranges hold what a property holds, outside of scripts that they take whole', () => {
  const exact = /[\p{L}\p{M}\p{N}]/u;
  const ranges = new RegExp(withRanges(exact.source), 'u');
  const differs: string[] = [];
  for (let code = 0; code <= 0x1ffff; code++) {
    if ((code >= 0x370 && code < 0x2000) || (code >= 0x2c00 && code < 0x2e00) || (code >= 0x3040 && code < 0xd800))
      continue;
    if ((code >= 0xf900 && code < 0xfe00) || (code >= 0x10000 && code < 0x1f000)) continue;
    const sign = String.fromCodePoint(code);
    if (exact.test(sign) !== ranges.test(sign) && !/\p{Cn}/u.test(sign)) differs.push(code.toString(16));
  }
  expect(differs).toEqual([]);
  expect(withRanges(String.raw`\p{Lu}\p{N}[^\]\p{N}]`)).toBe(String.raw`\p{Lu}\p{N}[^\]\p{N}]`);
  expect('чЯ漢'.match(new RegExp(withRanges('\\p{L}'), 'gu'))).toHaveLength(3);
});
