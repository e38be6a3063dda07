import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetsIn } from '../../src/calendar/book.js';
import { Mistake } from '../../src/mistake.js';
import { readWorkbook } from '../../src/workbook/workbook.js';
import { ods, packed, table, textRows, type XlsxSheet, xlsx } from './files.js';

/** The texts of the cells of each sheet. */
const cellsOf = async (bytes: Uint8Array) => {
  const text = await readWorkbook(bytes, 'plan.xlsx');
  return Object.fromEntries(
    sheetsIn(text).map(({ name, rows }) => {
      for (const { start, end, text: words } of rows.flatMap(({ cells }) => cells))
        expect(text.slice(start, end)).toBe(words);
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
      return [name, rows.map(({ cells }) => cells.map((cell) => cell.text))];
    }),
  );
};
const one = async (sheet: Partial<XlsxSheet>, more?: Parameters<typeof xlsx>[1]) =>
  (await cellsOf(xlsx([{ name: 'A', rows: '', ...sheet }], more))).A;

describe('the cells of an .xlsx', () => {
  test('shared, rich, inline and calculated texts, truth, errors and numbers', async () => {
    const strings =
      '<si><t>Uno &amp; dos</t></si><si><r><t>Ne</t></r><r><rPr><b/></rPr><t xml:space="preserve">gro </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>a_x000D_\nb_x0007_c</t></si>';
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="str"><f>A1&amp;"x"</f><v>Uno x</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c><v>600123456</v></c><c t="s"><v>9</v></c><c><f>B1</f></c>';
    expect(await one({ rows: `<row>${cells}</row>` }, { strings })).toEqual([
      ['Uno & dos', 'Negro ', 'a\nbc', 'Uno x', 'TRUE', 'FALSE', '#REF!', '600123456'],
    ]);
  });

  test('at the places that they name, with empty rows and cells between', async () => {
    const rows =
      '<row r="2"><c r="B2" t="str"><v>b</v></c><c t="str"><v>c</v></c></row><row r="4"><c r="AA4" t="str"><v>aa</v></c></row><row><c t="str"><v>fünf</v></c></row>';
    expect(await one({ rows })).toEqual([
      [''],
      ['', 'b', 'c'],
      [''],
      [...Array.from({ length: 26 }, () => ''), 'aa'],
      ['fünf'],
    ]);
  });

  test('numbers with a format of dates are days and hours', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-C0A]d &quot;de&quot; mmm"/><numFmt numFmtId="165" formatCode="0 &quot;días&quot;"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="167" formatCode="[h]:mm"/><numFmt numFmtId="168" formatCode="mmm"/><numFmt numFmtId="169" formatCode="General;[Red]d"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="22"/><xf numFmtId="169"/></cellXfs>';
    const values: [number, string][] = [
      [0, '46370'],
      [1, '46370.4375'],
      [2, '46370'],
      [3, '3'],
      [4, '46370.4375'],
      [5, '0.4375'],
      [6, '0.99999'],
      [7, '46370'],
      [8, '46370.5'],
      [9, '46370'],
      [1, '-1'],
    ];
    const rows = `<row>${values.map(([s, v]) => `<c s="${s}"><v>${v}</v></c>`).join('')}</row>`;
    expect(await one({ rows }, { styles })).toEqual([
      [
        '46370',
        '2026-12-14',
        '2026-12-14',
        '3',
        '2026-12-14 10:30',
        '10:30',
        '00:00',
        '2026-12-14',
        '2026-12-14 12:00',
        '46370',
        '-1',
      ],
    ]);
    for (const [written, day] of [
      ['date1904="1"', '2026-12-14'],
      ['date1904="true"', '2026-12-14'],
      ['date1904="0"', '2022-12-13'],
      ['date1904="false"', '2022-12-13'],
      ['', '2022-12-13'],
    ])
      expect(
        await one({ rows: '<row><c s="1"><v>44908</v></c></row>' }, { styles, properties: `<workbookPr ${written}/>` }),
        written,
      ).toEqual([[day]]);
  });

  test('merged cells hold for each of their rows that has something else; hidden sheets are not read', async () => {
    const rows = textRows([['Día', 'x'], ['', 'y'], [], ['', 'z'], ['w', '']]);
    const behind = '<mergeCells><mergeCell ref="A1:A5"/><mergeCell ref="B1:C1"/><mergeCell ref="?"/></mergeCells>';
    const sheets: XlsxSheet[] = [
      { name: 'A', rows, behind },
      { name: 'B', rows, state: 'hidden' },
      { name: 'C', rows, state: 'veryHidden' },
      { name: 'D &amp; E', rows: textRows([['d']]) },
    ];
    expect(await cellsOf(xlsx(sheets))).toEqual({
      A: [['Día', 'x'], ['Día', 'y'], [''], ['Día', 'z'], ['w', '']].map((cells) => (cells[0] === 'w' ? ['w'] : cells)),
      'D & E': [['d']],
    });
  });
});

test('the name of a sheet holds no row or cell of its own', async () => {
  const name = 'A\n\u001ex\n\u001fy&#10;\u001dB';
  expect(await cellsOf(xlsx([{ name, rows: textRows([['d']]) }]))).toEqual({ 'A  x  y  B': [['d']] });
});

