import type { CalendarNote } from '../../src/lint/calendar-parts.js';
import type { Finding, PlannedPost, Report, Silent, Unread, Waiver } from '../../src/lint/report.js';
import { withFindings } from '../../src/lint/report.js';
import { Mistake } from '../../src/mistake.js';
import type { View } from '../../src/report/format.js';
import { finding, report, samples } from './report-samples.js';

/** Reports, and how to show them. */
export interface Scene {
  readonly reports: readonly Report[];
  readonly unread?: readonly Unread[];
  readonly view?: Partial<View>;
  /** For formats that people read: those for programs are the same in every scene. */
  readonly isForPeople?: boolean;
}

const silent = (because: Silent['because'], rule: string, more: Partial<Silent> = {}): Silent => ({
  rule,
  principle: 'authentic-tone',
  because,
  ...more,
});

/** A report whose findings are searched in its source, in order. */
const found = (
  path: string,
  source: string,
  findings: readonly [id: string, words: string, more?: Partial<Finding> & { nth?: number }][],
  more: Partial<Report> = {},
): Report =>
  withFindings(
    report(path, source, [], more),
    findings
      .map(([id, words, change]) => finding(source, id, words, change))
      .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end),
  );

const sheet = 'Texto;Foto\r\n"Un evento ""único""";a.jpg\r\nHola;b.jpg\r\n';
/** A rule that lacks a key of the config. */
const lacking = silent('key', 'big-words', { what: 'response', data: { n: 2, from: '2026-11-30' } });
const posts: readonly PlannedPost[] = [
  {
    ...{ row: 2, language: 'es', kind: 'event', networks: ['x'], silent: [silent('file', 'photo-metadata')] },
    ...{ publish: { day: '2026-11-30', time: '10:00' }, purpose: 'ourselves' },
  },
  {
    ...{ row: 3, language: 'es', languageAssumed: 'drafts', kind: 'notice', networks: [] },
    ...{ silent: [silent('language', 'big-words'), lacking] },
    publish: { day: '2026-11-28' },
  },
  { row: 4, language: undefined, kind: 'notice', networks: [], silent: [] },
];
const notes: readonly CalendarNote[] = [
  { id: 'unattended', rows: [2], data: { n: 1, all: 3, hours: 'Mo-Fr 08:00-15:00' } },
  {
    ...{ id: 'without-service', rows: [2, 3, 4, 5, 6, 7, 8, 9] },
    data: { n: 2, all: 3, days: Array.from({ length: 9 }, (_, n) => `2026-12-0${n + 1}`) },
  },
  { id: 'ourselves', rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11], data: { n: 10, all: 12, share: 83 } },
  { id: 'crowded', rows: [4, 5], data: { n: 5, days: ['2026-11-30'], network: 'linkedin' } },
  { id: 'mute', rows: [2], data: { n: 1 } },
  { id: 'unread', rows: [2, 3], data: { n: 2, columns: ['Copy | IG', 'Estado\u001b'] } },
];
const calendar = found(
  'mes/cal|1.csv',
  sheet,
  [
    ['big-words', '""único""', { cell: { row: 2, column: 'Texto\u001b' } }],
    ['missing-picture-text', 'b.jpg', { cell: { row: 3, column: 'Foto' } }],
  ],
  { kind: 'calendar', networks: ['x'], calendar: { preset: 'sheet', posts, notes }, silent: posts[1]?.silent ?? [] },
);

const changes = 'Uno dos  tres\ncuatro cinco\nseis 14h siete ocho nueve diez';
const at = (words: string) => changes.indexOf(words);
const few = 'a\nb\nc\nd\ne\nwww.a.es';
const across = found('lineas.md', few, [
  ['big-words', 'a\n', { data: { word: 'www.a.es, wwww y a:b: c', advice: '- x' } }],
  ['big-words', 'a\nb\nc\nd'],
  ['big-words', 'a\nb\nc\nd\ne'],
  ['wrong-weekday', 'www.a.es', { data: { date: '1', weekday: { term: 'no-term' }, years: [2026] } }],
]);

const oneDay: Report = {
  ...calendar,
  findings: [],
  calendar: {
    preset: 'own',
    posts: [2, 3, 4, 5].map((row) => ({
      ...{ row, language: 'es', kind: 'notice', networks: [], publish: { day: '2026-11-30' } },
      silent: [lacking],
    })),
    notes: notes.slice(3),
  },
};

