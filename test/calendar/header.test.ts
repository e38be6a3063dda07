import { describe, expect, test } from 'vitest';
import { bookText } from '../../src/calendar/book.js';
import { isKnownCalendar, readCalendar, readCalendars } from '../../src/calendar/calendar.js';

const rowsIn = async (source: string, own = {}) =>
  (await readCalendar(source, 'a.csv', own)).posts.map(({ row, main }) => [row.number, main.cell.text]);
const refused = async (source: string, own = {}) => readCalendar(source, 'a.csv', own).catch((error) => error.message);

describe('where the names of columns are', () => {
  test('below titles and empty rows, if they are surely names', async () => {
    const titled = 'PLAN DE DICIEMBRE;;\n;;\nTexto;;\nFecha;Texto;Red\n28/12/2026;Hola a todas;X\n';
    expect(await rowsIn(titled)).toEqual([[5, 'Hola a todas']]);
    expect(await rowsIn(`${'Título;\n'.repeat(9)}Fecha;Copy IG\n28/12/2026;Hola\n`)).toEqual([[11, 'Hola']]);
    expect(await refused(`${'Plan;\n'.repeat(10)}Fecha;Copy IG\n28/12/2026;Hola\n`)).toContain('Plan');
    // One name alone is sure only in the first row that has anything.
    expect(await refused('Plan;\nCopy;\nHola;\n')).toContain('Plan');
    expect(await rowsIn(';\nCopy;\nHola;\n')).toEqual([[3, 'Hola']]);
    expect(await rowsIn('Copy;Notas\nHola;\nTexto;Fecha\n')).toEqual([]);
  });

  test('whatever signs a title has', async () => {
    expect(await rowsIn('Plan, de diciembre, 2026\nFecha;Texto\n28/12/2026;Hola, todas\n')).toEqual([
      [3, 'Hola, todas'],
    ]);
    expect(await rowsIn('Plan; de diciembre\nFecha\tTexto\n28/12/2026\tHola\n')).toEqual([[3, 'Hola']]);
    expect(await rowsIn('sep=;\nPlan, uno, dos\nFecha;Texto\n28/12/2026;Hola\n')).toEqual([[3, 'Hola']]);
    expect(await refused('Plan, uno\n"roto;x\n')).toContain('in row 2');
  });

  test('of those that the config names, and of tools in a folder', async () => {
    const own = { text: 'Qué', date: 'Cuándo' };
    const source = 'Plan;\nCuándo;Qué\n28/12/2026;Hola\n';
    expect(await rowsIn(source, own)).toEqual([[3, 'Hola']]);
    expect(await isKnownCalendar(source, own)).toBe(true);
    expect(await isKnownCalendar(source)).toBe(false);
    expect(await refused('Plan;\nCuándo;Otro\n', { text: 'Qué' })).toContain('Plan');
    expect(await refused('Plan;\nOtro;Qué\n', own)).toMatch(/“csv: date: Cuándo”.*“Otro” and “Qué”/);
    expect(await isKnownCalendar('Plan,,\n\nText,Image URL,Posting Time\n')).toBe(true);
    // A calendar of other names: the row that names them, and the way to name them for it alone.
    expect(await refused('Plan;\nFecha;Texto\n28/12/2026;Hola\n', own)).toMatch(
      /row 2 has “Fecha” and “Texto”.*“overrides: \[\{files: a\.csv, csv: \{text: …, date: …\}\}\]”/,
    );
  });
});

describe('the kind of a sheet', () => {
  const presetOf = async (header: string) =>
    (await readCalendar(`${header}\n2026-12-01,x,y,z,w\n`, 'a.csv')).columns.preset;

  test.each([
    ['Date,Network,Text', 'sheet'],
    ['Date,Text,Image,Alt text', 'sheet'],
    ['Día de salida,Mensaje,Cartel,Descripción del cartel', 'sheet'],
    ['Date,Text,Media URL(s),Network,Kind', 'sheet'],
    ['Date,Text,Link', 'hootsuite'],
    ['Date,Text,Media URL(s),Alt text(s)', 'publer'],
    ['Text,Image URL,Tags,Posting Time', 'buffer'],
  ])('is the one that knows most of its columns: %s', async (header, preset) => {
    expect(await presetOf(header)).toBe(preset);
  });

  test('and its networks are read', async () => {
    const { posts } = await readCalendar('Date,Network,Text\n2026-12-01,Twiter,Hola\n', 'a.csv');
    expect(posts.map(({ given: { meta } }) => meta.get('networks')?.value)).toEqual([['Twiter']]);
  });
});

