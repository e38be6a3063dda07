import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/lint/report.js';
import type { View } from '../../src/report/format.js';
import { byRule } from '../../src/report/terminal/by-rule.js';
import { statisticsText, trendText } from '../../src/report/terminal/figures.js';
import { cellsOf, shorten, widthOf } from '../../src/report/terminal/width.js';
import { anyReports } from './any-reports.js';
import { control, rendered } from './rendered.js';
import { finding, report, samples, viewOf } from './report-samples.js';

describe('pretty', () => {
  test.each([
    [80, 'es'],
    [120, 'en'],
  ] as const)('at %i columns in %s', async (width, locale) => {
    expect(await rendered('pretty', samples, { width, locale, showFiles: true })).toMatchSnapshot();
  });

  test('a clean run says so in one line, and what it did not check', async () => {
    expect(await rendered('pretty', [report('a.md', 'Hola.'), report('b.md', 'Adiós.')])).toBe(
      'Todo en orden: 2 borradores leídos, nada que corregir.\n',
    );
    expect(
      await rendered('pretty', [
        report('a.md', 'Kaixo.', [], {
          language: 'eu',
          silent: [{ rule: 'big-words', principle: 'authentic-tone', because: 'language' }],
        }),
      ]),
    ).toContain('(eu)');
    expect(await rendered('pretty', [])).toBe('No se ha leído ningún borrador.\n');
  });

  test('a run that shows errors alone says nothing of the rest', async () => {
    const run = { today: '2026-11-30', off: [], errorsOnly: true };
    expect(await rendered('pretty', [report('a.md', 'Hola.')], { run })).toBe(
      'Ningún error: 1 borrador leído; los avisos y las sugerencias no se muestran.\n',
    );
  });

  test('colour changes no letter, and comes only when asked for', async () => {
    const color = await rendered('pretty', samples, { color: true });
    const plain = await rendered('pretty');
    expect(color.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(color).not.toBe(plain);
    expect(plain).not.toMatch(control);
  });

  test('errors are red, warnings yellow, suggestions cyan, and so are the verdicts and the last line', async () => {
    const names: Record<string, string> = { 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan' };
    const painted = async (...reports: Report[]) => {
      const text = (await rendered('pretty', reports, { color: true })).replace(/\u001b\[(?:1|2|4|22|24)m/g, '');
      return [...text.matchAll(/\u001b\[(3[1-6])m([^\u001b]*)/g)].map(
        ([, code = '', part = '']) => `${names[code]} ${part.trim().replace(/‾+/, '‾')}`,
      );
    };
    const source = 'uno dos tres';
    const one = (rule: string, words: string, more = {}) => finding(source, rule, words, more);
    const all = [one('missing-picture-text', 'uno'), one('wrong-weekday', 'dos'), one('big-words', 'tres')];
    const told = await painted(report('a.md', source, all));
    const reason = 'cyan Por qué';
    expect(told.slice(0, 9)).toEqual(
      ['red error', 'yellow aviso', 'cyan sugerencia'].flatMap((head) => [head, head.replace(/ .*/, ' ‾'), reason]),
    );
    expect(told.slice(9, 13)).toEqual(['green ✓ servicio', 'green ✓ cuentas', 'red ✗ imágenes', 'yellow ! buscadores']);
    const last = async (...reports: Report[]) => (await painted(...reports)).at(-1)?.split(' ')[0];
    expect(told.at(-1)).toMatch(/^red 1 error/);
    expect(await last(report('a.md', source, all.slice(1)))).toBe('yellow');
    expect(await last(report('a.md', source, all.slice(2)))).toBe('yellow');
    expect(await last(report('a.md', source))).toBe('green');
    const fixed = await painted(report('a.md', source, [one('big-words', 'dos', { suggest: ['tres'] })]));
    expect(fixed).toContain('green Escribe');
  });

  test('reasons once, always or never', async () => {
    const reasons = async (why: View['why']) =>
      (await rendered('pretty', samples, { why })).split('Por qué ·').length - 1;
    expect([await reasons('first'), await reasons('all'), await reasons('none')]).toEqual([4, 7, 0]);
  });

  test('no line of a finding is wider than the terminal, whatever is in the draft', async () => {
    const { pretty } = await import('../../src/report/terminal/pretty.js');
    fc.assert(
      fc.property(anyReports, fc.integer({ min: 40, max: 140 }), (reports, width) => {
        const here = reports.map((one) => ({ ...one, path: 'a.md' }));
        const text = [...pretty(here, viewOf({ width }))].join('');
        expect(text).not.toMatch(control);
        for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('a line of a megabyte is cut around the finding', async () => {
    const source = `${'palabra '.repeat(60_000)}AQUÍ ${'palabra '.repeat(60_000)}`;
    const text = await rendered('pretty', [report('largo.md', source, [finding(source, 'big-words', 'AQUÍ')])]);
    const lines = text.split('\n');
    const under = lines.findIndex((line) => line.includes('‾'));
    const at = lines[under]?.indexOf('‾') ?? 0;
    expect(lines[under - 1]?.slice(at, at + 4)).toBe('AQUÍ');
    expect(lines[under - 1]).toMatch(/│ ….*…$/);
  });
});

test('widths are those of the terminal', () => {
  for (const text of [
    'niño',
    'e\u0301',
    '👨‍👩‍👧',
    '🇪🇸🇫🇷',
    '👍🏽',
    '❤️',
    '☎',
    '한국어',
    'ｆｕｌｌ',
    '日本',
    '1️⃣',
    '‾│✓',
    'a\u200bb',
    '🎉',
  ])
    expect(widthOf(text), text).toBe(stringWidth(text));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        cellsOf(text)
          .map((cell) => cell.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test.each([
  ['abcd', 'abcd'],
  ['abcde', 'abc…'],
  ['한국', '한국'],
  ['한국어', '한…'],
  ['a한국', 'a한…'],
])('%j shortened to four columns', (text, short) => expect(shorten(text, 4)).toBe(short));

test('compact: one line a finding, waived and known ones not among them', async () => {
  expect(await rendered('compact')).toMatchSnapshot();
  expect(await rendered('compact', [report('a.md', 'Hola.')])).toBe('');
});

test('many findings at a terminal are summed up by rule, with the steps that take most off the list', async () => {
  const source = 'mal '.repeat(60);
  const some = (id: string, n: number) => Array.from({ length: n }, (_, nth) => finding(source, id, 'mal', { nth }));
  const fix = [{ start: 0, end: 3, text: '' }];
  const reports = [
    report('a.md', source, [...some('big-words', 50), finding(source, 'big-words', 'mal', { fix })]),
    report('b.md', source, some('missing-picture-text', 9)),
  ];
  const view = viewOf({ locale: 'en', run: { today: '2026-11-24', off: [] } });
  const text = [...byRule(reports, view)].join('');
  expect(text).toContain('    51  big-words             --fix  Words that puff up\n     9  missing-picture-text');
  expect(text).toMatch(
    /1\. redlint --fix puts 1 right.*2\. “big-words: off” .* leaves out 51 \(85%\).*3\. .*--write-baseline/s,
  );
  expect(text).toMatch(/9 errors, 51 suggestions in 2 drafts/);
  const baseline = { error: 0, warning: 0, suggestion: 0 };
  const later = [...byRule(reports, { ...view, run: { today: '2026-11-24', off: [], baseline } })].join('');
  expect(later).toMatch(/3\. redlint --quiet shows the 9 errors/);
});

test('figures: how often each rule is found, and what is more and what less than before', () => {
  const before = {
    ...{ date: '2026-02-01', drafts: 3, error: 3, warning: 1, suggestion: 3 },
    rules: new Map([
      ['big-words', 4],
      ['gone', 9],
    ]),
  };
  const view = viewOf({ run: { today: '2026-11-25', off: [], before } });
  expect(statisticsText(samples, view)).toMatchSnapshot();
  expect(statisticsText([], view)).toBe('');
  expect(trendText(samples, view)).toMatchSnapshot();
  expect(
    trendText(samples, viewOf({ run: { today: '2026-11-25', off: [], before: { ...before, date: undefined } } })),
  ).toMatchSnapshot();
  expect(trendText(samples, viewOf())).toBe('');
});
