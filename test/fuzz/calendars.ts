import { Mistake } from '../../src/mistake.js';
import { textIn } from '../../src/run/drafts/text-in.js';
import { lintDraft } from '../../src/run/lint-draft.js';
import { mutatedBytes } from './bytes.js';
import { checkFindings, checkMistake, inTime } from './checks.js';
import type { Ground, Kind } from './kind.js';
import { checkOutputs, openFormats } from './outputs.js';
import { projectsFor } from './projects.js';
import { Random } from './random.js';
import { shortest } from './shrink.js';
import { soup } from './texts/grammar.js';
import { mutated } from './texts/mutate.js';
import { type Posts, postsOf } from './texts/posts.js';
import { signs } from './texts/words.js';

interface Calendar {
  readonly text: string;
  readonly encoding: string;
  readonly config: number;
  readonly chance: string;
}

/** Sheets of planned posts with cells, separators and encodings of all kinds. */
export async function openCalendars(ground: Ground): Promise<Kind<Calendar>> {
  const projects = await projectsFor(ground);
  const posts = postsOf(projects[0].registry, ground.folder);
  const all = await openFormats();
  return {
    make: (random) => ({
      text: sheetOf(random, posts),
      encoding: random.pick(['utf-8', 'utf-8', 'utf-8', 'bom', 'utf-16le', 'latin1', 'broken']),
      config: random.int(projects.length),
      chance: String(random.next()),
    }),
    async attempt(sample, note) {
      const path = 'a.csv';
      const random = new Random(sample.chance);
      const { project, registry } = projects[sample.config] ?? projects[0];
      try {
        const { source } = await textIn(encoded(sample, random), path);
        const { report } = await inTime(source.length * 4, note, () => lintDraft(project, source, path));
        checkFindings(report, source, note);
        for (const { rule, cell } of report.findings) if (!cell) note('no-cell', rule, '');
        checkOutputs([report], { registry, all, random, note });
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        checkMistake(error, [path], note);
      }
    },
    shrink: async (sample, fails) => ({
      ...sample,
      text: await shortest(sample.text, (text) => fails({ ...sample, text })),
    }),
    files: (sample) => ({ 'a.csv': encoded(sample, new Random(sample.chance)), 'case.json': JSON.stringify(sample) }),
  };
}

function encoded({ text, encoding }: Calendar, random: Random): Uint8Array {
  if (encoding === 'bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'latin1') return Buffer.from(text, 'latin1');
  const bytes = Buffer.from(text);
  return encoding === 'broken' ? mutatedBytes(bytes, random, bytes) : bytes;
}

const headers: readonly (readonly string[])[] = [
  ['Texto', 'Fecha', 'Hora', 'Redes', 'Imagen', 'Texto alternativo', 'redlint'],
  ['Text', 'Date', 'Time', 'Facebook', 'Twitter/X', 'LinkedIn', 'Instagram', 'Picture Url 1', 'Alt text picture 1'],
  ['Date', 'Text', 'Link(s)', 'Media URL(s)', 'Alt text(s)'],
  ['Text', 'Image URL', 'Tags', 'Posting Time'],
  ['Mensaje', 'Idioma', 'Tipo', 'Título', '__proto__', 'constructor', ''],
  ['text', 'text', 'date', 'date', 'red', 'red'],
];

const cells: readonly string[] = [
  ...[
    '2026-11-21',
    '21/11/2026 10:00',
    '11/21/2026',
    '31/02/2026',
    '46000',
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(A1)',
    '10:00',
    '25:61',
    '7pm',
  ],
  ...[
    'x',
    'X, Facebook',
    'nope',
    'TRUE',
    'sí',
    '',
    ' ',
    '""',
    '"',
    'a.jpg',
    'https://a.es/a.jpg,https://b.es/b.jpg',
    'un perro || un gato',
    'es',
    'event',
  ],
  ...['puffery -- porque sí', 'disable puffery', 'puffery until=2020-01-01'],
];

function sheetOf(random: Random, posts: Posts): string {
  const delimiter = random.pick([',', ',', ';', '\t', '|']);
  const ends = random.pick(['\n', '\r\n', '\r']);
  const header = random.pick(headers);
  const other = () => posts.pick(random);
  const cell = (): string => {
    const kind = random.int(6);
    const text =
      kind < 3 ? random.pick(cells) : kind < 5 ? mutated(other(), random, 2, other).slice(0, 300) : soup(random, 6);
    return random.chance(0.8) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const row = () => Array.from({ length: random.chance(0.9) ? header.length : random.int(20) }, cell).join(delimiter);
  const rows = [header.join(delimiter), row(), ...random.several(5, row)];
  const text = rows.join(ends) + random.pick(['', ends, `${ends}${ends}`, random.pick(signs)]);
  return random.chance(0.3) ? mutated(text, random, 1 + random.int(3), other) : text;
}
