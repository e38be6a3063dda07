import { describe, expect, test } from 'vitest';
import { calendarNotes } from '../../src/calendar/notes.js';
import type { PlannedPost } from '../../src/lint/report.js';
import { lostSigns } from '../../src/text/lost-signs.js';
import { readWorkbook } from '../../src/workbook/workbook.js';
import { textRows, xlsx } from '../workbook/files.js';

const { createLinter } = await import('../../dist/index.js' as string);
const linter = createLinter({ config: false, today: '2026-11-24', locale: 'es' });

const post = (row: number, more: Partial<PlannedPost> = {}): PlannedPost => ({
  row,
  language: 'es',
  kind: 'notice',
  networks: [],
  silent: [],
  ...more,
});
/** The notes, by id, on posts numbered from 2. */
const said = (
  posts: readonly Partial<PlannedPost>[],
  more: { attention?: string; mute?: number[]; lost?: number[]; textless?: number[] } = {},
) =>
  Object.fromEntries(
    calendarNotes(
      posts.map((one, i) => post(i + 2, one)),
      { mute: [], lost: [], isText: true, textless: [], ...more },
    ).map(({ id, rows, data }) => [id, { rows, ...data }]),
  );

test('rows that say “same” of no text', () => {
  expect(said([{}], { textless: [4, 7] })).toEqual({ textless: { rows: [4, 7], n: 2 } });
});

const on = (day: string, time?: string) => ({ publish: { day, ...(time !== undefined && { time }) } });
const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

describe('posts about ourselves', () => {
  const of = (ours: number, others: number, unclear = 0) =>
    said([
      ...times(ours, { purpose: 'ourselves' as const }),
      ...times(others, { purpose: 'service' as const }),
      ...times(unclear, {}),
    ]).ourselves;

  test('are told from a third of those whose purpose is known', () => {
    expect(of(2, 4)).toEqual({ rows: [2, 3], n: 2, all: 6, share: 33 });
    expect(of(1, 3)).toBeUndefined();
    expect(of(2, 5)).toBeUndefined();
    expect(of(2, 4, 3)).toMatchObject({ all: 6, share: 33 });
    expect(of(3, 1)).toMatchObject({ share: 75 });
  });

  test('say nothing where posts are few', () => {
    expect(of(3, 0, 5)).toBeUndefined();
    expect(of(4, 0)).toMatchObject({ n: 4, share: 100 });
  });
});

test('days without a service are named, in order, once posts are four', () => {
  const days = ['2026-11-27', '2026-11-26', '2026-11-25', '2026-11-26'];
  const posts = days.map((day): Partial<PlannedPost> => ({ ...on(day), purpose: 'other' }));
  const service = { ...posts[2], purpose: 'service' as const };
  const all = [...posts.with(2, service), { purpose: 'other' as const }];
  expect(said(all)['without-service']).toEqual({ rows: [3, 5, 2], n: 2, all: 3, days: ['2026-11-26', '2026-11-27'] });
  expect(said(all.slice(1, 4))['without-service']).toBeUndefined();
  expect(said(times(4, service))['without-service']).toBeUndefined();
  // Their purpose is not known.
  expect(said(days.map((day) => on(day)))['without-service']).toBeUndefined();
});

test('five posts of a day on one network are many', () => {
  const there = { ...on('2026-11-27'), networks: ['x' as const] };
  const other = { ...on('2026-11-27'), networks: ['facebook' as const] };
  expect(said([...times(4, there), other, { ...there, ...on('2026-11-28') }]).crowded).toBeUndefined();
  expect(said([...times(4, there), other, { ...there, networks: ['facebook', 'x'] }]).crowded).toEqual({
    rows: [2, 3, 4, 5, 7],
    n: 5,
    days: ['2026-11-27'],
    network: 'x',
  });
});

