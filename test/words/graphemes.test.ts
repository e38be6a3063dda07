import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphemes } from '../../src/text/graphemes.js';

/** Signs that join the text before or after them, one of each kind in Unicode, and some that join nothing. */
const signs = [
  ...['a', ' ', '\n', '\r', '\r\n', '.', 'ñ', '\u00a0', '\u00ad', '\u200b', '\ud83d', '\ude00'],
  ...['\u0301', '\u0308', '\u200d', '\ufe0f', '\u20e3', '🏽', '\u{e0067}', '\u{e007f}'], // extend
  ...['😀', '👨', '❤', '©', '☎', '👨‍👩‍👧', '👍🏽', '🏴', '1', '#'],
  ...['🇪', '🇸', '🇪🇸'],
  ...['\u0600', '\u0d4e', '\u{110bd}', '\u{11a84}'], // prepend
  ...['ᄀ', 'ᅡ', 'ᆨ', '가', '각', '\ua960', '\ud7b0', '\ud7cb'], // Hangul
  ...['क', 'ष', '\u094d', '\u093c', '\u093f', 'ক', '\u09cd', 'ത', '\u0d4d', 'क\u094d'], // conjuncts
  ...['ำ', '\u0e33', 'ກ', 'ཀ', '\u0f84', 'က', '\u1039', '\u{11133}'],
];

const whole = (text: string): string[] =>
  Array.from(new Intl.Segmenter('es', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);

/** Parts repeated, so that the same joins occur at each place of a segmented piece. */
const repeated = fc
  .tuple(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 400 }))
  .map(([part, times]) => part.join('').repeat(times));
const anySigns = fc.array(fc.constantFrom(...signs), { maxLength: 1200 }).map((all) => all.join(''));
const anyUnits = fc.string({ unit: 'binary', maxLength: 700 });

test('a text segmented in pieces has the graphemes of the whole', () => {
  const text = fc.array(fc.oneof(repeated, anySigns, anyUnits), { maxLength: 3 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (one) => {
      expect(graphemes(one)).toEqual(whole(one));
    }),
    { numRuns: 150 },
  );
});
