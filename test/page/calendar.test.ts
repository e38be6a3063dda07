import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { isKnownCalendar, readCalendar } from '../../src/calendar/calendar.js';
import { placeOf } from '../../src/calendar/place.js';
import { readSheet } from '../../src/calendar/sheet.js';
import { toWindows } from '../../src/draft/windows-1252.js';
import { formats } from '../../src/report/formats.js';
import { spanOf } from '../../src/text/span.js';
import { folder, redlint } from '../run.js';
import '../seed.js';

const { createLinter } = await import('../../dist/index.js' as string);
const linter = createLinter({ config: false, today: '2026-11-24' });
const config = 'root: true\norganization: {attention: "Mo-Fr 08:00-15:00"}\n';
const metricool = readFileSync('examples/calendario.csv', 'utf8');

/** The command's output for some files. */
const said = (files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]) => {
  using dir = folder({ 'redlint.config.yaml': config, ...files });
  const run = redlint([...args, '--today', '2026-11-24'], { cwd: dir.path });
  const files_ = Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(join(dir.path, name))]));
  return { ...run, files: files_ };
};

describe('the example', () => {
  test('is told whole: findings by row and column, then the calendar', () => {
    expect(
      said({ 'calendario.csv': metricool }, 'calendario.csv', '--format', 'pretty', '--why', 'none').out,
    ).toMatchSnapshot();
  });

  test('has each finding at its characters in the file', () => {
    const { out } = said({ 'calendario.csv': metricool }, 'calendario.csv', '--format', 'json');
    const [report] = JSON.parse(out).reports;
    expect(report.findings.length).toBeGreaterThan(5);
    for (const { start, end, text } of report.findings) expect(metricool.slice(start, end)).toBe(text);
    const facts = report.findings.map(({ rule, line, cell }: { rule: string; line: number; cell: object }) => ({
      rule,
      line,
      ...cell,
    }));
    expect(facts).toMatchSnapshot();
    expect(report.calendar).toMatchSnapshot();
  });

  test('says row and column in every format, and what is said of the whole where people read it', () => {
    using dir = folder({ 'redlint.config.yaml': config, 'calendario.csv': metricool });
    const names = Object.keys(formats);
    const asked = names.flatMap((name) => ['--format', `${name}=out.${name}`]);
    redlint(['calendario.csv', '--today', '2026-11-24', ...asked], { cwd: dir.path });
    for (const name of names) {
      const out = readFileSync(join(dir.path, `out.${name}`), 'utf8');
      expect(out, name).toMatch(name === 'json' ? /"row": 2,\s+"column": "Text"/ : /fila 2, Text/);
      if (['html', 'markdown'].includes(name)) expect(out).toContain('sale cuando nadie atiende');
    }
  });
});

