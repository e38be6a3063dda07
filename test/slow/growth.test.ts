import { expect, test } from 'vitest';
import { identitiesAmong, numbersIn } from '../../rules/image-responsibility/personal-data/identity.js';
import { lintFiles } from '../../src/index.js';
import { parseTerm } from '../../src/lexicon/syntax/terms.js';
import { applyFixes } from '../../src/lint/fixes.js';
import { readWaiver } from '../../src/lint/waivers.js';
import { emojiBytes, graphemesOf, shortened, weighted } from '../../src/network/units.js';
import { findDates } from '../../src/recognizers/dates/dates.js';
import { findNames } from '../../src/recognizers/names.js';
import { findPhones } from '../../src/recognizers/phones.js';
import { findTimes } from '../../src/recognizers/times.js';
import { formats } from '../../src/report/formats.js';
import { expectLinear, lines, ratioOf } from '../house/growth.js';
import { lintText } from '../lint-text.js';
import { finding, report, viewOf } from '../report/report-samples.js';
import { folder } from '../run.js';

/** Readers, and texts that repeat one part so that a careless reader would try each end for each start. */
const readers: readonly [name: string, read: (text: string) => unknown, parts: readonly string[]][] = [
  ...['es', 'en'].flatMap((language): [string, (text: string) => unknown, string[]][] => {
    const parts = [
      '1, ',
      '1',
      '1/',
      'viernes ',
      'viernes 1 y ',
      '3 al ',
      'de ',
      '1:',
      'a las ',
      ' ',
      '\n',
      '2026-',
      '31 de junio ',
      'el 31/11 ',
      'June 31, ',
    ];
    return [
      [`dates in ${language}`, (text) => findDates(text, language), [...parts, 'March 1 and 2, ']],
      [`times in ${language}`, (text) => findTimes(text, language), parts],
    ];
  }),
  [
    'identity numbers',
    (text) => identitiesAmong(numbersIn(text), () => true),
    ['1', '12345678', '4111 ', 'ES91 ', '1.', '6', '12-', 'A1', '1 '],
  ],
  [
    'waivers',
    (text) => readWaiver(`puffery -- cita ${text}`),
    [' by=«', ' by=“', ' by="', " by='", ' by=', ' by=a', ' until=', ' until=«', ' -- ', 'a ', ' '],
  ],
  ['patterns', parseTerm, ['a ', '(a|b) ', '~abrir ']],
  ['telephones', findPhones, ['1', '9 ', '91 ', '91/', '+34 ', '112, ', '600.000.000 ', '0', '(', '-', 'al ', 'ref. ']],
  ['names', findNames, ['Ana ', 'Ana de ', 'A. ', 'Á', "O'", 'Ana-', 'de la ']],
  ...Object.entries({ weighted, shortened, emojiBytes, graphemesOf }).map(
    ([name, count]): [string, (text: string) => unknown, string[]] => [
      name,
      count,
      [
        'a.',
        'http://',
        '(',
        'https://a.es/((',
        '@a',
        'a-',
        '🏽',
        '\u200d',
        '🎉',
        '👨‍👩‍👧',
        '🇪🇸',
        'ñ\u0301',
        'https://a.es/?!',
        'a_',
        'a.es/…',
      ],
    ],
  ),
];

const cases = readers.flatMap(([name, read, parts]) => parts.map((part) => [name, part, read] as const));

test.each(cases)('%s read %j over and over in proportion to its length', async (_, part, read) => {
  const [short, long] = [16_000, 128_000].map((length) => part.repeat(length / part.length));
  read(short as string);
  const ratio = await ratioOf(
    () => read(long as string),
    () => read(short as string),
    30,
  );
  // Eight times the text: linear is 8, quadratic 64.
  expect(ratio).toBeLessThan(30);
});

test.each(Object.keys(formats))('the format %s is written in proportion to the findings', async (name) => {
  const format = await formats[name]?.();
  const line = 'La excelente sala abre a las diez y media de la mañana con sillas nuevas. ';
  const model = finding(line, 'big-words', 'excelente');
  const at = (i: number) => ({
    start: model.at.start + i * line.length,
    end: model.at.end + i * line.length,
    text: 'excelente',
  });
  const findings = (count: number) => Array.from({ length: count }, (_, i) => ({ ...model, at: at(i) }));
  const reportOf = (count: number) => report('a.md', line.repeat(count), findings(count));
  await expectLinear((count) => [...(format?.([reportOf(count)], viewOf(), []) ?? [])].join(''), 2000);
});

test('links are looked for among the headings of a file in proportion to both', async () => {
  using dir = folder({});
  await expectLinear((count) => {
    dir.write({
      'a.md': `${lines((i) => `# Sala ${i}`)(count)}\n\n${lines((i) => `[ver sala ${i}](#nada${i})`)(count)}\n`,
    });
    return lintFiles(['a.md'], { cwd: dir.path, config: false });
  }, 500);
});

test('fixes are applied in proportion to their number', async () => {
  const line = 'La excelente sala ';
  const { fix: _, ...model } = finding(line, 'big-words', 'excelente');
  await expectLinear((count) => {
    const fixed = Array.from({ length: count }, (_, i) => {
      const start = i * line.length + model.at.start;
      return { ...model, fix: [{ start, end: start + 'excelente'.length, text: 'buena' }] };
    });
    return applyFixes(line.repeat(count), fixed);
  }, 20_000);
});

test.each([
  ['missing-alt-text', '  - a/%.jpg'],
  ['unconsented-person', '  - {file: a/%.jpg, people: true}'],
])('pictures that the front matter lists are told in linear time by %s', async (only, item) => {
  const listed = lines((i) => item.replace('%', String(i)));
  await expectLinear((count) => lintText(`---\nimages:\n${listed(count)}\n---\nTexto.\n`, { only }), 300);
});
