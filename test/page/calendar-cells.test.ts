import Papa from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import { isKnownCalendar, readCalendar } from '../../src/calendar/calendar.js';
import { likelyColumns } from '../../src/calendar/columns.js';
import { inFile, type Paper, placeOf } from '../../src/calendar/place.js';
import type { SheetPost } from '../../src/calendar/post.js';
import { readSheet } from '../../src/calendar/sheet.js';
import { momentIn, monthComesFirst } from '../../src/calendar/when.js';
import type { Finding } from '../../src/lint/report.js';
import { type Edit, spanOf } from '../../src/rule.js';

/** All that a post says beside its words; where a value is one of the cell, the cell's own words stand at its place. */
function factsOf({ given: { meta } }: SheetPost): Record<string, unknown> {
  expect(meta.faults).toEqual([]);
  for (const key of meta.keys) {
    const { value, text } = meta.get(key) ?? {};
    expect(value, key).toBeDefined();
    if (key !== 'redlint' && key !== 'publish' && typeof value === 'string') expect(text?.trim()).toBe(value);
  }
  for (const index of (meta.get('images')?.value as object[] | undefined)?.keys() ?? [])
    for (const key of ['file', 'alt']) {
      const item = meta.get('images', index, key);
      expect(item?.text).toBe(item?.value);
    }
  return Object.fromEntries(meta.keys.map((key) => [key, meta.get(key)?.value]));
}

describe('the moment of a post', () => {
  test.each<[string, string, string | undefined]>([
    ['2026-11-28', '', '2026-11-28'],
    ['2026/1/2', '', '2026-01-02'],
    [' 2026.11.28 ', '', '2026-11-28'],
    ['2026-11-28T09:30', '', '2026-11-28T09:30'],
    ['2026-11-28 9:30', '', '2026-11-28T09:30'],
    ['2026-11-28,   9:30', '', '2026-11-28T09:30'],
    ['2026-11-28      9:30', '', '2026-11-28T09:30'],
    ['2026-11-28x9:30', '', undefined],
    ['el 2026-11-28', '', undefined],
    ['2026-11-281', '', undefined],
    ['12026-11-28', '', undefined],
    ['2026-11-28 9:30:15.250 p. m.', '', '2026-11-28T21:30'],
    ['2026-11-28', ' ', '2026-11-28'],
    ['2026-02-30', '', undefined],
    ['28/11/26', '', '2026-11-28'],
    ['1.2.2026', '', '2026-02-01'],
    ['28-11-2026 9:30', '', '2026-11-28T09:30'],
    ['28/11/2026,  9:30', '', '2026-11-28T09:30'],
    ['28/11/2026,9:30', '', undefined],
    ['28/11/202', '', undefined],
    ['el 28/11/2026', '', undefined],
    ['ab/11/2026', '', undefined],
    ['28/xx/2026', '', undefined],
    ['11/28/2026', '', undefined],
    ['28/11/2026 y 9:30', '', undefined],
    ['mañana', '9:30', undefined],
    ['', '', undefined],
  ])('date %j, time %j: %j', (date, time, moment) => expect(momentIn(date, time, false)).toBe(moment));

  test.each<[string, string | undefined]>([
    ['19:05', '19:05'],
    [' 7.05 ', '07:05'],
    ['7h05', '07:05'],
    ['19:05:30', '19:05'],
    ['19:05:30.250', '19:05'],
    ['9h', '09:00'],
    ['9 h', '09:00'],
    ['9 h.', '09:00'],
    ['9:30 h', '09:30'],
    ['9:30h.', '09:30'],
    ['7 PM', '19:00'],
    ['7:05pm', '19:05'],
    ['7:05 p. m.', '19:05'],
    ['7:05 a.m.', '07:05'],
    ['12:15 AM', '00:15'],
    ['12 pm', '12:00'],
    ['23:59', '23:59'],
    ['24:00', undefined],
    ['10:60', undefined],
    ['9', undefined],
    ['9 m', undefined],
    ['9:5', undefined],
    ['123:00', undefined],
    ['9:30 x', undefined],
    ['a las 9:30', undefined],
    ['tarde', undefined],
  ])('the time %j is %j, in its column and behind the date', (time, clock) => {
    const moment = clock && `2026-11-28T${clock}`;
    expect(momentIn('28/11/2026', time, false)).toBe(moment);
    expect(momentIn(`11/28/2026 ${time.trim()}`, '', true)).toBe(moment);
  });

  test('its own column goes before what stands behind the date', () =>
    expect(momentIn('2026-11-28 9:30', '10:00', false)).toBe('2026-11-28T10:00'));

  test.each<[string[], boolean | undefined]>([
    [['01/02/2026', '13/02/2026', '02/13/2026'], false],
    [['01/02/2026', ' 01/13/26 ', '13/01/26'], true],
    [['12/12/2026', '1/2/2026', '13/12/2026'], false],
    [['12/12/2026', '1/2/2026', '12/13/2026'], true],
    [['12/12/2026', '1/2/2026'], undefined],
    [['13/13/2026', '2026-11-28', 'fecha', ''], undefined],
  ])('in %j the month comes first: %j', (dates, isFirst) => expect(monthComesFirst(dates)).toBe(isFirst));
});

