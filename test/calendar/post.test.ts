import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../src/calendar/calendar.js';
import type { SheetPost } from '../../src/calendar/post.js';

/** All that a post says beside its text; a value that is a cell's own must have the cell's words at its place. */
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

  test('with a picture or a video, without one, or in a sheet that says nothing of them', async () => {
    const hasMedia = async (header: string, ...cells: string[]) => (await one(header, ...cells)).given.hasMedia;
    expect(await hasMedia('Texto;Red;Foto', 'Abre.', 'instagram', 'a.mp4')).toBe(true);
    expect(await hasMedia('Texto;Red;Foto', 'Abre.', 'instagram', ' ')).toBe(false);
    expect(await hasMedia('Texto;Red', 'Abre.', 'instagram')).toBeUndefined();
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

  test.each<[columns: string, picture: string, isMute: boolean, video?: string]>([
    ['Foto', 'a.jpg', true],
    ['Foto', 'https://a.es/a.MP4?x=1 ', false, 'https://a.es/a.MP4?x=1'],
    ['Foto', 'a.pdf#2', false],
    ['Foto', 'a.mp4.jpg', true],
    ['Foto', '', false],
    ['Foto;Alt', 'a.jpg', false],
  ])('has pictures without a place for their text: %s, %s: %j', async (columns, picture, isMute, video) => {
    const post = await one(`Texto;${columns}`, 'Hola', picture);
    expect(post.hasMutePictures).toBe(isMute);
    const videos = [{ file: video, captions: 'unknown' }];
    if (columns === 'Foto') expect(factsOf(post)).toEqual(video === undefined ? {} : { videos });
  });
});