describe('a sheet whose columns have no names', () => {
  const nameless = '28/12/2026;10:00;Abre la piscina el lunes;Instagram\n29/12/2026;11:00;Cierra el martes;X\n';

  test('is that of a tool if all rows have its order', async () => {
    const tool = '28/12/2026 10:00,Hola a todas,https://a.example/x\n29/12/2026 11:00,Adiós,\n30/12/2026,,\n';
    expect(await rowsIn(tool)).toEqual([
      [1, 'Hola a todas'],
      [2, 'Adiós'],
    ]);
  });

  test('may have the text before its date', async () => {
    expect(await rowsIn('Abre la piscina,28/12/2026\nHola,29/12/2026\n')).toEqual([
      [1, 'Abre la piscina'],
      [2, 'Hola'],
    ]);
  });

  test('is asked for without a date if a cell cannot be a name', async () => {
    const text = 'El lunes abre la piscina de la Vega.';
    expect(await refused(`Facebook,${text}\n`)).toMatch(/no names and row 1 has “Facebook” and “El lunes.*“text: B”/);
    expect(await refused(`${text}\n`)).toContain('“text: A”');
    expect(await refused('Facebook,Abre la piscina\n')).toContain('no known column');
  });

  test.each([
    nameless,
    'Abre la piscina,28/12/2026,Instagram\n',
    '28/12/2026 10:00,Instagram,Hola a todas\n',
    '28/12/2026 10:00,sí,Hola\n',
    '28/12/2026 10:00,9h,Hola\n',
    '28/12/2026 10:00,https://a.example,Hola\n',
    '28/12/2026 10:00,12345,Hola\n',
    '28/12/2026 10:00,Hola a todas,Instagram\n',
    '28/12/2026 10:00,,\n',
  ])('is asked for otherwise: %j', async (source) => {
    expect(await refused(source)).toMatch(/no names and row 1 has .*“date: [AB]” and “text: [A-D]”/);
  });

  test('has those that the config names by letters', async () => {
    const own = { date: 'A', time: 'B', text: 'C', networks: ['D'] };
    expect(await refused(nameless)).toContain('“date: A” and “text: C”');
    const { posts, columns } = await readCalendar(nameless, 'a.csv', own);
    expect(columns).toMatchObject({ preset: 'own', hasHeader: false, names: ['A', 'B', 'C', 'D'] });
    expect(posts.map(({ given: { meta } }) => ['publish', 'networks'].map((key) => meta.get(key)?.value))).toEqual([
      ['2026-12-28T10:00', ['instagram']],
      ['2026-12-29T11:00', ['x']],
    ]);
    expect(await rowsIn(`Plan;;;\n;;;\n${nameless}`, own)).toEqual([
      [3, 'Abre la piscina el lunes'],
      [4, 'Cierra el martes'],
    ]);
    expect(await rowsIn('Hola;Adiós\n', { text: 'B' })).toEqual([[1, 'Adiós']]);
    expect(await refused(nameless, { text: 'E' })).toContain('“csv: text: E”');
    expect(await refused('a;b\nc;d\n', own)).toContain('csv:');
    // A column that is called like a letter is that column.
    expect(await rowsIn('B;A\nHola;Adiós\n', { text: 'B' })).toEqual([[2, 'Hola']]);
  });

  test('is taken from a folder by its letters where nothing in it is a name', async () => {
    const own = { date: 'A', time: 'B', text: 'C', networks: ['D'] };
    const known = (source: string, columns = own as object) => isKnownCalendar(source, columns);
    expect(await known(nameless)).toBe(true);
    expect(await known(`Plan;;;\n;;;\n${nameless}`)).toBe(true);
    expect(await known(`Día;Hora;Aviso;Barrio\n${nameless}`)).toBe(false);
    expect(await known('28/12/2026;10:00;7;x\n', own)).toBe(false);
    expect(await known('28/12/2026;10:00;Hola\n', own)).toBe(false);
    expect(await known('Hola;Abre la piscina\n', { text: 'B' })).toBe(false);
    expect(await known(nameless, {})).toBe(false);
  });

  test('is taken from a folder in the order of a tool, also beside columns that the config names', async () => {
    const hootsuite = '03/12/2026 09:00,Abre la piscina,https://a.es/x\n12/28/2026 10:00,Cierra,\n';
    const own = { text: 'Copy', date: 'Day', networks: 'Channel' };
    for (const columns of [{}, own]) {
      expect(await isKnownCalendar(hootsuite, columns)).toBe(true);
      expect(await rowsIn(hootsuite, columns)).toEqual([
        [1, 'Abre la piscina'],
        [2, 'Cierra'],
      ]);
      // Data of days and names, a log, and what a heading says is data.
      expect(await isKnownCalendar('03/12/2026,Fiesta,https://a.es/x\n', columns)).toBe(false);
      expect(await isKnownCalendar('03/12/2026 09:00,El servidor arranca,\n', columns)).toBe(false);
      expect(await isKnownCalendar('03/12/2026 09:00,https://a.es/x,12\n', columns)).toBe(false);
      expect(await isKnownCalendar(`Cuándo,Qué,Dónde\n${hootsuite}`, columns)).toBe(false);
    }
    expect(await refused('03/12/2026,Fiesta\n', own)).toContain('“csv: text: Copy”');
  });
});