describe('the cells of a sheet', () => {
  test.each<[source: string, delimiter: string, rows: string[][]]>([
    ['Texto\nHola', ',', [['Texto'], ['Hola']]],
    [
      'a,b;c\n1,2;3',
      ',',
      [
        ['a', 'b;c'],
        ['1', '2;3'],
      ],
    ],
    ['a;b;c,d\r\n1;2;3,4\r\n', ';', [['a', 'b', 'c,d'], ['1', '2', '3,4'], ['']]],
    [
      '"a, b, c,"\t"d\n,,,"\tx\n1\t2\t3',
      '\t',
      [
        ['a, b, c,', 'd\n,,,', 'x'],
        ['1', '2', '3'],
      ],
    ],
    [
      'a;b\r1,2,3,4,5,6;4\r5;6',
      ';',
      [
        ['a', 'b'],
        ['1,2,3,4,5,6', '4'],
        ['5', '6'],
      ],
    ],
    [
      '"a\r";b\n1;2',
      ';',
      [
        ['a\r', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"1"  ,2\n"x ""y""",\n,""',
      ',',
      [
        ['a', 'b'],
        ['1', '2'],
        ['x "y"', ''],
        ['', ''],
      ],
    ],
    [
      '\uFEFFa;b\n1;2',
      ';',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n1;2\uFEFF',
      ';',
      [
        ['a', 'b'],
        ['1', '2\uFEFF'],
      ],
    ],
    [
      'SEP=\t\r\na,b;\tc\r\n1\t2',
      '\t',
      [
        ['a,b;', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'sep=;a,b\n1,2',
      ',',
      [
        ['sep=;a', 'b'],
        ['1', '2'],
      ],
    ],
    ['x sep=;\n1,2', ';', [['x sep=', ''], ['1,2']]],
  ])('%j', async (source, delimiter, expected) => {
    const { rows, ...sheet } = await readSheet(source, 'a.csv');
    expect(sheet).toEqual({ delimiter });
    expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual(expected);
    expect(rows.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
    for (const { text, start, end, isQuoted } of rows.flatMap(({ cells }) => cells)) {
      expect(source.slice(start, end)).toBe(isQuoted ? text.replaceAll('"', '""') : text);
      expect([source[start - 1], source[end]].every((sign) => sign === '"')).toBe(isQuoted);
    }
  });
});

test('quotes that do not end are a mistake of the sheet, and none of its head', async () => {
  const source = 'a,b\n1,2\n"x,2\n';
  await expect(readSheet(source, 'a.csv')).rejects.toThrow('in row 3');
  await expect(readSheet(`sep=,\n${source}`, 'a.csv')).rejects.toThrow('in row 3');
  expect((await readSheet('a,b\n"x,2\n', 'a.csv', 2)).rows).toHaveLength(2);
  await expect(readSheet('a,b\n"x" y,2\n', 'a.csv')).rejects.toThrow('in row 2');
});

describe('a sheet is known by its header', () => {
  const metricool = 'Text,Date,Time,Facebook,Picture Url 1,Alt text picture 1';
  test.each<[header: string, preset: string | undefined, isKnown: boolean]>([
    [metricool, 'metricool', true],
    [metricool.replace(',Time', ''), 'metricool', false],
    [metricool.replace(' 1', ' uno').replace(' 1', ' 1234'), 'metricool', false],
    ['\uFEFF  TEXT ,date,TIME,  Twitter/x,"Picture   Url\n12",Alt text picture 999 - what it shows', 'metricool', true],
    ['Date,Text,Link(s),Media URL(s),Alt text(s)', 'publer', true],
    ['Date,Message,Link,URLs', 'publer', true],
    ['Date,Text,Media URL', 'publer', false],
    ['Text,Image URL,Posting Time', 'buffer', true],
    ['Text,Posting Time', 'buffer', false],
    ['Schedule Time,Message,Link', 'hootsuite', false],
    ['28/11/2026 10:00,Hola', 'hootsuite', false],
    ['28 de noviembre de 2026,Hola', 'hootsuite', false],
    ['28.11.26  7:05 p.m.,Hola', 'hootsuite', false],
    ['28-11-26 19h,Hola', 'hootsuite', false],
    ['2026/11/28,Hola', 'hootsuite', false],
    ['Hola,28/11/2026 10:00', undefined, false],
    ['28/11/2026', undefined, false],
    ['Copy', 'sheet', false],
    ['Título,Fecha', undefined, false],
  ])('%j: %s, taken from a folder: %j', async (header, preset, isKnown) => {
    const read = readCalendar(`${header}\nuno,dos,tres\n`, 'a.csv').then(({ columns }) => columns.preset);
    if (preset === undefined) await expect(read).rejects.toThrow('a.csv');
    else expect(await read).toBe(preset);
    expect(await isKnownCalendar(header)).toBe(isKnown);
  });

  test.each([
    ['texto;texto;fecha;día', { text: [0], date: [2] }],
    ['Copy;Texto', { text: [1] }],
    ['Foto 2;Imagen;Foto 1;Alt;Red;Copy;Canal', { text: [5], networks: [4, 6], picture: [0, 1, 2], alt: [3] }],
    ['redlint;Mensaje;Tipo;Idioma;Título;Enlace;Hora', undefined],
  ])('the columns of %s', async (header, expected) => {
    const { columns } = await readCalendar(`${header}\n`, 'a.csv');
    const names = { waive: [0], text: [1], kind: [2], language: [3], title: [4], link: [5], time: [6] };
    expect(columns.of).toEqual(expected ?? names);
    expect(columns).toMatchObject({ preset: 'sheet', hasHeader: true, names: header.split(';') });
    expect(likelyColumns(header.split(';'))).toMatchObject({ text: columns.of.text });
  });

  test('what the config names goes before what the sheet is known by', async () => {
    const columns = async (header: string, own: object) => (await readCalendar(`${header}\n`, 'a.csv', own)).columns;
    expect(await columns('Text,Posting Time,Permiso,redlint', { waive: 'permiso' })).toMatchObject({
      preset: 'buffer',
      of: { text: [0], date: [1], waive: [2] },
    });
    expect(await columns('Qué,redlint,Texto,Fecha', { text: 'qué' })).toMatchObject({
      preset: 'own',
      of: { text: [0], waive: [1] },
    });
    expect((await columns('Qué,redlint,Texto,Fecha', { text: 'qué' })).of.date).toBeUndefined();
    await expect(columns('Texto,Día', { text: 'Copy', date: 'Día' })).rejects.toThrow(
      /“csv: text: Copy”.*Texto and Día/,
    );
    await expect(columns('Qué,Día', { text: 'Qué', date: ['Cuándo', 'Fecha'] })).rejects.toThrow('“csv: date: Cuándo”');
    // A sheet of a tool is that of the tool, whatever the config says of one's own.
    expect(await columns('Text,Posting Time,Image URL', { text: 'Mensaje' })).toMatchObject({ preset: 'buffer' });
  });

  test('a star in a name is a number of up to three figures, and nothing else', async () => {
    const header =
      'Texto,Foto 1 grande,Foto 999 Grande,Foto 1234 grande,Foto x1 grande,Foto 1x grande,Foto 1 chica,Mi foto 1 grande';
    const places = async (picture: string) =>
      (await readCalendar(`${header}\n`, 'a.csv', { text: 'Texto', picture })).columns.of.picture;
    expect(await places('foto * grande')).toEqual([1, 2]);
    expect(await places('Mi foto * grande')).toEqual([7]);
    expect((await readCalendar('7,Texto\n', 'a.csv', { text: 'Texto', picture: '*' })).columns.of.picture).toEqual([0]);
  });

  test('a header that says nothing is told with its first names', async () => {
    const refused = async (source: string) =>
      (await readCalendar(source, 'a.csv').catch(({ message }) => message)) as string;
    expect(
      await refused(`${Array.from({ length: 13 }, (_, n) => ` n${n} `).join(',')},,${'x'.repeat(50)}\n`),
    ).toContain('n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11, and …');
    expect(await refused(`uno,,${'x'.repeat(50)}\n`)).toMatch(/uno and x{40},/);
    expect(await refused(' , \nTexto,Fecha\n')).toMatch('empty');
    expect(await refused('')).toMatch('empty');
    expect(await isKnownCalendar('')).toBe(false);
    // Tools have up to a hundred columns.
    expect(await refused(`${','.repeat(1000)}Texto\n`)).toMatch('empty');
    expect((await readCalendar(`${','.repeat(999)}Texto\n`, 'a.csv')).columns.of.text).toEqual([999]);
  });
});

describe('a row is a post', () => {
  const all = async (header: string, ...rows: string[][]) =>
    (await readCalendar(Papa.unparse([header.split(';'), ...rows], { delimiter: ';' }), 'a.csv')).posts;
  const one = async (header: string, ...cells: string[]) => (await all(header, cells))[0] as SheetPost;

  test('with all that its cells say', async () => {
    const post = await one(
      'Título;Hora;Texto;Fecha;Red;Idioma;Tipo;Enlace;Foto 1;Foto 2;Alt 1;Alt 2;redlint',
      ...[
        ' Feria ',
        '9:30',
        'Abre.',
        '28/11/2026',
        'X; Mastodon y facebook / Otra',
        ' es ',
        'event ',
        'https://a.es/b',
      ],
      ...['a.jpg', 'b.jpg', ' Una plaza ', '', ' puffery -- su nombre -- y más by=Ana until=2027-01-31'],
    );
    expect(factsOf(post)).toEqual({
      networks: ['x', 'mastodon', 'facebook', 'Otra'],
      publish: '2026-11-28T09:30',
      title: 'Feria',
      language: 'es',
      kind: 'event',
      images: [{ file: 'a.jpg', alt: 'Una plaza' }, { file: 'b.jpg' }],
      redlint: { disable: { rule: 'puffery', reason: 'su nombre -- y más', by: 'Ana', until: '2027-01-31' } },
    });
    expect(post.source.slice(post.given.from)).toBe('Abre.\n\nhttps://a.es/b');
    expect(post.given.meta.get('networks')?.text).toBe('X; Mastodon y facebook / Otra');
    expect(post.given.meta.get('networks', 1)?.text).toBe('Mastodon');
    expect(post.given.meta.get('images', 0)?.text).toBe('a.jpg');
    expect(post.given.meta.get('redlint', 'disable', 'rule')?.text).toMatch(/^ puffery .* until=2027-01-31$/);
    expect(post.given.meta.get('images', 2)).toBeUndefined();
    expect(post.given.meta.get('title', 'x')).toBeUndefined();
    expect([post.row.number, post.main.cell.text, post.hasMutePictures]).toEqual([2, 'Abre.', false]);
  });

  test('without what it leaves empty', async () => {
    const header = 'Texto;Fecha;Hora;Red;Título;Foto;Alt;redlint';
    const posts = await all(header, ['Hola', ' '], [' ', '28/11/2026'], ['', '', '', '', '', 'a.jpg'], ['Adiós']);
    expect(posts.map(({ row }) => row.number)).toEqual([2, 4, 5]);
    expect(posts.map(factsOf)).toEqual([{}, { images: [{ file: 'a.jpg' }] }, {}]);
    expect(posts.map(({ main }) => main.cell.text)).toEqual(['Hola', 'a.jpg', 'Adiós']);
    expect(posts.map(({ source, given }) => source.slice(given.from))).toEqual(['Hola', '', 'Adiós']);
  });

  test.each([
    ['a date nobody can read', '32/11/2026', '32/11/2026'],
    ['a day in words', 'mañana', undefined],
    ['behind a space', ' 32/11/2026', ' 32/11/2026'],
    ['behind a word', 'el 32/11/2026', undefined],
    ['one word', 'x9', undefined],
  ])('%s', async (_, date, publish) => {
    expect(factsOf(await one('Texto;Fecha', 'Hola', date)).publish).toBe(publish);
  });

  test('a date that can be read in two ways is read as the others, then as the config says', async () => {
    const days = async (monthFirst: boolean | undefined, ...dates: string[]) => {
      const source = `Texto,Fecha\n${dates.map((date) => `Hola,${date}\n`).join('')}`;
      const own = monthFirst === undefined ? {} : { monthFirst };
      return (await readCalendar(source, 'a.csv', own)).posts.map((post) => factsOf(post).publish);
    };
    expect(await days(undefined, '1/2/2026')).toEqual(['2026-02-01']);
    expect(await days(true, '1/2/2026')).toEqual(['2026-01-02']);
    expect(await days(true, '1/2/2026', '13/2/2026')).toEqual(['2026-02-01', '2026-02-13']);
    expect(await days(undefined, '1/2/2026', '2/13/2026')).toEqual(['2026-01-02', '2026-02-13']);
  });

  test('its link is a paragraph below, unless the text has it', async () => {
    const text = async (...cells: string[]) => {
      const { source, given } = await one('Texto;Enlace;Foto', ...cells);
      return source.slice(given.from);
    };
    expect(await text('Abre.', ' https://a.es ')).toBe('Abre.\n\n https://a.es ');
    expect(await text('Abre: https://a.es/b', ' https://a.es ')).toBe('Abre: https://a.es/b');
    expect(await text('', 'https://a.es', 'a.jpg')).toBe('https://a.es');
    expect(await text('https://a.es', '', 'a.jpg')).toBe('https://a.es');
    const turned = await one('Foto;Texto;Enlace', '', 'Abre: https://a.es/b', 'https://a.es');
    expect(turned.source.slice(turned.given.from)).toBe('Abre: https://a.es/b');
    expect((await one('Enlace;Foto;Texto', 'https://a.es', 'a.jpg')).main.cell.text).toBe('https://a.es');
    expect(await all('Texto;Enlace;Foto', ['', 'https://a.es', ''])).toEqual([]);
  });

  test.each([
    ['a yes in its column', 'Facebook;Twitter/X;LinkedIn;TikTok', ['TRUE', ' sí ', 'no', ''], ['facebook', 'x']],
    ['by name', 'Red', ['X, Facebook,; LinkedIn'], ['x', 'facebook', 'linkedin']],
    ['in English', 'Network', ['X and Facebook|Bluesky+Threads'], ['x', 'facebook', 'bluesky', 'threads']],
    ['line by line', 'Red', ['X\nFacebook'], ['x', 'facebook']],
    ['no sign between words', 'Red', ['X/Twitter'], ['X/Twitter']],
    ['a column whose name holds a letter', 'Extra', ['Mastodon'], ['mastodon']],
    ['nothing', 'Red', [' , '], undefined],
  ])('its networks: %s', async (_, columns, cells, networks) => {
    const own = { text: 'Texto', networks: columns.split(';') };
    const source = Papa.unparse([
      ['Texto', ...columns.split(';')],
      ['Hola', ...cells],
    ]);
    const { posts } = await readCalendar(source, 'a.csv', own);
    expect(factsOf(posts[0] as SheetPost).networks).toEqual(networks);
  });

  const image = (file: string, alt?: string) => ({ file, ...(alt && { alt }) });
  test.each([
    [
      'a column each',
      'Foto 1;Foto 2;Alt 1;Alt 2',
      ['a.jpg', 'b.jpg', 'A', 'B'],
      [image('a.jpg', 'A'), image('b.jpg', 'B')],
    ],
    [
      'the second text alone',
      'Foto 1;Foto 2;Alt 1;Alt 2',
      ['a.jpg', 'b.jpg', '', 'B'],
      [image('a.jpg'), image('b.jpg', 'B')],
    ],
    ['the second picture alone', 'Foto 1;Foto 2;Alt 1;Alt 2', ['', 'b.jpg', 'A', 'B'], [image('b.jpg', 'B')]],
    [
      'a line each',
      'Foto;Alt',
      ['a.jpg\n b.jpg', 'A, con coma\nB'],
      [image('a.jpg\n b.jpg'.slice(0, 5), 'A, con coma'), image('b.jpg', 'B')],
    ],
    ['commas are signs of a name where no address follows', 'Foto;Alt', ['a,b.jpg', 'A'], [image('a,b.jpg', 'A')]],
    [
      'one text for many',
      'Foto;Alt',
      ['https://a.es/a.jpg,http://a.es/b.jpg', 'A'],
      [image('https://a.es/a.jpg', 'A'), image('http://a.es/b.jpg', 'A')],
    ],
    [
      'columns that are not split',
      'Foto 1;Foto 2;Alt 1;Alt 2',
      ['a.jpg,https:', '', 'A || B', ''],
      [image('a.jpg,https:', 'A || B')],
    ],
    [
      'a text that is empty',
      'Foto;Alt',
      ['https://a.es/a.jpg,  https://a.es/b.jpg', 'A||'],
      [image('https://a.es/a.jpg', 'A'), image('https://a.es/b.jpg')],
    ],
    ['films among them', 'Foto 1;Foto 2;Alt 1;Alt 2', ['a.mp4', 'b.jpg', 'A', 'B'], [image('b.jpg', 'B')]],
    ['a text alone', 'Alt;Foto', ['A', ''], undefined],
    ['no column for them', 'Alt', ['A'], undefined],
  ])('its pictures: %s', async (_, columns, cells, images) => {
    expect(factsOf(await one(`Texto;${columns}`, 'Hola', ...cells)).images).toEqual(images);
  });

  test('its pictures in one cell, in a sheet of a tool that says nothing of its lists', async () => {
    const pictures = 'https://a.example/a.jpg,https://a.example/b.jpg';
    const post = await one('Text;Posting Time;Image URL;Image Alt Text', 'Hi', '2026-11-28', pictures, 'A || B');
    expect(factsOf(post).images).toEqual([
      image('https://a.example/a.jpg', 'A'),
      image('https://a.example/b.jpg', 'B'),
    ]);
  });

  test.each([
    ['Foto', 'a.jpg', true],
    ['Foto', 'https://a.es/a.MP4?x=1 ', false],
    ['Foto', 'a.pdf#2', false],
    ['Foto', 'a.mp4.jpg', true],
    ['Foto', '', false],
    ['Foto;Alt', 'a.jpg', false],
  ])('has pictures without a place for their text: %s, %s: %j', async (columns, picture, isMute) => {
    const post = await one(`Texto;${columns}`, 'Hola', picture);
    expect(post.hasMutePictures).toBe(isMute);
    if (columns === 'Foto') expect(factsOf(post)).toEqual({});
  });
});

describe('a finding of a post is one of the file', () => {
  const source = 'Texto;Foto;redlint\n"Dice ""hola""\na todos";a.jpg;puffery\nHola "y" amigos;b.jpg\n;c.jpg\n';
  let paper: Paper;
  let [quoted, bare, mute] = [] as unknown as [SheetPost, SheetPost, SheetPost];
  beforeEach(async () => {
    const { delimiter, columns, posts } = await readCalendar(source, 'a.csv');
    paper = { source, delimiter, names: columns.names };
    [quoted, bare, mute] = posts as typeof posts & [SheetPost, SheetPost, SheetPost];
  });
  const told = (post: SheetPost, words: string, more: Partial<Finding> = {}): Finding => {
    const start = post.source.indexOf(words);
    const at = spanOf(post.source, start, start + words.length);
    return { rule: 'r', principle: 'p', severity: 'warning', at, message: 'm', data: {}, ...more };
  };
  /** The text of the file with a change of these words of a post, or what came of the change. */
  const changed = (post: SheetPost, words: string, text: string) => {
    const found = told(post, words);
    const { fix } = inFile({ ...found, fix: [{ start: found.at.start, end: found.at.end, text }] }, post, paper);
    return fix?.reduceRight((all, { start, end, text }: Edit) => all.slice(0, start) + text + all.slice(end), source);
  };

  test('at its words, in its row and column', () => {
    const of = (post: SheetPost, words: string) => {
      const { at, cell, ...rest } = inFile(told(post, words), post, paper);
      expect(source.slice(at.start, at.end)).toBe(at.text);
      expect(rest).toEqual({ rule: 'r', principle: 'p', severity: 'warning', message: 'm', data: {} });
      return [at.text, cell];
    };
    expect(of(quoted, '"hola"')).toEqual(['""hola""', { row: 2, column: 'Texto' }]);
    expect(of(quoted, 'puffery')).toEqual(['puffery', { row: 2, column: 'redlint' }]);
    expect(of(bare, 'amigos')).toEqual(['amigos', { row: 3, column: 'Texto' }]);
    // Of more than a cell, the part in the first.
    expect(of(quoted, 'puffery\nDice')).toEqual(['puffery', { row: 2, column: 'redlint' }]);
  });

  test('about the post as a whole: at the first line of its text', () => {
    const whole = (post: SheetPost) => placeOf(post, spanOf(post.source, 0, 0), paper).at.text;
    expect([quoted, bare, mute].map(whole)).toEqual(['Dice ""hola""', 'Hola "y" amigos', 'c.jpg']);
    const at = spanOf(quoted.source, 0, 1);
    expect(inFile({ ...told(quoted, 'hola'), at }, quoted, paper).cell).toEqual({ row: 2, column: 'Texto' });
  });

  test('its fix is written as the cell has it, or left out', () => {
    expect(changed(bare, 'amigos', 'a todo el mundo')).toBe(source.replace('amigos', 'a todo el mundo'));
    expect(changed(quoted, '"hola"', '"adiós"; ya')).toBe(source.replace('""hola""', '""adiós""; ya'));
    expect(changed(bare, 'amigos', 'tú, yo')).toBe(source.replace('amigos', 'tú, yo'));
    for (const text of ['tú; yo', 'tú\nyo', 'tú\ryo', '"tú"']) expect(changed(bare, 'amigos', text)).toBeUndefined();
    expect(changed(quoted, 'puffery\nDice', 'x')).toBeUndefined();
    const [one, other] = ['Hola', 'amigos'].map((words) => ({ ...told(bare, words).at })) as [Edit, Edit];
    const both = (text: string) =>
      inFile(
        told(bare, 'Hola', {
          fix: [
            { ...one, text: 'Adiós' },
            { ...other, text },
          ],
        }),
        bare,
        paper,
      ).fix?.length;
    expect([both('todos'), both('a;b')]).toEqual([2, undefined]);
    expect(inFile(told(bare, 'Hola', { fix: [{ start: 0, end: 0, text: 'x' }] }), bare, paper)).not.toHaveProperty(
      'fix',
    );
  });

  test('its suggestions are those that the cell can hold', () => {
    const suggest = ['a', 'b;c', '"d"'];
    expect(inFile(told(bare, 'Hola', { suggest }), bare, paper).suggest).toEqual(['a']);
    expect(inFile(told(quoted, 'Dice', { suggest }), quoted, paper).suggest).toEqual(['a', 'b;c', '""d""']);
    expect(inFile(told(bare, 'Hola', { suggest: ['b;c'] }), bare, paper)).not.toHaveProperty('suggest');
    expect(inFile(told(bare, 'Hola'), bare, paper)).not.toHaveProperty('suggest');
  });

  test('its waiver is where it is written in the file', () => {
    const start = quoted.source.indexOf('puffery');
    const waived = { rule: 'r', reason: 'x', at: spanOf(quoted.source, start, start + 7) };
    const found = inFile(told(quoted, 'Dice', { waived }), quoted, paper);
    const at = source.indexOf('puffery');
    expect(found.waived).toEqual({ rule: 'r', reason: 'x', at: spanOf(source, at, at + 7) });
  });

  test('where a draft would name a key or an entry, it names a column', () => {
    const data = {
      key: 'publish',
      entry: 'x',
      where: 'y',
      snippet: { snippet: 'a', edit: { start: 0, end: 0, text: 'a' } },
    };
    const of = (principle: string | null, more: object) =>
      inFile(told(mute, 'c.jpg', { principle, data: more as Finding['data'] }), mute, paper).data;
    expect(of(null, data)).toEqual({ key: 'Foto', entry: 'r -- …', where: { term: 'column' }, snippet: 'a' });
    expect(of('p', { key: 'publish' })).toEqual({ key: 'publish' });
    expect(of(null, { file: 'a' })).toEqual({ file: 'a' });
  });
});
