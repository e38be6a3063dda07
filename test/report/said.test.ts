import { expect, test } from 'vitest';
import type { Finding, Harm, Report } from '../../src/lint/report.js';
import { Mistake } from '../../src/mistake.js';
import { readEarlier } from '../../src/report/earlier.js';
import type { View } from '../../src/report/format.js';
import { spokenHours } from '../../src/report/said/opening-hours.js';
import { plainPath, uriOf } from '../../src/report/uri.js';
import { visible } from '../../src/report/visible.js';
import { answer } from '../answer.js';
import { folder } from '../run.js';
import { rendered } from './rendered.js';
import { finding, report } from './report-samples.js';

test.each([
  ['Mo-Fr 08:00-15:00', 'de lunes a viernes, de 8 a 15 h', 'Monday to Friday, 8am to 3pm'],
  [
    'Mo-Th 08:30-14:00; Fr 08:30-12:00',
    'de lunes a jueves, de 8:30 a 14 h; viernes, de 8:30 a 12 h',
    'Monday to Thursday, 8:30am to 2pm; Friday, 8:30am to 12pm',
  ],
  ['Mo 09:00-12:00,17:00-19:30', 'lunes, de 9 a 12 h y de 17 a 19:30 h', 'Monday, 9am to 12pm and 5pm to 7:30pm'],
  ['Sa 22:00-02:00', 'sábado, de 22 a 2 h', 'Saturday, 10pm to 2am'],
  ['Sa-Su 20:00-24:00', 'sábado y domingo, de 20 a 24 h', 'Saturday and Sunday, 8pm to 12am'],
  ['24/7', 'de lunes a domingo, todo el día', 'Monday to Sunday, all day'],
  ['Mo,We 10:00-14:00', 'lunes, de 10 a 14 h; miércoles, de 10 a 14 h', 'Monday, 10am to 2pm; Wednesday, 10am to 2pm'],
  ['cuando se pueda', 'cuando se pueda', 'cuando se pueda'],
])('hours as people say them: %s', (hours, es, en) => {
  expect([spokenHours(hours, 'es'), spokenHours(hours, 'en')]).toEqual([es, en]);
});

test.each([
  ['und', 'idioma desconocido'],
  ['und-Arab', 'árabe'],
])('a language that is not known: %s', async (language, name) => {
  const reports = [report('a.md', 'Un evento.', [finding('Un evento.', 'big-words', 'evento')], { language })];
  expect(await rendered('pretty', reports)).toContain(`a.md · ${name}\n`);
  expect(await rendered('html', reports)).toContain(`<p class="facts">${name}</p>`);
});

const source = "L'Aplec és un evento incomparable.";
const one = (more: Parameters<typeof finding>[3] = {}, id = 'big-words', words = 'incomparable') =>
  report('a.md', source, [finding(source, id, words, more)]);
const flat = async (format: string, reports: readonly Report[], change: Partial<View> = {}) =>
  (await rendered(format, reports, change)).replace(/\s+/g, ' ');

test.each<[Parameters<typeof finding>[3], string]>([
  [{ fix: [{ start: 0, end: 0, text: 'Ven: ' }] }, 'Se arregla solo · añade «Ven: »'],
  [
    {
      fix: [
        { start: 0, end: 1, text: '' },
        { start: 2, end: 3, text: '' },
      ],
    },
    `Se arregla solo · «L'Aplec» → «'plec»`,
  ],
  [{ suggest: ['1', '2', '3', '4', '5', '6'] }, 'Escribe · «1» o «2» o «3» o «4» o «5»'],
  [{ suggest: ['![Uno.](a.jpg)\n\nDos.'] }, 'Escribe · «![Uno.](a.jpg)» y, debajo, «Dos.»'],
  [{ unfixed: 'fit' as Harm }, 'Sin arreglo · la publicación ya no cabría en su red'],
])('what to write instead: %j', async (more, told) => {
  expect(await flat('pretty', [one({ data: { word: 'x', advice: 'y' }, ...more })], { why: 'none' })).toContain(told);
});

