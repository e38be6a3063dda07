import { describe, expect, test } from 'vitest';
import { carriedOver, checkedPosts, type PlannedPost } from '../../page/calendar/checked.js';
import { DueActs } from '../../page/calendar/due.js';
import { readingOf } from '../../page/calendar/reading.js';
import type { OpenSheet } from '../../page/calendar/sheet.js';
import { bookText } from '../../src/calendar/book.js';
import '../seed.js';

const { createLinter } = await import('../../dist/index.js' as string);
const linter = createLinter({ config: false, today: '2026-11-24', locale: 'es' });

const sheetOf = (source: string, name = 'a.csv', original?: string): OpenSheet => ({
  name,
  file: { source, encoding: 'utf-8', bom: false },
  ...(original !== undefined && { original }),
});
const readFrom = async (sheet: OpenSheet) => {
  const reading = await readingOf(sheet);
  if (!reading) throw new Error('no columns');
  return reading;
};

const source = [
  'Text,Date,X,Picture Url 1',
  '"Hay que cumplimentar el impreso, ""ya"".",28/11/2026,TRUE,https://a.example/1.jpg',
  'Abre la biblioteca,29/11/2026,TRUE,',
  '¡¡Ven!! Hay que cumplimentar otro,30/11/2026,TRUE,',
].join('\n');

describe('a calendar that is checked in the page', () => {
  test('has each finding with its post, in whose cells its place is', async () => {
    const { posts } = await readFrom(sheetOf(source));
    const checked = checkedPosts(await linter.lintText(source, { path: 'a.csv' }), posts);
    expect(checked.map(({ networks }) => networks)).toEqual([['x'], ['x'], ['x']]);
    expect(checked.map(({ found }) => found.some(({ words }) => words === 'cumplimentar'))).toEqual([
      true,
      false,
      true,
    ]);
    for (const [index, { found }] of checked.entries())
      for (const { from, to, words } of found) {
        expect(source.slice(from, to)).toBe(words);
        expect(from).toBeGreaterThanOrEqual(posts[index]?.start as number);
        expect(to).toBeLessThanOrEqual(posts[index]?.end as number);
      }
  });

  test('is known part by part: together the parts are what the whole is', async () => {
    const many = [source, ...Array.from({ length: 120 }, (_, n) => `Hay que cumplimentar ${n},1/12/2026,TRUE,`)];
    const text = many.join('\n');
    const { posts } = await readFrom(sheetOf(text));
    let told = 0;
    const parts: string[] = [];
    const onPart = async (part: Parameters<typeof checkedPosts>[0]) => {
      const own = posts.slice(told, told + (part.calendar?.posts.length ?? 0));
      told += own.length;
      for (const { found } of checkedPosts(part, own))
        parts.push(JSON.stringify(found.map(({ from, rule }) => [from, rule])));
    };
    const whole = checkedPosts(await linter.lintText(text, { path: 'a.csv', onPart }), posts);
    expect(told).toBe(posts.length);
    expect(parts).toEqual(whole.map(({ found }) => JSON.stringify(found.map(({ from, rule }) => [from, rule]))));
  });

  test('is told in the same words in a part and in the whole', async () => {
    const text = 'Texto,Foto,Texto alternativo\nLa biblioteca de la calle Mayor abre el lunes a las 9 h,a.jpg,\n';
    const parts: unknown[] = [];
    const onPart = async ({ findings }: { findings: unknown }) => void parts.push(findings);
    const { findings } = await linter.lintText(text, { path: 'a.csv', pasted: true, fromSheet: true, onPart });
    expect(findings.map(({ message }: { message: string }) => message)).toContainEqual(
      expect.stringContaining('escribe en su columna'),
    );
    expect(parts).toEqual([findings]);
  });

  test('ends when who hears of its parts does not want more', async () => {
    const stop = async () => {
      throw new Error('enough');
    };
    await expect(linter.lintText(source, { path: 'a.csv', onPart: stop })).rejects.toThrow('enough');
  });

  test('keeps after a change what was found in other rows, at its new places', async () => {
    const { posts } = await readFrom(sheetOf(source));
    const checked = checkedPosts(await linter.lintText(source, { path: 'a.csv' }), posts);
    const before = posts.map((post, index): PlannedPost => ({ post, checked: checked[index] as never }));
    const at = source.indexOf('Abre la biblioteca');
    for (const words of ['Abre', 'La biblioteca abre a las nueve de la mañana', '', 'Abre la biblioteca']) {
      const now = `${source.slice(0, at)}${words}${source.slice(at + 'Abre la biblioteca'.length)}`;
      const next = await readFrom(sheetOf(now));
      const carried = carriedOver(next.posts, before, [source, now]);
      if (next.posts.length < posts.length) expect(carried).toBeUndefined();
      else {
        expect(carried?.map((planned) => planned.checked !== undefined)).toEqual([
          true,
          words === 'Abre la biblioteca',
          true,
        ]);
        for (const { checked } of carried ?? [])
          for (const { from, to, words } of checked?.found ?? []) expect(now.slice(from, to)).toBe(words);
        const [change] = carried?.[2]?.checked?.found.flatMap(({ remedies }) => remedies[0]?.changes ?? []) ?? [];
        expect(now.slice(change?.from, change?.to)).not.toBe('');
      }
    }
  });
});

test('a workbook is read sheet by sheet, with the cells that were changed', async () => {
  const rows = (text: string) => [
    {
      name: 'Noviembre',
      rows: [
        ['Fecha', 'Red', 'Texto'],
        ['28/11/2026', 'X', text],
      ],
    },
    { name: 'Diciembre', rows: [['Plan'], ['Fecha', 'Copy IG', 'Copy X'], ['1/12/2026', 'Hola', 'Hola a todos']] },
  ];
  const original = bookText(rows('Hay que cumplimentar'));
  const reading = await readFrom(sheetOf(bookText(rows('Hay que rellenar')), 'plan.xlsx', original));
  expect(reading.hasSheets).toBe(true);
  expect(
    reading.posts.map(({ sheet, row, columnName, isPiece, isFirst }) => [sheet, row, columnName, isPiece, isFirst]),
  ).toEqual([
    ['Noviembre', 2, 'Texto', false, true],
    ['Diciembre', 3, 'Copy IG', true, true],
    ['Diciembre', 3, 'Copy X', true, false],
  ]);
  expect(reading.copies).toEqual([
    { sheet: 'Noviembre', row: 2, name: 'C2', before: 'Hay que cumplimentar', text: 'Hay que rellenar' },
  ]);
});

test('what is clicked is done at once, or when more has been read or checked, and once', () => {
  let known: { done: number | undefined } | undefined;
  const rows: number[] = [];
  const calendar = (done?: number) => ({ done });
  const due = new DueActs<NonNullable<typeof known>>(() => known);
  // Its row is there once two are checked.
  const act = () => due.act(({ done = 9 }) => done >= 2 && done < 9 && rows.push(done) > 0);
  act();
  expect(rows).toEqual([]);
  known = calendar(1);
  due.again();
  known = calendar(2);
  due.again();
  due.again();
  expect(rows).toEqual([2]);
  // All is checked, and what it is about is not there: nothing waits for it.
  known = calendar();
  act();
  known = calendar(3);
  due.again();
  expect(rows).toEqual([2]);
  known = undefined;
  act();
  due.forget();
  known = calendar(4);
  due.again();
  expect(rows).toEqual([2]);
});