const snippet = { snippet: 'a\n b', edit: { start: 0, end: 1, text: 'A' } };
const many = found('cambios.md', changes, [
  ['big-words', 'Uno', { fix: [{ start: 0, end: 0, text: 'Ven: ' }] }],
  ['big-words', 'dos', { fix: [4, 9].map((start) => ({ start, end: start + 1, text: 'x' })), cases: 2 }],
  ['big-words', 'cuatro', { fix: [{ start: at('cuatro'), end: at('cinco'), text: '' }], alsoIn: ['a.md', 'b.md'] }],
  ['wrong-weekday', 'seis', { suggest: ['1', '2', '3', '4\n4', '5', '6'] }],
  ['big-words', '14h', { fix: [{ start: at('h siete'), end: at('h siete'), text: ' ' }], suggest: ['14:00'] }],
  ['missing-picture-text', 'ocho', { clean: 'fotos/ocho.jpg', unfixed: 'fit', suggest: [] }],
  ['wrong-weekday', 'nueve', { unfixed: 'lines', networks: ['x', 'facebook'] }],
  ['big-words', 'diez', { fix: [], data: { word: snippet, advice: 'x' } }],
  ['front-matter-unreadable', 'tres\ncuatro cinco\nseis 14h siete ocho', { message: 'yaml', data: { text: 'x' } }],
]);

const lines = (n: number, word: string) =>
  Array.from({ length: n }, (_, i) => `${word} ${i}${' de un texto largo'.repeat(5)}.`).join('\n');
const text = `Comienzo\n${lines(40, 'línea')} MEDIO ${lines(40, 'otra')}\n${'muy '.repeat(400)}JUNTO AQUÍ\n${lines(40, 'fin')}`;
const long = found('largo.md', text, [
  ['big-words', 'Comienzo\nlínea'],
  ['wrong-weekday', 'MEDIO'],
  ['big-words', `MEDIO ${lines(2, 'otra').slice(0, -1)}`],
  ['missing-picture-text', 'MEDIO otra'],
  ['big-words', 'JUNTO'],
  ['wrong-weekday', 'AQUÍ'],
  ['wrong-weekday', lines(40, 'fin').slice(0, 2500)],
]);

const waived: Waiver = { rule: 'big-words', at: { start: 0, end: 1, text: 'U' } };
const old = found(
  'viejo.txt',
  'Un evento incomparable.',
  [
    ['big-words', 'evento', { waived }],
    ['wrong-weekday', 'incomparable', { baselined: true }],
    ['missing-picture-text', 'Un', { baselined: true, waived }],
  ],
  { encoding: 'windows-1252', languageAssumed: 'locale' },
);

const said: readonly Report[] = [
  found('acta.docx', 'Acta\n\nUn evento.', [['big-words', 'evento']], { kind: 'reply', languageAssumed: 'drafts' }),
  old,
  report('otro.md', 'Hola.', [], { saidElsewhere: true }),
  report('cuarto.md', 'Hola.', [], { language: undefined, silent: [silent('part', 'big-words', { what: 'ca' })] }),
  report('viejuno.md', 'Hola.', [], { silent: [silent('archive', 'big-words'), silent('archive', 'wrong-weekday')] }),
  report('clave.md', 'Hola.', [], {
    silent: [lacking, silent('language', 'wrong-weekday')],
  }),
  report('mal.md', 'Hola.', [], { language: 'x_y', kind: 'emergency' }),
];

const unread: readonly Unread[] = ['foto & co.md', 'b\u0007.md', 'c.md', 'd.md'].map((path) => ({
  path,
  mistake: new Mistake('binary', { file: path }),
}));

const corrected: Report = {
  ...calendar,
  path: 'plan.xlsx',
  calendar: {
    ...(calendar.calendar as NonNullable<Report['calendar']>),
    copies: [
      { sheet: 'Mayo', name: 'Texto', row: 2, before: 'El súbdito.', text: 'El *vecino*.\n\n1. Uno' },
      { sheet: 'Mayo', name: 'Texto', row: 3, before: 'x', text: 'Código `a` y ````b````' },
    ],
  },
};

const book = found(
  'plan.xlsx',
  'uno dos tres cuatro cinco',
  [
    ['big-words', 'uno', { cell: { sheet: 'Plan de mayo', row: 4, name: 'C4', column: 'Texto' } }],
    ['big-words', 'dos', { cell: { sheet: "L'abril", row: 5, name: 'AA5', column: 'AA' } }],
    ['missing-picture-text', 'tres', { cell: { sheet: 'Año_2', row: 5, name: 'D5', column: 'Foto|1' } }],
    ['wrong-weekday', 'cuatro', { cell: { row: 4, column: 'Texto' }, unfixed: 'untried' }],
  ],
  {
    kind: 'calendar',
    calendar: {
      preset: 'sheet',
      posts: [
        { row: 4, sheet: 'Plan de mayo', language: 'es', kind: 'notice', networks: ['x'], silent: [] },
        { row: 4, sheet: 'Plan de mayo', language: 'es', kind: 'notice', networks: ['blog'], silent: [] },
        { row: 4, sheet: 'Año_2', language: 'es', kind: 'notice', networks: [], silent: [], purpose: 'service' },
      ],
      notes: [
        { id: 'mute', rows: [4], sheet: 'Plan de mayo', data: { n: 2 } },
        { id: 'textless', rows: [7, 8], data: { n: 2 } },
        { id: 'repeated', rows: [], data: { n: 2, column: 'Texto' } },
        { id: 'lost-signs', rows: [9], data: { n: 1, text: 1 } },
        { id: 'other-sheets', rows: [], data: { n: 1, names: ['Notas'] } },
      ],
    },
  },
);

