import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingView } from '../../src/text/reading-view.js';

const signs = fc.constantFrom(
  ...[
    'a',
    'ñ',
    'n\u0303',
    'e\u0301\u0323',
    '\r\n',
    '\n',
    '\r',
    '\u2028',
    '\ufeff',
    '\u0301',
    '👩‍👧',
    '\u1100',
    '\u1161',
  ],
  ...['\u11a8', '가', '\u212b', '\u2126', '\uf900', '\u{2f800}', 'ក', '\u09c7\u09be', '\ud83d', '\0', ' '],
);
const sources = fc.array(signs, { maxLength: 30 }).map((all) => all.join(''));

/** The definition of the view, in one line. */
const asRead = (source: string): string =>
  source
    .replace(/^\ufeff+/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .normalize('NFC');

test('a text reads the same however its lines end and its letters are composed', () => {
  fc.assert(
    fc.property(sources, (source) => {
      expect(readingView(source)?.text ?? source).toBe(asRead(source));
    }),
  );
});

test('every stretch of the view leads back to the stretch of the source that reads so', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const view = readingView(source);
      if (!view) return;
      let before = 0;
      for (let at = 0; at < view.text.length; at++) {
        const [start, end] = [view.startOf(at), view.endOf(at + 1)];
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = start;
      }
      if (view.text !== '') expect(view.endOf(view.text.length)).toBe(source.length);
    }),
  );
});

test('a text that reads as it stands has no view', () => {
  expect(readingView('Avisó Núñez.\n👩‍👧 ¡Ya!\n')).toBeUndefined();
});

test('a place in the middle of a line end or of a letter is at its edge', () => {
  const view = readingView('Mañana\r\ncerramos');
  expect(view).toMatchObject({ text: 'Mañana\ncerramos', lineEnd: '\r\n' });
  expect([view?.startOf(6), view?.endOf(7), view?.startOf(7), view?.endOf(6)]).toEqual([6, 8, 8, 6]);
  const composed = readingView('Man\u0303ana');
  expect(composed?.text).toBe('Mañana');
  expect([composed?.startOf(2), composed?.endOf(3), composed?.endOf(6)]).toEqual([2, 4, 7]);
});

test('marks piled on a letter are read up to thirty, in time that grows with the text', () => {
  const view = readingView(`a${'\u0301\u0316'.repeat(100_000)}b`);
  expect(view?.text).toBe(`${`a${'\u0301\u0316'.repeat(15)}`.normalize('NFC')}b`);
  expect(view?.startOf((view?.text.length ?? 0) - 1)).toBe(200_001);
});
