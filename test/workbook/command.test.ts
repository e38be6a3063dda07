import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/report/formats.js';
import { answer } from '../answer.js';
import { folder } from '../run.js';
import { ods, table, textRows, xlsx } from './files.js';

const rows = [
  ['PLAN DE DICIEMBRE'],
  ['Fecha', 'Red', 'Texto', 'Copy IG'],
  [
    '14/12/2026',
    'Facebook',
    'La biblioteca abre el sábado de 10 a 14 h!!',
    'La biblioteca abre el sábado!!\nTe esperamos de 10 a 14 h.',
  ],
  ['15/12/2026', 'X', 'El lunes se puede pedir cita para el padrón en la web sede.ejemplo.es.', '-'],
];
const ideas = [['Ideas'], ['Hablar del cole']];
const files = {
  'redlint.config.yaml': 'root: true\nlocale: es\n',
  'plan.xlsx': xlsx([
    { name: 'Diciembre', rows: textRows(rows) },
    { name: 'Ideas', rows: textRows(ideas) },
    { name: 'Plan de enero', rows: textRows(rows.slice(1)) },
  ]),
  'plan.ods': ods(table('Diciembre', rows) + table('Ideas', ideas) + table('Plan de enero', rows.slice(1))),
};

const said = async (...args: string[]) => {
  using dir = folder(files);
  const run = await answer([...args, '--today', '2026-11-24'], { cwd: dir.path });
  const kept = ['plan.xlsx', 'plan.ods'].every((name) =>
    readFileSync(join(dir.path, name)).equals(Buffer.from(files[name as 'plan.xlsx'])),
  );
  return { ...run, kept };
};

describe('a workbook', () => {
  test('is told by its cells, its sheets and what was left aside', async () => {
    const { out, code } = await said('plan.xlsx', '--format', 'pretty', '--why', 'none');
    expect(out).toMatchSnapshot();
    expect(code).toBe(0);
    expect((await said('plan.ods', '--format', 'pretty', '--why', 'none')).out).toBe(
      out.replaceAll('plan.xlsx', 'plan.ods'),
    );
  });

  test('is found by its cells in every format', async () => {
    using dir = folder(files);
    const names = Object.keys(formats);
    await answer(
      ['plan.xlsx', '--today', '2026-11-24', ...names.flatMap((name) => ['--format', `${name}=out.${name}`])],
      {
        cwd: dir.path,
      },
    );
    const told = /Diciembre!C3 \(Texto\)|Diciembre\\!C3 \\\(Texto\\\)|"sheet": "Diciembre",\s+"name": "C3"/;
    for (const name of names) {
      const out = readFileSync(join(dir.path, `out.${name}`), 'utf8');
      expect(out, name).toMatch(told);
      expect(/[\u001d-\u001f]/.test(out), name).toBe(false);
    }
    const [report] = JSON.parse(readFileSync(join(dir.path, 'out.json'), 'utf8')).reports;
    expect(report.findings.every(({ fix }: { fix?: unknown }) => fix === undefined)).toBe(true);
    expect(report.findings[0]).toMatchObject({
      line: 3,
      column: 20,
      endLine: 3,
      text: 'el sábado',
      cell: { row: 3, column: 'Texto', sheet: 'Diciembre', name: 'C3' },
    });
    expect(
      report.calendar.posts.map(({ sheet, row, networks }: Record<string, unknown>) => [sheet, row, networks]),
    ).toEqual(
      ['Diciembre', 'Plan de enero'].flatMap((sheet, n) => [
        [sheet, 3 - n, ['facebook']],
        [sheet, 3 - n, ['instagram']],
        [sheet, 4 - n, ['x']],
      ]),
    );
  });

  test('is not changed: --fix lists the corrected texts, and --diff shows what would change', async () => {
    const fixed = await said('plan.xlsx', '--fix', '--format', 'json');
    expect(fixed.kept).toBe(true);
    expect(fixed.err).toContain('plan.xlsx se queda como está: redlint no cambia hojas de cálculo. Los 6 textos');
    const [{ calendar, findings }] = JSON.parse(fixed.out).reports;
    expect(calendar.copies[1]).toEqual({
      sheet: 'Diciembre',
      row: 3,
      name: 'D3',
      before: rows[2]?.[3],
      text: '¡La biblioteca abre el sábado 19 de diciembre!\nTe esperamos de 10 a 14 h.',
    });
    expect(findings.length).toBeGreaterThan(4);
    expect((await said('plan.ods', '--fix', '--format', 'pretty', '--why', 'none')).out).toContain(
      'Textos corregidos para copiar · plan.ods\nredlint no cambia las hojas de cálculo: copia cada texto en su celda.\n  Diciembre!C3\n    ¡La biblioteca abre el sábado 19 de diciembre de 10 a 14 h!\n',
    );
    for (const format of ['markdown', 'html'])
      expect((await said('plan.xlsx', '--fix', '--format', format)).out).toMatch(
        /'Plan de enero'\\?!D2|&#39;Plan de enero&#39;!D2/,
      );
    const { out, kept } = await said('plan.ods', '--diff');
    expect(kept).toBe(true);
    expect(out).toContain("+++ b/plan.ods:'Plan de enero'!D2\n");
    expect(out).toContain('+¡La biblioteca abre el sábado 19 de diciembre!\n');
    expect((await said('plan.xlsx', '--diff', '--only', 'puffery')).out).toBe('');
  });

  test('in a folder is read only when its columns are surely those of a calendar', async () => {
    using dir = folder({
      'redlint.config.yaml': 'root: true\nlocale: es\n',
      'plan.xlsx': files['plan.xlsx'],
      'roto.ods': 'Fecha',
      'buffer.ods': ods(
        table('A', [['Title'], ['Text', 'Image URL', 'Posting Time'], ['The pool opens!!', '', '2026-12-14']]),
      ),
    });
    const run = await answer(['.', '--show-files', '--today', '2026-11-24'], { cwd: dir.path });
    expect(run.out).toContain('buffer.ods:3:15');
    expect(run.out).not.toContain('plan.xlsx:');
    expect(run.err).toMatch(/Se deja fuera: plan\.xlsx .*\n.*Se deja fuera: roto\.ods/);
  });

  test('with a mistake is one sentence', async () => {
    using dir = folder({
      'a.xlsx': 'Fecha;Texto',
      'b.ods': '',
      'c.xls': 'x',
      'redlint.config.yaml': 'root: true\nlocale: es\n',
    });
    const run = async (...args: string[]) => await answer(args, { cwd: dir.path });
    expect(await run('a.xlsx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('a.xlsx no se puede leer como hoja'),
    });
    expect(await run('b.ods', '--fix')).toMatchObject({
      code: 2,
      err: expect.stringContaining('b.ods no se puede leer'),
    });
    expect(await run('c.xls')).toMatchObject({ code: 2, err: expect.stringContaining('.xlsx, .ods o «CSV UTF-8»') });
  });
});