describe('a sheet is read whatever program wrote it', () => {
  test('up to 5,000 posts below its header; of a larger one its head can still be looked at', async () => {
    const source = (posts: number) => `Texto,Fecha\n${'a,b\n'.repeat(posts)}`;
    expect((await readSheet(source(5000), 'a.csv')).rows.length).toBeGreaterThanOrEqual(5001);
    await expect(readSheet(source(5001), 'a.csv')).rejects.toThrow('5000');
    expect((await readSheet(source(6000), 'a.csv', { preview: 2 })).rows).toHaveLength(2);
  });

  const rows = [
    ['Text', 'Date', 'Facebook', 'X'],
    ['Abre el padrón, pide cita.\nNo te lo pierdas!!', '28/11/2026', 'TRUE', 'FALSE'],
    ['La «Feria» dice ""hola"" y ya!!', '2026-11-29', 'VERDADERO', 'sí'],
  ];
  test.each([',', ';', '\t'])('divided by %j', async (delimiter) => {
    for (const newline of ['\n', '\r\n', '\r']) {
      const source = Papa.unparse(rows, { delimiter, newline });
      const { posts, columns } = await readCalendar(source, 'a.csv');
      expect(columns.preset).toBe('metricool');
      expect(posts.map(({ row }) => row.number)).toEqual([2, 3]);
      expect(posts.map(({ given }) => given.meta.get('networks')?.value)).toEqual([['facebook'], ['facebook', 'x']]);
      expect(posts.map(({ given }) => given.meta.get('publish')?.value)).toEqual(['2026-11-28', '2026-11-29']);
      const report = await linter.lintText(source, { path: 'a.csv' });
      const shouts = report.findings.filter(({ rule }: { rule: string }) => rule === 'shouting');
      expect(shouts.map(({ text, cell }: { text: string; cell: object }) => ({ text, cell }))).toEqual([
        { text: '!!', cell: { row: 2, column: 'Text' } },
        { text: '!!', cell: { row: 3, column: 'Text' } },
      ]);
    }
  });

  test('with the line in which Excel names the delimiter', async () => {
    const { posts } = await readCalendar(`sep=;\r\n${Papa.unparse(rows, { delimiter: ';' })}`, 'a.csv');
    expect(posts.map(({ row }) => row.number)).toEqual([2, 3]);
    expect(posts[1]?.main.cell.text).toBe(rows[2]?.[0]);
  });

  test('in UTF-8 with a byte order mark and in Windows-1252', () => {
    const source = Papa.unparse(rows, { delimiter: ';' });
    const marked = said({ 'a.csv': `\ufeff${source}` }, 'a.csv', '--only', 'shouting');
    const windows = said({ 'a.csv': toWindows(source, 'a.csv') }, 'a.csv', '--only', 'shouting');
    expect(marked.out).toContain('fila 3, Text');
    expect(windows.out).toBe(marked.out);
    expect(windows.err).toContain('Windows-1252');
  });

  test('with a byte order mark that the host left in the text', async () => {
    const { posts } = await readCalendar('\ufeff"Día; hora";Texto\n1;Hola', 'a.csv');
    expect(posts[0]?.main.cell).toEqual({ text: 'Hola', start: 21, end: 25, isQuoted: false });
    expect((await readCalendar('\ufeffsep=;\nTexto;Día, hora\nHola;1', 'a.csv')).posts).toHaveLength(1);
  });

  test('what is wrong with a cell is said of its column', async () => {
    const { findings } = await linter.lintText('Fecha,Texto,Red\n32/11/2026,The pool is open.,Feisbuk\n', {
      path: 'a.csv',
    });
    const messages = findings.map(({ message }: { message: string }) => message);
    expect(messages[0]).toContain('in “Fecha”');
    expect(messages[1]).toMatch(/^“Red” .*Feisbuk/);
  });

  test('whatever stands in a cell: each character is found at its place in the file', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', ';', '\t', '\n', '\r\n', ' ', '🙂', "'", '=') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        async (cells, delimiter) => {
          const all = [
            ['Text', 'Posting Time', 'Image URL'],
            ...cells.map(([a, b]) => [`x${a}`, '2026-11-28 10:00', b]),
          ];
          const source = Papa.unparse(all, { delimiter, newline: '\r\n' });
          const { posts, columns } = await readCalendar(source, 'a.csv');
          const paper = { source, delimiter, names: columns.names, waiverOf: () => undefined };
          expect(posts.map(({ main }) => main.cell.text)).toEqual(cells.map(([a]) => `x${a}`));
          for (const post of posts)
            for (let at = post.given.from; at < post.source.length; at++) {
              const found = placeOf(post, spanOf(post.source, at, at + 1), paper).at.text;
              const sign = post.source[at] as string;
              expect(found).toBe(sign === '"' ? '""' : sign);
            }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what tools write', () => {
  const read = async (source: string) => {
    const { columns, posts } = await readCalendar(source, 'a.csv');
    const facts = ['networks', 'publish', 'images'] as const;
    return {
      preset: columns.preset,
      posts: posts.map(({ source, given }) => ({
        text: source.slice(given.from),
        ...Object.fromEntries(facts.map((key) => [key, given.meta.get(key)?.value])),
      })),
    };
  };
  const sheets: readonly (readonly [string, string])[] = [
    [
      'Metricool',
      'Text,Date,Time,Draft,Facebook,Twitter/X,GBP,Picture Url 1,Picture Url 2,Alt text picture 1,Alt text picture 2\nHola,28/11/26,7:05 PM,FALSE,TRUE,TRUE,TRUE,https://a.example/1.jpg,https://a.example/2.mp4,Una plaza,\n',
    ],
    [
      'Publer',
      'Date - Intl. format or prompt,Text,Link(s) - Separated by comma for FB carousels,Media URL(s) - Separated by comma,Title - For the video,Alt text(s) - Separated by ||\n2026-11-28 10:00,Hola,https://a.example/x,"https://a.example/1.jpg, https://a.example/2.jpg",,Una plaza || Una calle\n2026-11-29 10:00,Hola,,"https://a.example/1.jpg, https://a.example/2.jpg",,Una plaza||\n',
    ],
    ['Buffer', 'Text,Image URL,Tags,Posting Time\nHola,https://a.example/1.jpg,a,2026-11-28 10:00\n'],
    ['Hootsuite', '28/11/2026 10:00,Hola,https://a.example/x\n29/11/2026 11:00,Adiós,\n'],
    [
      'a sheet of one’s own',
      'Fecha;Hora;Red;Copy;Imagen;Texto alternativo\n28-11-2026;10.30;X, Facebook;Hola;plaza.jpg;Una plaza\n',
    ],
  ];
  test.each(sheets)('%s', async (_, source) => {
    expect(await read(source)).toMatchSnapshot();
  });

  test('columns that the config names', async () => {
    const own = {
      text: 'Mensaje',
      date: 'Cuándo',
      networks: ['FB', 'Otras'],
      picture: 'Foto *',
      alt: 'Pie *',
      waive: 'Permiso',
    };
    const source =
      'Mensaje,Cuándo,FB,Otras,Foto 1,Foto 2,Pie 1,Pie 2,Permiso\nHola,11/28/2026,x,Mastodon,a.jpg,b.jpg,Una,Otra,puffery -- su nombre until=2027-01-31\n';
    const { posts } = await readCalendar(source, 'a.csv', own);
    const get = (...path: (string | number)[]) => posts[0]?.given.meta.get(...path)?.value;
    expect([get('networks'), get('publish'), get('images'), get('redlint', 'disable')]).toMatchSnapshot();
    expect(await isKnownCalendar(source)).toBe(false);
    expect(await isKnownCalendar(source, own)).toBe(true);
    // With most of the columns it is taken, so that reading it says which one is missing.
    expect(await isKnownCalendar(source, { ...own, title: 'Título' })).toBe(true);
    expect(await isKnownCalendar('Cuándo,FB,Importe\n', { text: 'Mensaje', date: 'Cuándo' })).toBe(false);
  });

  test.each([
    ['a text for each', 'A || B', 'a.jpg,b.jpg', ['A', 'B']],
    ['one text for the one picture among films', 'A', 'film.mp4,a.jpg', ['A']],
    ['fewer texts than pictures: the last has none', 'A || B', 'a.jpg,b.jpg,c.jpg', ['A', 'B', undefined]],
    ['a film has a place among the texts', 'A || B', 'film.mp4,b.jpg', ['B']],
    ['no text', '', 'a.jpg,b.jpg', [undefined, undefined]],
  ])('pictures and their texts: %s', async (_, alts, pictures, expected) => {
    const list = pictures.split(',').map((name) => `https://a.example/${name}`);
    const rows = [
      ['Text', 'Date - Intl. format or prompt', 'Media URL(s) - Separated by comma', 'Alt text(s) - Separated by ||'],
      ['Hola', '2026-11-28 10:00', list.join(','), alts],
    ];
    const { posts } = await readCalendar(Papa.unparse(rows), 'a.csv');
    const images = posts[0]?.given.meta.get('images')?.value as { alt?: string }[];
    expect(images.map(({ alt }) => alt)).toEqual(expected);
  });

  test('a column without a heading is called by its letter', async () => {
    const names = ['Text', 'Date', 'X', ...Array.from({ length: 700 }, () => '')];
    const { columns } = await readCalendar(Papa.unparse([names, ['Hola', '2026-11-28', 'TRUE']]), 'a.csv');
    expect([3, 25, 26, 27, 51, 52, 701, 702].map((place) => columns.names[place])).toEqual([
      ...['D', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'],
    ]);
  });
});

describe('what is no calendar', () => {
  test('is one sentence when it is named, and passed over in a folder', () => {
    const data = {
      'censo.csv': 'municipio,año,text\nA,2020,b\n',
      'puntos.csv': 'text,date,x,y\na,2026-11-28,1,2\n',
      'plan.csv': metricool,
      // Longer than the part that is read, and cut inside a character.
      'plan16.csv': Buffer.from(`\ufeff${metricool}${' '.repeat(9000)}`, 'utf16le').swap16(),
      'a.md': 'El registro abre a las 9 h.\n',
    };
    const named = said(data, 'censo.csv');
    expect([named.code, named.err]).toEqual([0, expect.any(String)]);
    expect(said({ 'a.csv': 'uno;dos\n1;2\n' }, 'a.csv').err).toMatchSnapshot();
    const inFolder = said(data, '.', '--format', 'json');
    expect(JSON.parse(inFolder.out).reports.map(({ path }: { path: string }) => path)).toEqual([
      'a.md',
      'plan.csv',
      'plan16.csv',
    ]);
    const byPattern = said(data, 'c*.csv', '--format', 'json');
    expect(JSON.parse(byPattern.out).reports.map(({ path }: { path: string }) => path)).toEqual(['censo.csv']);
  });

  test.each([
    ['quotes that do not end', 'Text,Date,X\n"Hola,2026-11-28,TRUE\n'],
    ['quotes within quotes', 'Text,Date,X\n"Hola "tú" y yo",2026-11-28,TRUE\n'],
    ['more rows than a plan has', `Text,Date,X\n${'Hola,2026-11-28,TRUE\n'.repeat(5001)}`],
    ['nothing', ''],
  ])('%s', (_, source) => {
    const { code, err } = said({ 'a.csv': source }, 'a.csv');
    expect(code).toBe(2);
    expect(err).toMatchSnapshot();
  });

  test('a column that the config names and the sheet has not', () => {
    const files = {
      'redlint.config.yaml': 'root: true\ncsv: {text: Mensaje}\n',
      'a.csv': 'Texto;Fecha\nHola;2026-11-28\n',
    };
    expect(said(files, 'a.csv').err).toMatchSnapshot();
  });

  test('is a finding for whoever has a linter open', async () => {
    const { findings } = await linter.lintText('a,b\n', { path: 'a.csv' });
    expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(['draft-unreadable']);
  });
});

describe('a calendar is a draft like others', () => {
  const sheet =
    'Text,Date,X,redlint\r\n"Dice ""𝗵𝗼𝗹𝗮"" a todos los 𝗮𝗺𝗶𝗴𝗼𝘀",28/11/2026,TRUE,\r\nHola 𝗮𝗺𝗶𝗴𝗼,29/11/2026,TRUE,\r\n';

  test('--fix changes the words alone, and keeps encoding, quotes and line ends', () => {
    const { files } = said({ 'a.csv': `\ufeff${sheet}` }, 'a.csv', '--fix', '--only', 'fancy-letters');
    expect(files['a.csv']?.toString()).toBe(
      '\ufeffText,Date,X,redlint\r\n"Dice ""hola"" a todos los amigos",28/11/2026,TRUE,\r\nHola amigo,29/11/2026,TRUE,\r\n',
    );
  });

  test('fixes leave every other cell as it was, whatever stands in them', async () => {
    const plain = (rows: readonly string[][]) => rows.map((cells) => cells.map((cell) => cell.normalize('NFKC')));
    const cell = fc
      .array(fc.constantFrom('𝗮𝗺𝗶𝗴𝗼𝘀', 'Hola', '"', ',', ';', '\n', ' ', '🙂', 'la plaza abre'), { maxLength: 8 })
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (cells, quotes) => {
          const all = [['Text', 'Posting Time', 'Tags'], ...cells.map(([text, tag]) => [text, '2026-11-28', tag])];
          const source = Papa.unparse(all, { quotes });
          const { text } = await linter.fixText(source, { path: 'a.csv' });
          expect(plain(Papa.parse<string[]>(text).data)).toEqual(plain(Papa.parse<string[]>(source).data));
          expect(text.normalize('NFKC')).toBe(source.normalize('NFKC'));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a waiver stands in its column, and is told when it covers nothing', () => {
    const waived = sheet
      .replace('TRUE,\r\n', 'TRUE,fancy-letters -- es una cita by=Ana\r\n')
      .replace('TRUE,\r\n', 'TRUE,puffery -- no hay\r\n');
    const { out } = said(
      { 'a.csv': waived },
      'a.csv',
      '--format',
      'json',
      '--only',
      'fancy-letters',
      '--only',
      'puffery',
    );
    const found = JSON.parse(out).reports[0].findings;
    expect(
      found.map(({ rule, cell, waived, text }: { rule: string; cell: object; waived?: object; text: string }) => ({
        rule,
        ...cell,
        text,
        waived,
      })),
    ).toMatchSnapshot();
    expect(said({ 'a.csv': waived }, 'waivers', 'a.csv').out).toContain('a.csv:2');
  });

  test('a baseline covers it by its file, standard input has its name, git says what changed', () => {
    using dir = folder({ 'redlint.config.yaml': config, 'a.csv': sheet });
    const run = (args: readonly string[], input = '') => redlint(args, { cwd: dir.path, input });
    run(['a.csv', '--write-baseline', '--only', 'fancy-letters']);
    expect(run(['a.csv', '--only', 'fancy-letters', '--format', 'compact']).out).not.toContain('fancy-letters');
    const piped = run(['--stdin-filename', 'b.csv', '--only', 'fancy-letters'], sheet);
    expect(piped.out).toContain('b.csv:2:');
    expect(piped.out).toContain('fila 3, Text');
  });
});