describe('the sheets of a workbook', () => {
  const calendar = [
    ['Fecha', 'Texto'],
    ['2026-12-14', 'Hola'],
  ];
  const read = async (...sheets: [string, string[][]][]) => {
    const { sheets: found, others } = await readCalendars(
      bookText(sheets.map(([name, rows]) => ({ name, rows }))),
      'plan.xlsx',
    );
    return [found.map(({ name }) => name), others];
  };

  test('all that surely are calendars are read, and the others named', async () => {
    expect(await read(['Dic', calendar], ['Ideas', [['Texto'], ['Uno']]], ['Vacía', []], ['Ene', calendar])).toEqual([
      ['Dic', 'Ene'],
      ['Ideas'],
    ]);
    expect(await read(['Ideas', [['Texto'], ['Uno']]], ['Otra', [['a']]])).toEqual([['Ideas'], ['Otra']]);
  });

  test('none is one mistake', async () => {
    await expect(read(['Vacía', []], ['Datos', [['Año', 'Total']]])).rejects.toThrow(/plan\.xlsx.*“Año” and “Total”/);
    await expect(read(['Vacía', []])).rejects.toThrow('empty');
    await expect(readCalendars('', 'plan.ods')).rejects.toThrow('empty');
    const long = [['Fecha', 'Texto'], ...Array.from({ length: 5002 }, () => ['2026-12-14', 'Hola'])];
    await expect(read(['Larga', long])).rejects.toThrow('5000');
    expect(await read(['Dic', calendar], ['Datos', Array.from({ length: 5003 }, () => ['1', '2'])])).toEqual([
      ['Dic'],
      ['Datos'],
    ]);
  });

  test('are known in a folder as CSV files are', async () => {
    const tool = bookText([
      { name: 'A', rows: [['a']] },
      { name: 'B', rows: [['Text', 'Image URL', 'Posting Time']] },
    ]);
    expect(await isKnownCalendar(tool, {}, 'plan.xlsx')).toBe(true);
    expect(await isKnownCalendar(bookText([{ name: 'A', rows: calendar }]), {}, 'plan.xlsx')).toBe(false);
    expect(await isKnownCalendar(bookText([{ name: 'A', rows: calendar }]), { text: 'Texto' }, 'plan.xlsx')).toBe(true);
  });
});