const wide = 'Uno, dos y tres: cuatro cinco seis, siete ocho nueve diez once doce trece catorce quince.';
const pieces = found(
  'piezas.md',
  wide,
  [
    ['big-words', 'dos', { piece: 'Instagram|1\u001b' }],
    ['wrong-weekday', 'cuatro', { piece: 'X', fix: [0, 85].map((start) => ({ start, end: start + 1, text: 'Z' })) }],
    ['big-words', 'cinco', { fix: [{ start: 31, end: 34, text: 'sei' }] }],
    ['big-words', 'trece', { suggest: ['13'], data: { word: 'trece', advice: 'di «13»' } }],
    [
      'missing-picture-text',
      'quince',
      {
        waived: {
          rule: 'big-words',
          reason: 'Suyo.',
          at: { start: 0, end: 1, text: 'U' },
          house: 'redlint.house.yaml:12',
        },
      },
    ],
  ],
  {
    kind: 'publication',
    networks: ['x', 'instagram'],
    pieces: [
      { name: '', start: 0, language: 'es', kind: 'notice', networks: ['x'] },
      { name: 'Instagram|1\u001b', start: 5, language: undefined, kind: 'event', networks: ['instagram'] },
    ],
  },
);

const run: View['run'] = {
  today: '2026-11-25',
  organization: 'Villa <Ejemplo>',
  off: ['big-words', 'no-such-rule', 'wrong-weekday'],
  baseline: { date: '2026-03-02', error: 1, warning: 2, suggestion: 3 },
  before: {
    version: '1.2.3',
    ...{ date: '2026-02-01', drafts: 4, error: 1, warning: 9, suggestion: 5 },
    rules: new Map([
      ['big-words', 20],
      ['wrong-weekday', 4],
      ['gone', 2],
    ]),
  },
};

const plain = 'Un evento incomparable, muy grande.';
const minimal: Partial<View> = { tool: { name: 'redlint', version: '1.2.3' } };

/** Possible results of a run, from everything at once to nothing. */
export const scenes: Readonly<Record<string, Scene>> = {
  'all at once': {
    reports: [...samples, calendar, many, across, ...said],
    unread,
    view: { run, tool: { name: 'redlint', version: '1.2.3', homepage: 'https://example.org/redlint/#readme' } },
  },
  'all at once, in English, reasons with each, on a narrow terminal': {
    reports: [calendar, many, ...said],
    unread: unread.slice(0, 1),
    isForPeople: true,
    view: { locale: 'en', why: 'all', showFiles: true, width: 60, color: true, linkOf: (rule) => `x:${rule}` },
  },
  'a workbook, pieces, what stands in the house’s file, in a pipeline': {
    reports: [book, pieces],
    view: {
      start: 'npx redlint',
      sourceOf: (path, from, to) => `https://example.org/${path}#${from}-${to}`,
      run: { ...run, made: { rules: 'abc', paths: ['.', '--staged'] }, whole: [book, pieces, old] },
    },
  },
  'a long draft': { reports: [long], isForPeople: true },
  'one suggestion, no home to link to': {
    reports: [found('a.md', plain, [['big-words', 'evento']])],
    view: { ...minimal, why: 'none' },
  },
  'what the baseline knows': {
    reports: [old, report('b.md', 'Hola.')],
    view: { ...minimal, run: { today: '2026-11-25', off: [] } },
  },
  'a calendar without a fault': { reports: [{ ...calendar, findings: [], silent: [] }] },
  'the corrected cells of a workbook': { reports: [corrected], isForPeople: true },
  'a calendar of one day': { reports: [oneDay], isForPeople: true },
  'nothing found, less than before': { reports: [report('a.md', 'Hola.')], isForPeople: true, view: { run } },
  'all in order': { reports: [report('a.md', 'Hola.'), report('b.md', 'Adiós.')], view: { showFiles: true } },
  nothing: { reports: [] },
};
