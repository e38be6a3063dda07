import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../src/draft/parse.js';
import {
  addDays,
  datesIn,
  daysBetween,
  findDates,
  formatDate,
  isDate,
  parseMoment,
  resolve,
  weekdayOf,
} from '../../src/recognizers/dates/dates.js';
import { findTimes } from '../../src/recognizers/times.js';

/** `⟦text⟧ weekday day/month/year→day/month`, without missing parts. */
const written = (text: string, language: string): string[] =>
  findDates(text, language).map(({ text: own, weekday, day, month, year, until }) =>
    [
      own,
      ' ',
      `${weekday ?? ''}`,
      ':',
      day,
      month && `/${month}`,
      year && `/${year}`,
      until && `→${until.day}${until.month ? `/${until.month}` : ''}`,
    ]
      .filter(Boolean)
      .join(''),
  );

test('a day in figures with an hour right behind it', () => {
  expect(written('24/11/2026-18:00, 24/11/2026.9:30, 24/11/2026.5, 24/11/2026:18', 'es')).toEqual([
    '24/11/2026 :24/11/2026',
    '24/11/2026 :24/11/2026',
  ]);
});

test('a range whose end no month has is none', () => {
  const { dates, impossible } = datesIn(
    'Open June 10 - 31, 2022, and again June 3-5, 2022; code 20-30-12',
    'en',
    'month',
  );
  expect(dates.map(({ text }) => text)).toEqual(['June 10', 'June 3-5, 2022']);
  expect(impossible).toMatchObject([{ start: 5, end: 17, why: 'day' }]);
});

describe('order of day and month in English figures', () => {
  test('follows the region, else the only possible reading, else is unknown', () => {
    const read = (text: string, first?: 'day' | 'month') =>
      findDates(text, 'en', first).map(({ day, month, year }) => [day, month, year]);
    expect(read('04/03/2026', 'month')).toEqual([[3, 4, 2026]]);
    expect(read('04/03/2026', 'day')).toEqual([[4, 3, 2026]]);
    expect(read('04/03/2026')).toEqual([[undefined, undefined, 2026]]);
    expect(read('04/13/2026', 'day')).toEqual([[13, 4, 2026]]);
    expect(read('04/04/2026')).toEqual([[4, 4, 2026]]);
    expect(findDates('04/03/2026', 'es')).toMatchObject([{ day: 4, month: 3 }]);
  });

  test.each([
    ['---\nlang: en-US\n---\nDue 04/03/2026.', 'month', 'month'],
    ['---\nlang: en-GB\n---\nDue 04/03/2026. https://www.irs.gov', 'day', 'day'],
    ['---\nlang: en_CA\n---\nDue 04/03/2026.', undefined, 'month'],
    ['Due 04/03/2026, then again on 25/03/2026.', 'day', 'day'],
    ['Due 04/03/2026, then again on 12/05/2026.', undefined, undefined],
    ['Due 04/03/2026, then again on 5/12/2026.', undefined, undefined],
    ['Due 04/03/2026, then again on 13/05/2026.', 'day', 'day'],
    ['Due 04/03/2026, then again on 05/13/2026.', 'month', 'month'],
    ['Due 13/03/2026, then again on 05/13/2026.', undefined, undefined],
    ['Due 04/03/2026. Write to tax@milltown.gov.uk', 'day', 'day'],
    ['Due 04/03/2026. Write to tax@milltown.gov', 'month', 'month'],
    ['Due 04/03/2026. https://milltown.gc.ca/tax', undefined, 'month'],
    ['Due 04/03/2026. Fair: March 9, 2026.', 'month', 'month'],
    ['Due 04/03/2026. Fair: 9 March. Guide: https://www.irs.gov', 'month', 'day'],
    ['Due 04/03/2026. Guides: https://www.irs.gov and https://www.gov.uk', undefined, undefined],
    ['Due 04/03/2026.', undefined, undefined],
  ])('%j: figures %s, words %s', (source, figures, words) => {
    expect(parseDraft(source, { phrases: () => undefined, lang: 'en' }).dateOrder).toEqual({ figures, words });
  });
});

