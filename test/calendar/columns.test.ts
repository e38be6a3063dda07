import { describe, expect, test } from 'vitest';
import { isKnownCalendar, namesToWrite, readCalendar } from '../../src/calendar/calendar.js';
import { likelyColumns } from '../../src/calendar/names.js';
import { unreadColumns } from '../../src/calendar/unread.js';

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
    ['28/11/2026 10:00,Hola,https://a.es/x', 'hootsuite', true],
    ['28 de noviembre de 2026,Hola', 'hootsuite', false],
    ['28.11.26  7:05 p.m.,Hola', 'hootsuite', false],
    ['28-11-26 19h,Hola', 'hootsuite', false],
    ['2026/11/28,Hola', 'hootsuite', false],
    ['Hola,28/11/2026 10:00', 'sheet', false],
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
    ['texto;texto;fecha;día', { text: [0, 1], date: [2] }],
    ['Copy;Texto', { text: [1] }],
    ['Day;Text;Photos;Alternative text', { text: [1], date: [0], picture: [2], alt: [3] }],
    ['Data;Text;Imatge;Text alternatiu', { text: [1], date: [0], picture: [2], alt: [3] }],
    ['Día;Texto;Imagen;Texto alt', { text: [1], date: [0], picture: [2], alt: [3] }],
    ['Publish date;Channels;Copy', { text: [2], date: [0], networks: [1] }],
    ['Fecha de publicación;Canales;Copy', { text: [2], date: [0], networks: [1] }],
    ['Data de publicació;Xarxes;Text', { text: [2], date: [0], networks: [1] }],
    ['Day;Goes out at;Copy;Photo;Photo description', { text: [2], date: [0], time: [1], picture: [3], alt: [4] }],
    [
      'Sale el;Sale a las;Copy;Foto;Descripción de la foto',
      { text: [2], date: [0], time: [1], picture: [3], alt: [4] },
    ],
    [
      'Surt el;Hora de sortida;Text;Foto;Descripció de la foto',
      { text: [2], date: [0], time: [1], picture: [3], alt: [4] },
    ],
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
      /“csv: text: Copy”.*“Texto” and “Día”/,
    );
    await expect(columns('Qué,Día', { text: 'Qué', date: ['Cuándo', 'Fecha'] })).rejects.toThrow('“csv: date: Cuándo”');
    // A sheet of a known tool is read as the tool's, whatever the config says about own sheets.
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
    ).toContain('“n10”, “n11”, and “…”');
    expect(await refused(`uno,,${'x'.repeat(50)}\n`)).toMatch(/“uno” and “x{40}”,/);
    expect(await refused(' , \n ,,\n')).toMatch('empty');
    expect(await refused('')).toMatch('empty');
    expect(await isKnownCalendar('')).toBe(false);
    // Tools have up to a hundred columns.
    expect(await refused(`${','.repeat(1000)}Texto\n`)).toMatch('empty');
    expect((await readCalendar(`${','.repeat(999)}Texto\n`, 'a.csv')).columns.of.text).toEqual([999]);
  });
});

test.each([
  [
    'texto;Estado;Persona;\nHola.;;;\nHola.;lista;Hola a todos.;x\n',
    { rows: [3], data: { n: 3, columns: ['Estado', 'Persona', 'D'] } },
  ],
  ['texto;Fecha;Enlace;redlint;Vacía\nHola.;2026-11-28;https://a.es;puffery -- x;\n', undefined],
  [`Text,Date,Time,Facebook,Picture Url 1,Alt text picture 1,Brand\nHola.,2026-11-28,10:00,true,,,Villa\n`, undefined],
  ['Texto;Fecha;fecha\nHola.;2026-11-28;2026-11-27\n', { rows: [2], data: { n: 1, columns: ['fecha (C)'] } }],
])('the columns that hold something and are not read are named: %j', async (text, expected) => {
  const { columns, posts } = await readCalendar(text, 'a.csv');
  expect(unreadColumns(columns, posts)).toEqual(expected === undefined ? [] : [{ id: 'unread', ...expected }]);
});

test('columns of a tool whose words come out beside the text are named', async () => {
  const header = 'Text,Date,Time,Facebook,Picture Url 1,Alt text picture 1,First Comment Text,Twitter/X Poll Option 1';
  const { columns, posts } = await readCalendar(`${header}\nHola.,2026-11-28,10:00,true,,,Ven,\n`, 'a.csv');
  expect(unreadColumns(columns, posts)).toEqual([
    { id: 'published', rows: [2], data: { n: 1, columns: ['First Comment Text'] } },
  ]);
});

test('of texts in columns of one name the first that is filled is read, and rows with several are named', async () => {
  const source = 'Fecha;Texto;Red;Texto\n2026-12-01;Hola.;X;\n2026-12-02;;X;Adiós.\n2026-12-03;Gracias.;X;Otra vez.\n';
  const { columns, posts } = await readCalendar(source, 'a.csv');
  expect(posts.map(({ main }) => [main.column, main.cell.text])).toEqual([
    [1, 'Hola.'],
    [3, 'Adiós.'],
    [1, 'Gracias.'],
  ]);
  expect(unreadColumns(columns, posts)).toEqual([{ id: 'repeated', rows: [4], data: { n: 2, column: 'Texto' } }]);
  const own = await readCalendar(source, 'a.csv', { text: 'Texto', date: 'Fecha' });
  expect(own.posts).toHaveLength(3);
  expect(await namesToWrite(source, 'a.csv')).toMatchObject({ text: 'Texto' });
  expect(await namesToWrite('2026-12-01,Hola.\n', 'a.csv')).toEqual({ text: 'B', date: 'A' });
});