test('edits far apart are counted, not shown as one change; one edit is shown, however long', async () => {
  const long = `incomparable ${'y más '.repeat(14)}incomparable`;
  const told = async (fix: Finding['fix'], format: string) =>
    await flat(format, [report('a.md', long, [finding(long, 'big-words', 'incomparable', { fix })])], { why: 'none' });
  const far = [0, long.length - 12].map((start) => ({ start, end: start + 12, text: 'bonito' }));
  for (const format of ['pretty', 'markdown']) {
    expect(await told(far, format)).toContain('con 2 cambios');
    for (const [text, shown] of [
      ['Hola', /«incomparable y más .*» → «Hola»/],
      ['', /quita «incomparable y más /],
    ] as const) {
      const one = await told([{ start: 0, end: long.length, text }], format);
      expect(one).toMatch(shown);
      expect(one).not.toMatch(/\d cambio/);
    }
  }
});

test('the last line counts what is there, and says what is known and waived', async () => {
  const known = one({ baselined: true });
  const waived = one({ waived: { rule: 'big-words', at: { start: 0, end: 1, text: 'L' } } });
  const last = async (reports: Report[], change: Partial<View> = {}) =>
    (await rendered('pretty', reports, change)).trimEnd().split('\n\n').at(-1)?.replaceAll('\n', ' ');
  const run = { today: '2026-11-25', off: [], baseline: { date: '2026-03-02', error: 0, warning: 0, suggestion: 1 } };
  expect(await last([known])).toBe('Nada nuevo que corregir: 1 borrador leído. 1 ya estaba en la línea de base.');
  expect(await last([known], { run })).toContain('en la línea de base del 2 de marzo de 2026.');
  expect(await last([waived])).toBe('Todo en orden: 1 borrador leído, nada que corregir. 1 hallazgo con excepción.');
  expect(await last([one(), one({}, 'wrong-weekday')])).toMatch(/1 aviso, 1 sugerencia en 2 borradores\.$/);
  expect(await last([one(), report('b.md', 'Hola.')])).toMatch(/1 sugerencia en 1 de 2 borradores\.$/);
});

test('a report is compared with an earlier one, known findings among the others', async () => {
  const rules = new Map([
    ['missing-picture-text', 1],
    ['big-words', 5],
    ['wrong-weekday', 1],
  ]);
  const before = { date: '2026-03-02', version: '1.2.3', drafts: 4, error: 1, warning: 1, suggestion: 5, rules };
  const reports = [
    one(),
    one({ baselined: true }),
    one({}, 'wrong-weekday'),
    one({ waived: { rule: 'x', at: { start: 0, end: 1, text: '' } } }),
  ];
  const table = async (change: Partial<View>) => {
    const [, trend = ''] =
      /<section aria-labelledby="trend">(.*?)<\/section>/s.exec(await rendered('html', reports, change)) ?? [];
    return trend.replace(/<[^>]*>/g, '|').replace(/[|\s]*\|[|\s]*/g, '|');
  };
  const run = { today: '2026-11-25', off: [] };
  expect(await table({ run: { ...run, before } })).toBe(
    '|Cómo va desde el 2 de marzo de 2026|Qué|Antes|Ahora|Borradores|4|4|Errores|1|0|Avisos|1|1|Sugerencias|5|2|' +
      'Palabras que inflan|5|2|Imagen sin texto alternativo|1|0|Cuenta también un hallazgo que ya estaba en la línea de base.|',
  );
  expect(await table({ run: { ...run, before: { ...before, date: undefined } } })).toMatch(/^\|Cómo va\|/);
  expect(await table({ run })).toBe('');
  const counts =
    /<section aria-labelledby="statistics">(.*?)<\/section>/s.exec(await rendered('html', reports))?.[1] ?? '';
  expect(
    [...counts.matchAll(/<th scope="row">(.*?)<\/th><td>(\d+)<\/td>/g)].map(([, ...row]) => row.join(' ')),
  ).toEqual(['Palabras que inflan 1', 'Día de la semana que no cuadra con la fecha 1']);
});

test('the page names severity, principle and line of a finding, and keeps apostrophes', async () => {
  const page = await flat('html', [one()]);
  const item = /<li class="finding.*?<\/li>/
    .exec(page)?.[0]
    .replace(/<[^>]*>/g, ' ')
    .replace(/ +/g, ' ');
  expect(item).toMatch(
    /^ 1 sugerencia «incomparable» no dice nada .* Palabras que inflan · principio 5, tono · línea 1 Por qué Las palabras/,
  );
  expect(page).toContain('L&#39;Aplec');
});