describe('Spanish dates', () => {
  test.each([
    ['el 4 de marzo', ['4 de marzo :4/3']],
    ['el 4 de marzo de 2026, a las 18 h', ['4 de marzo de 2026 :4/3/2026']],
    ['El viernes, 21 de noviembre', ['viernes, 21 de noviembre 5:21/11']],
    ['viernes día 21 de noviembre', ['viernes día 21 de noviembre 5:21/11']],
    ['se convoca para mañana, día 25, y para el día 26', ['25 :25', '26 :26']],
    ['V 21 nov.', ['V 21 nov. 5:21/11']],
    ['Viernes 28ENE, 3 ene y 12ene', ['Viernes 28ENE 5:28/1', '3 ene :3/1']],
    ['el 4/3/2026 o el 4/3', ['4/3/2026 :4/3/2026', '4/3 :4/3']],
    ['2026-03-04T10:30', ['2026-03-04 :4/3/2026']],
    ['4 y 5 de marzo', ['4 :4/3', '5 de marzo :5/3']],
    [
      'viernes 21, sábado 22 y domingo 23 de noviembre de 2025',
      ['viernes 21 5:21/11/2025', 'sábado 22 6:22/11/2025', 'domingo 23 de noviembre de 2025 0:23/11/2025'],
    ],
    ['del 3 al 5 de marzo', ['3 al 5 de marzo :3/3→5/3']],
    ['entre el 3 y el 5 de marzo', ['3 y el 5 de marzo :3/3→5/3']],
    ['del 28 de diciembre al 2 de enero de 2027', ['28 de diciembre al 2 de enero de 2027 :28/12/2026→2/1']],
    ['El viernes 21, verbena', ['viernes 21 5:21']],
    ['del jueves 20 al domingo 23', ['jueves 20 al domingo 23 4:20→23']],
    ['el día 21 y los días 3 y 4', ['21 :21', '3 :3', '4 :4']],
    ['Sala 3, 4 de marzo', ['4 de marzo :4/3']],
    ['viernes   21 de\nnoviembre', ['viernes   21 de\nnoviembre 5:21/11']],
  ])('%s', (text, expected) => expect(written(text, 'es')).toEqual(expected));

  test.each(
    [
      'abierto 24/7',
      '1/2 kg',
      '600 123 456',
      'Ley 39/2015, de 1 de octubre',
      'ganó 3-2',
      'versión 4.3.20',
      '4,50 €',
      'art. 4/2',
      '18:30',
      'viernes 9 a 14 h',
    ].concat([
      'viernes, 21 personas',
      'calle 2 de Mayo',
      'curso 2020-2021',
      'Tweet 1/6',
      '30 de febrero',
      'lunes 8.30 h',
      'de lunes a viernes, 9-14 h',
      '2 mar',
      'viernes\n\n21 de',
      'el 4/5 de la clase',
    ]),
  )('none in «%s»', (text) => expect(written(text, 'es')).toEqual(text.startsWith('el 4/5') ? ['4/5 :4/5'] : []));
});

