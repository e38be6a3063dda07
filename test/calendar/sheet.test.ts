import { describe, expect, test } from 'vitest';
import { readSheet } from '../../src/calendar/sheet.js';

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
  expect((await readSheet('a,b\n"x,2\n', 'a.csv', { preview: 2 })).rows).toHaveLength(2);
  await expect(readSheet('a,b\n"x" y,2\n', 'a.csv')).rejects.toThrow('in row 2');
});