test('what steers a terminal or is no character is shown', () => {
  const signs = [
    '\u0000',
    '\u001f',
    ' ',
    '~',
    '\u007f',
    '\u0085',
    '\u202e',
    '\ufdd0',
    '\ufeff',
    '\ufffe',
    '\ud800',
    '🎉',
  ];
  expect(signs.map(visible).join('|')).toBe('␀|␟| |~|␡|⟨U+0085⟩|⟨U+202E⟩|�|⟨U+FEFF⟩|�|�|🎉');
});

test('why a finding is waived is its justification, where it is said', async () => {
  const at = { start: 0, end: 1, text: 'L' };
  const reports = [
    { rule: 'big-words', at, reason: 'Es un título' },
    { rule: 'big-words', at },
  ].map((waived) => one({ waived }));
  const [{ results }] = JSON.parse(await rendered('sarif', reports)).runs;
  expect(results.map((each: { suppressions: unknown }) => each.suppressions)).toEqual([
    [{ kind: 'inSource', status: 'accepted', justification: 'Es un título' }],
    [{ kind: 'inSource', status: 'accepted' }],
  ]);
});

test('an earlier report is counted without what was waived, with what a baseline kept silent', () => {
  const found = (rule: string, severity: string, more = {}) => ({ rule, severity, ...more });
  const reports = [
    { findings: [found('a', 'error'), found('a', 'warning'), found('b', 'error', { waived: {} })] },
    { findings: [] },
  ];
  const known = [{ rule: 'a', error: 0, warning: 2, suggestion: 1 }];
  const read = (more = {}) => readEarlier(JSON.stringify({ version: 1, reports, ...more }), 'old.json');
  expect(read({ known, date: '2026-03-02' })).toEqual({
    ...{ date: '2026-03-02', drafts: 2, error: 1, warning: 3, suggestion: 1 },
    rules: new Map([['a', 5]]),
  });
  expect(read()).toMatchObject({ drafts: 2, error: 1, warning: 1, suggestion: 0 });
  for (const wrong of [{ version: 2 }, { reports: [{ findings: [found('a', 'grave')] }] }, { reports: [{}] }])
    expect(() => read(wrong)).toThrow(Mistake);
});

test.each([
  ['././a./b c.md', 'a./b c.md', 'a./b%20c.md'],
  ['a\ud800.md', 'a\ud800.md', 'a%EF%BF%BD.md'],
  ['/tmp/a#1.md', '/tmp/a#1.md', 'file:///tmp/a%231.md'],
  ['C:\\a\\ñ.md', 'C:\\a\\ñ.md', 'file:///C:/a/%C3%B1.md'],
])('the path %s and its URI', (path, plain, uri) => expect([plainPath(path), uriOf(path)]).toEqual([plain, uri]));

test.each(['es', 'en', 'ca'])(
  'in a calendar the way out is a waiver, and no key of front matter: %s',
  async (locale) => {
    const row = '01/12/2026,X,Dos investigadoras miden un panel.,lab.jpg,Dos investigadoras miden un panel de lana';
    const plan = `Fecha,Red,Texto,Imagen,Texto alternativo\n${row}\n`;
    const post =
      '---\nimages: [{file: lab.jpg, alt: Dos investigadoras miden un panel de lana}]\n---\nMiden un panel.\n';
    const rules = 'language: es\nrules: {uncredited-image: warning, unconsented-person: warning}\n';
    using place = folder({ 'redlint.config.yaml': rules, 'plan.csv': plan, 'a.md': post });
    const said = async (path: string) => {
      const args = [path, '--locale', locale, '--only', 'unconsented-person,uncredited-image', '--why', 'none'];
      return (await answer([...args, '-f', 'compact'], { cwd: place.path })).out;
    };
    const [sheet, draft] = [await said('plan.csv'), await said('a.md')];
    for (const rule of ['unconsented-person', 'uncredited-image']) {
      expect(sheet).toContain(`\`${rule} -- …\``);
      expect(draft).toContain(`(${rule})`);
    }
    expect(sheet).not.toMatch(/`(?:consent|own):|\{waiver/);
    for (const key of ['consent: {basis: incidental}', 'own: true']) expect(draft).toContain(`\`${key}\``);
  },
);
