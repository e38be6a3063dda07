import { expect, test } from 'vitest';
import { findIdentity } from '../../rules/image-responsibility/personal-data/identity.js';
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

/** Processor time in ms, the best of three: others on the machine only add to it. */
function cost(run: () => unknown): number {
  const times = [0, 1, 2].map(() => {
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