test('posts that go out when nobody answers are told, but for emergencies and those without an hour', () => {
  const attention = 'Mo-Fr 08:00-15:00';
  const friday = '2026-11-27';
  const posts = [
    on(friday, '07:59'),
    on(friday, '08:00'),
    on(friday, '14:59'),
    on(friday, '15:00'),
    on('2026-11-28', '10:00'),
    on(friday),
    {},
    { ...on(friday, '23:00'), kind: 'emergency' as const },
  ];
  expect(said(posts, { attention }).unattended).toEqual({ rows: [2, 5, 6], n: 3, all: 6, hours: attention });
  expect(said(posts).unattended).toBeUndefined();
  expect(said(posts.slice(1, 3), { attention }).unattended).toBeUndefined();
});

test('rows whose pictures can have no text are told as they are given', () => {
  expect(said([{}], { mute: [2, 7] }).mute).toEqual({ rows: [2, 7], n: 2 });
  expect(said([{}])).toEqual({});
});

describe('an emoji that was lost when the sheet was saved', () => {
  test.each([
    '?? Abierto el plazo',
    'Feria en la plaza. ?? Ven',
    'La campaña del año en España ?? comienza el lunes',
    'Cuento en la biblioteca a las 18 h ??',
    '¿Vienes? Te esperamos ????\nEn la plaza',
  ])('is told by its two signs: %s', (text) => expect(lostSigns(text).length).toBe(1));

  test.each(['¿Vienes??', '¿Vienes a la plaza ??', '¿Qué??? No me digas', 'Vienes ???', 'Faltan 3 ?'])(
    'is no question: %s',
    (text) => expect(lostSigns(text)).toEqual([]),
  );

  test.each([
    ['La campaña del año en España ?? comienza el lunes', true],
    ['?? Abierto el plazo', true],
    ['Quién se apunta ??', false],
    ['Vienes ?? Te esperamos', false],
  ])('is certain where no question can end: %s', (text, isCertain) => {
    expect(lostSigns(text).map((sign) => sign.isCertain)).toEqual([isCertain]);
  });

  test('is written again, and a file of text saved as Unicode', async () => {
    const messageIn = async (text: string, path: string) =>
      (await linter.lintText(text, { path })).calendar.notes.find(({ id }: { id: string }) => id === 'lost-signs')
        ?.message;
    const rows = [
      ['Texto', 'Fecha'],
      ['La campaña ?? comienza el lunes', '2026-12-01'],
    ];
    expect(await messageIn(rows.map((row) => row.join(',')).join('\n'), 'a.csv')).toMatch(
      /escribirlo y guárdala como «CSV UTF-8»\.$/,
    );
    const book = await readWorkbook(xlsx([{ name: 'Mes', rows: textRows(rows) }]), 'a.xlsx');
    expect(await messageIn(book, 'a.xlsx')).toMatch(/vuelve a escribirlo\.$/);
  });
});

test('pictures of a sheet without a column for their texts are not looked at, each row told once', async () => {
  const text =
    'Fecha,Copy IG,Copy X,Imagen\n2026-12-01,La piscina cierra el 7 de diciembre.,La piscina cierra.,cartel.png\n';
  const { principles, notes } = await linter.lintText(text, { path: 'a.csv' });
  expect(principles['image-responsibility']).toBe('unchecked');
  const said = notes.map(({ message }: { message: string }) => message).join(' ');
  expect(said).toContain('qué esconden las imágenes que no están a mano');
  expect(said).toContain('(fila 2)');
});

test.each(['', ',Texto alternativo'])('whether videos of a sheet have captions is not looked at%s', async (alt) => {
  const row = `2026-12-01,La piscina cierra el 7 de diciembre.,https://a.example/piscina.mp4${alt && ','}`;
  const text = `Fecha,Texto,Imagen${alt}\n${row}\n`;
  const { findings, principles, notes } = await linter.lintText(text, { path: 'a.csv' });
  expect(findings).toEqual([]);
  expect(principles['image-responsibility']).toBe('unchecked');
  const said = notes.map(({ message }: { message: string }) => message).join(' ');
  expect(said).toContain('si tienen subtítulos los vídeos de los que no consta');
  expect(said).not.toContain('qué esconden las imágenes');
});