test('the waiver of a row holds for each of its texts, and is used if it is in one', async () => {
  const sheet = (texts: string) => `Fecha;Texto;Copy IG;redlint\n28/12/2026;${texts};shouting -- lema por=Ana\n`;
  using dir = folder({
    'redlint.config.yaml': 'root: true\nlocale: es\n',
    'a.csv': sheet('Abre la biblioteca de 10 a 14 h.;Abre la biblioteca!!'),
    'b.csv': sheet('Abre la biblioteca de 10 a 14 h.;Abre la biblioteca de 9 a 14 h.'),
  });
  const run = await answer(['a.csv', 'b.csv', '--today', '2026-11-24', '--format', 'json'], { cwd: dir.path });
  const rules = JSON.parse(run.out).reports.map(({ findings }: { findings: { rule: string; waived?: object }[] }) =>
    findings.flatMap(({ rule, waived }) => (/shouting|waiver-unused/.test(rule) ? [[rule, waived !== undefined]] : [])),
  );
  expect(rules).toEqual([[['shouting', true]], [['waiver-unused', false]]]);
  const listed = await answer(['waivers', 'a.csv', 'b.csv', '--format', 'json'], { cwd: dir.path });
  expect(JSON.parse(listed.out).map(({ path, state }: Record<string, string>) => [path, state])).toEqual([
    ['a.csv', 'needed'],
    ['b.csv', 'unused'],
  ]);
});

test('signs that were lost are told of the sheet, and how to save it', async () => {
  using dir = folder({
    'redlint.config.yaml': 'root: true\nlocale: es\n',
    'a.csv': Buffer.from(
      'Fecha;Texto\n28/12/2026;?? Abre la biblioteca ma\xf1ana de 10 a 14 h.\n29/12/2026;\xbfY ma\xf1ana??\n',
      'latin1',
    ),
  });
  const { out, err } = await answer(['a.csv', '--format', 'pretty', '--today', '2026-11-24'], { cwd: dir.path });
  expect(out.replace(/\s+/g, ' ')).toContain('1 publicación tiene «??» donde seguramente había un emoji');
  expect(out).toContain('(fila 2)');
  expect(err).toContain('en Excel, Guardar como → CSV UTF-8');
});
