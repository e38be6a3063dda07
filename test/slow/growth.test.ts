import { expect, test } from 'vitest';
import { findIdentity } from '../../rules/image-responsibility/personal-data/identity.js';
import { lintText } from '../../src/index.js';
import { emojiBytes, graphemesOf, shortened, weighted } from '../../src/network/units.js';
import { findDates } from '../../src/recognizers/dates/dates.js';
import { findNames } from '../../src/recognizers/names.js';
import { findTimes } from '../../src/recognizers/times.js';

/** What is read, and texts of one part said over and over that lead a careless reader into trying each end for each start. */
const readers: readonly [name: string, read: (text: string) => unknown, parts: readonly string[]][] = [
  ...['es', 'en'].flatMap((language): [string, (text: string) => unknown, string[]][] => {
    const parts = ['1, ', '1', '1/', 'viernes ', 'viernes 1 y ', '3 al ', 'de ', '1:', 'a las ', ' ', '\n', '2026-'];
    return [
      [`dates in ${language}`, (text) => findDates(text, language), [...parts, 'March 1 and 2, ']],
      [`times in ${language}`, (text) => findTimes(text, language), parts],
    ];
  }),
  ['identity numbers', findIdentity, ['1', '12345678', '4111 ', 'ES91 ', '1.', '6', '12-', 'A1', '1 ']],
  ['names', findNames, ['Ana ', 'Ana de ', 'A. ', 'Á', "O'", 'Ana-', 'de la ']],
  ...Object.entries({ weighted, shortened, emojiBytes, graphemesOf }).map(
    ([name, count]): [string, (text: string) => unknown, string[]] => [
      name,
      count,
      ['a.', 'http://', '(', 'https://a.es/((', '@a', 'a-', '🏽', '\u200d', 'https://a.es/?!', 'a_', 'a.es/…'],
    ],
  ),
];

const cases = readers.flatMap(([name, read, parts]) => parts.map((part) => [name, part, read] as const));

/** Processor time in ms, the best of five: others on the machine only add to it. */
function cost(run: () => unknown): number {
  const times = [0, 1, 2, 3, 4].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

test.each(cases)('%s read %j over and over in proportion to its length', (_, part, read) => {
  const [short, long] = [16_000, 128_000].map((length) => part.repeat(length / part.length));
  read(short as string);
  const ratio =
    cost(() => read(long as string)) /
    Math.max(
      cost(() => read(short as string)),
      3, // less is noise of the clock
    );
  // Eight times the text: linear is 8, quadratic 64.
  expect(ratio).toBeLessThan(30);
});

/** A paragraph of each kind that rules or the reading of a draft once compared with all others. */
const paragraphs: Readonly<Record<string, (i: number) => string>> = {
  links: (i) => `Ven el lunes a la sala ${i} y pulsa [aquí](https://ejemplo.es/${i}).`,
  pictures: (i) => `![Una sala con ${i} sillas](img/${i}.jpg)`,
  acronyms: (i) =>
    `El ${'BCDFGHJKLM'[Math.floor(i / 100) % 10]}${'NPQRSTVWXZ'[Math.floor(i / 10) % 10]}${'BCDFGHJKLM'[i % 10]}B abre el lunes.`,
  'words that need others beside them': (i) => `Hall ${i} is open for every year 4 pupil of the town.`,
  'line breaks': (i) => `Sala ${i}<br>Abierta el lunes<br>de 9 a 14 h`,
  comments: (i) => `<!-- redlint-disable-next-line puffery -- cita ${i} -->\nUn acto histórico en la sala ${i}.`,
};

test.each(Object.entries(paragraphs))('a draft of %s is linted in proportion to its length', async (_, paragraph) => {
  const draft = (n: number) => Array.from({ length: n }, (_, i) => paragraph(i)).join('\n\n');
  const costOf = async (text: string): Promise<number> => {
    const before = process.cpuUsage();
    await lintText(text, { config: false });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const [short, long] = [draft(500), draft(4000)];
  await costOf(short);
  const once = Math.min(await costOf(short), await costOf(short));
  // Eight times the text: linear is 8, quadratic 64.
  expect((await costOf(long)) / once).toBeLessThan(25);
});