describe('the cells of an .ods', () => {
  test('texts of several lines, with spaces and tabs, without comments and drawings', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>¡Ojo!</text:p></office:annotation><text:p>Uno<text:s text:c="2"/>dos<text:tab/><text:span>tres</text:span></text:p><text:p>cuatro<text:line-break/>cinco</text:p><draw:frame><text:p>dibujo</text:p></draw:frame></table:table-cell>';
    const whole = `<table:shapes><draw:frame><text:p>x</text:p></draw:frame></table:shapes><table:table-row>${cell}</table:table-row>`;
    expect(await cellsOf(ods(`<table:table table:name="A">${whole}</table:table>`))).toEqual({
      A: [['Uno  dos\ttres\ncuatro\ncinco']],
    });
  });

  test('days, hours, truth and numbers as values; repeated and merged cells; hidden tables', async () => {
    const value = (type: string, more: string, shown: string) =>
      `<table:table-cell office:value-type="${type}" ${more}><text:p>${shown}</text:p></table:table-cell>`;
    const rows = `<table:table-row>${value('date', 'office:date-value="2026-12-14T10:30:00"', '14/12')}${value('time', 'office:time-value="PT09H30M00S"', '9.30')}${value('boolean', 'office:boolean-value="true"', 'VERDADERO')}${value('float', 'office:value="3"', '3,00')}<table:table-cell office:value-type="string" office:string-value="s"/></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>r</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>m</text:p></table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>b</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell/><table:table-cell office:value-type="string"><text:p>c</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const styles =
      '<style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const tables = `<table:table table:name="A" table:style-name="ta1">${rows}</table:table><table:table table:name="B" table:style-name="ta2">${rows}</table:table>${table('C', [['c']])}`;
    expect(await cellsOf(ods(tables, { styles }))).toEqual({
      A: [
        ['2026-12-14T10:30:00', '09:30', 'TRUE', '3', 's'],
        ['', '', 'r', 'r'],
        ['', '', 'r', 'r'],
        ['m'],
        ['m', 'b'],
        ['', 'c'],
      ],
      C: [['c']],
    });
  });
});

describe('what is no workbook, or too much', () => {
  const big = 'x'.repeat(2 ** 20);
  const bomb = Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`xl/worksheets/sheet${n}.xml`, big]));
  const shared = `<si><t>${'x'.repeat(30_000)}</t></si>`;
  const many = `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`;
  const laughs = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
  test.each<[name: string, bytes: Uint8Array, key: string]>([
    ['nothing', new Uint8Array(), 'workbook'],
    ['a text', Buffer.from('Fecha;Texto\n'), 'workbook'],
    ['a zip of something else', packed({ 'word/document.xml': '<a/>' }), 'workbook'],
    ['a binary workbook', packed({ 'xl/workbook.bin': 'x' }), 'workbook'],
    ['half a file', xlsx([{ name: 'A', rows: textRows([[big.slice(0, 9999)]]) }]).subarray(0, 700), 'workbook'],
    ['broken XML', xlsx([{ name: 'A', rows: '<row><c t="str"><v>a</c></row>' }]), 'workbook'],
    ['entities', packed({ 'content.xml': `${laughs}<a>&b;</a>` }), 'workbook'],
    ['an older file, or one with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'workbook-locked'],
    ['an .ods with a password', ods('', { manifest: '<m><manifest:encryption-data/></m>' }), 'workbook-locked'],
    ['a bomb', packed(bomb), 'workbook-large'],
    ['a text in every cell', xlsx([{ name: 'A', rows: many }], { strings: shared }), 'workbook-large'],
    [
      'a repeated text',
      ods(
        `<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>${big.slice(0, 99)}</text:p></table:table-cell></table:table-row></table:table>`,
      ),
      'workbook-large',
    ],
  ])('%s', async (_, bytes, key) => {
    const failure = await readWorkbook(bytes, 'plan.xlsx').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Mistake);
    expect(failure).toMatchObject({ key, slots: { file: 'plan.xlsx' } });
    expect((failure as Mistake).message).toContain('plan.xlsx');
  });

  test('columns and rows beyond those of a calendar do not take long', async () => {
    const cells = `<c r="ZZZ1" t="str"><v>x</v></c><c r="A1048576" t="str"><v>y</v></c>`;
    const merges = `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(50_000)}</mergeCells>`;
    const rows = await one({ rows: `<row r="1">${cells}</row><row r="1048576">${cells}</row>`, behind: merges });
    expect(rows).toHaveLength(5003);
  });

  test('any damage is a mistake, or leaves cells to be read', async () => {
    const files = [
      xlsx([
        {
          name: 'A',
          rows: textRows([
            ['Fecha', 'Texto'],
            ['14/12/2026', 'Hola a todas'],
          ]),
        },
      ]),
      ods(
        table('A', [
          ['Fecha', 'Texto'],
          ['14/12/2026', 'Hola a todas'],
        ]),
      ),
    ];
    const change = fc.tuple(fc.nat(), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { maxLength: 5 }),
        fc.nat(),
        async (file, at, cut) => {
          const bytes = file.slice(0, cut % 3 === 0 ? cut % file.length : file.length);
          for (const [place, value] of at) if (bytes.length > 0) bytes[place % bytes.length] = value;
          const text = await readWorkbook(bytes, 'plan.xlsx').catch((error: unknown) => error);
          expect(typeof text === 'string' || text instanceof Mistake).toBe(true);
          if (typeof text === 'string') sheetsIn(text);
        },
      ),
      { numRuns: 300 },
    );
  });
});