test.each([
  ['Friday 21 November', ['Friday 21 November 5:21/11']],
  ['21st November', ['21st November :21/11']],
  ['Friday, November 21, 2026', ['Friday, November 21, 2026 5:21/11/2026']],
  ['Fri 21 Nov', ['Fri 21 Nov 5:21/11']],
  ['3–5 March and March 3-5, 2026', ['3–5 March :3/3→5/3', 'March 3-5, 2026 :3/3/2026→5/3']],
  ['March 30 to April 2', ['March 30 to April 2 :30/3→2/4']],
  ['Friday 21st', ['Friday 21st 5:21']],
  ['11/21/2026, 4/3/2026', ['11/21/2026 :21/11/2026', '4/3/2026 :/2026']],
  ['the twenty-ninth of November, first of February', ['twenty-ninth of November :29/11', 'first of February :1/2']],
  ['Sunday (11/29), 15Sep', ['11/29 :29/11', '15Sep :15/9']],
  ['the 3 may be late, Friday 7pm, Monday 9-5, Sat 5 people, 24/7', []],
])('English: %s', (text, expected) => expect(written(text, 'en')).toEqual(expected));

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a date written in any language is read again as it was', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('es', 'en', 'ca', 'gl', 'pt', 'fr', 'eu'),
      fc.boolean(),
      (iso, language, weekday) => {
        const written = formatDate(iso, language, { weekday, year: true });
        const [found, ...others] = findDates(`— ${written}.`, language);
        expect(others).toEqual([]);
        expect(found && resolve(found, { near: '2026-01-01' }), written).toBe(iso);
        expect(parseMoment(written, language)?.day).toBe(iso);
        if (weekday && language !== 'eu') expect(found?.weekday).toBe(new Date(iso).getUTCDay());
      },
    ),
    { numRuns: 200 },
  );
});

test('the calendar', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (iso, days) => {
      const other = addDays(iso, days);
      expect(daysBetween(iso, other)).toBe(days);
      const [year, month, date] = other.split('-').map(Number) as [number, number, number];
      expect(isDate(year, month, date)).toBe(true);
      expect(weekdayOf(year, month, date)).toBe(new Date(other).getUTCDay());
      const near = resolve({ month, day: date }, { near: iso }) as string;
      if (!(month === 2 && date === 29)) expect(Math.abs(daysBetween(iso, near))).toBeLessThanOrEqual(183);
    }),
  );
  expect(isDate(2026, 2, 29)).toBe(false);
  expect(resolve({ day: 2, month: 1 }, { near: '2026-12-28' })).toBe('2027-01-02');
  expect(resolve({ day: 29, month: 2 }, { near: '2026-03-01' })).toMatch(/^202[48]-02-29$/);
  expect(formatDate('2026-03-04', 'es', { weekday: true })).toBe('miércoles 4 de marzo');
  expect(formatDate('2026-03-04', 'en', { weekday: true })).toBe('Wednesday 4 March');
});

test.each([
  ['2026-11-24', { day: '2026-11-24' }],
  ['2026-11-24 08:30', { day: '2026-11-24', time: '08:30' }],
  ['2026-11-24T08:30:00+01:00', { day: '2026-11-24', time: '08:30' }],
  ['27 de noviembre de 2024 10:30', { day: '2024-11-27', time: '10:30' }],
  ['27/11/2024, a las 18 h', { day: '2024-11-27', time: '18:00' }],
  ['November 27, 2024 6:30 pm', { day: '2024-11-27', time: '18:30' }, 'en'],
  ['2026-02-30', undefined],
  ['27 de noviembre', undefined],
  ['mañana', undefined],
])('moment «%s»', (text, expected, language = 'es') => expect(parseMoment(text, language)).toEqual(expected));

test('a moment with an offset is given in the time zone of the body', () => {
  expect(parseMoment('2026-07-24T22:30:00Z', 'es', 'Europe/Madrid')).toEqual({ day: '2026-07-25', time: '00:30' });
});

test('any text gives spans of its own, in order and apart', () => {
  const words = [
    'viernes',
    ' ',
    ' 21',
    ' de ',
    'marzo',
    ',',
    ' y ',
    '4',
    '/',
    '-',
    '2026',
    ' al ',
    'May',
    'Friday',
    ':',
    '.',
    'h',
    '\n\n',
    '«',
    'º',
    'a las ',
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join('')),
      ),
      (text) => {
        for (const language of ['es', 'en', 'eu', undefined])
          for (const found of [findDates(text, language), findTimes(text, language)]) {
            let last = 0;
            for (const { start, end, text: own } of found) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(own).toBe(text.slice(start, end));
              last = end;
            }
          }
      },
    ),
    { numRuns: 300 },
  );
});
