import { expect, test } from 'vitest';
import { findIdentity } from '../../rules/image-responsibility/personal-data/identity.js';
import { lintText } from '../../src/index.js';
import { emojiBytes, graphemesOf, shortened, weighted } from '../../src/network/units.js';
import { findDates } from '../../src/recognizers/dates/dates.js';
import { findNames } from '../../src/recognizers/names.js';
import { findTimes } from '../../src/recognizers/times.js';
import { formats } from '../../src/report/formats.js';
import { finding, report, viewOf } from '../report-samples.js';

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

/** Processor time in ms. */
async function costOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How much longer one takes than the other, tried up to five times until it is under `most`: others on the machine only add to it. */
async function ratioOf(long: () => unknown, short: () => unknown, most: number): Promise<number> {
  const least = Math.max(
    Math.min(await costOf(short), await costOf(short), await costOf(short)),
    3, // less is noise of the clock
  );
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5 && best >= most; i++) best = Math.min(best, (await costOf(long)) / least);
  return best;
}

test.each(cases)('%s read %j over and over in proportion to its length', async (_, part, read) => {
  const [short, long] = [8_000, 64_000].map((length) => part.repeat(length / part.length));
  read(short as string);
  const ratio = await ratioOf(
    () => read(long as string),
    () => read(short as string),
    30,
  );
  // Eight times the text: linear is 8, quadratic 64.
  expect(ratio).toBeLessThan(30);
});

/** `count` parts, each made of its number, with `separator` between. */
const repeated = (part: (i: number) => string, separator: string, count: number): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(separator);
const paragraphs = (part: (i: number) => string) => (count: number) => repeated(part, '\n\n', count);
const lines = (part: (i: number) => string) => (count: number) => repeated(part, '\n', count);
const frontMatter = (part: (i: number) => string) => (count: number) =>
  `---\nlanguage: es\n${repeated(part, '\n', count)}\n---\n\nLa sala abre el lunes.\n`;

/** Drafts of what rules, the reading of a draft or the Markdown parser once compared with all others, or copied again and again. */
const drafts: Readonly<Record<string, (count: number) => string>> = {
  links: paragraphs((i) => `Ven el lunes a la sala ${i} y pulsa [aquí](https://ejemplo.es/${i}).`),
  'links by reference': paragraphs((i) => `Mira [el plano ${i}][p${i}].\n\n[p${i}]: https://ejemplo.es/${i}`),
  pictures: paragraphs((i) => `![Una sala con ${i} sillas](img/${i}.jpg)`),
  figures: paragraphs(
    (i) => `<figure><img src="img/${i}.jpg" alt="Sala ${i}"><figcaption>Foto: Ana Ruiz</figcaption></figure>`,
  ),
  acronyms: paragraphs(
    (i) =>
      `El ${'BCDFGHJKLM'[Math.floor(i / 100) % 10]}${'NPQRSTVWXZ'[Math.floor(i / 10) % 10]}${'BCDFGHJKLM'[i % 10]}B abre el lunes.`,
  ),
  'words that need others beside them': paragraphs((i) => `Hall ${i} is open for every year 4 pupil of the town.`),
  'line breaks': paragraphs((i) => `Sala ${i}<br>Abierta el lunes<br>de 9 a 14 h`),
  'HTML on one line': (count) => repeated((i) => `<p>Sala ${i} abierta<br>de 9 a 14 h</p>`, '', count),
  waivers: paragraphs(
    (i) => `<!-- redlint-disable-next-line puffery -- cita ${i} -->\nUn acto histórico en la sala ${i}.`,
  ),
  'lines of one paragraph': lines((i) => `La sala ${i} abre *el lunes* a las 10:30 h.`),
  quotations: paragraphs((i) => `«La sala ${i} abre el lunes», dijo la alcaldesa.`),
  'hashtags and mentions': paragraphs((i) => `La sala abre el lunes #Sala${i} #biblioteca con @sala${i}`),
  'one list': lines((i) => `- La sala ${i} abre de **nueve** a dos`),
  'lists inside lists': lines((i) => `- Sala ${i}\n  - de nueve a dos`),
  '- a': lines(() => '- a'),
  '> a': paragraphs(() => '> a'),
  '> - a': lines(() => '> - a'),
  'one quotation': lines((i) => `> La sala ${i} abre de nueve a dos`),
  'one heading': paragraphs(() => '## Horario'),
  'underlined headings': paragraphs((i) => `Sala ${i}\n------`),
  'one table': (count) => `| sala | hora |\n| - | - |\n${repeated((i) => `| ${i} | de nueve a dos |`, '\n', count)}`,
  tables: paragraphs((i) => `| sala | hora |\n| - | - |\n| ${i} | de nueve a dos |`),
  footnotes: paragraphs((i) => `La sala ${i} abre el lunes[^${i}].\n\n[^${i}]: De nueve a dos.`),
  'keys of front matter': frontMatter((i) => `clave${i}: valor ${i}`),
  'images of front matter': frontMatter(
    (i) => `${i === 0 ? 'images:\n' : ''}  - src: img/${i}.jpg\n    alt: Sala ${i}`,
  ),
};

/** Eight times the length: linear is 8, quadratic 64. */
async function expectLinear(run: (length: number) => unknown, length: number): Promise<void> {
  await run(length);
  const ratio = await ratioOf(
    () => run(8 * length),
    () => run(length),
    16,
  );
  expect(ratio).toBeLessThan(16);
}

test.each(Object.entries(drafts))('a draft of %s is linted in proportion to its length', async (_, draft) => {
  await expectLinear((count) => lintText(draft(count), { config: false }), 200);
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
  await expectLinear((count) => format?.([reportOf(count)], viewOf(), []), 1000);
});
