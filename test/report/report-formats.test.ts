import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../../src/report/formats.js';
import { inWholeWords } from '../../src/report/said/whole-words.js';
import { control, rendered } from './rendered.js';
import { finding, report, samples, viewOf } from './report-samples.js';

test('every format tells severity, rule, place, sentence and reason, and colours nothing', async () => {
  for (const name of Object.keys(formats)) {
    const text = await rendered(name, samples);
    expect(text.endsWith('\n'), name).toBe(true);
    expect(text.replaceAll('\t', ''), name).not.toMatch(control);
    const flat = text.replace(/\s+/g, ' ');
    // Readers of the page know a rule by its title.
    expect(flat, name).toContain(name === 'html' ? 'Día de la semana que no cuadra' : 'wrong-weekday');
    expect(flat, name).toContain('cae en sábado en 2026 y 2027');
    expect(flat, name).toMatch(/warning|aviso|minor/i);
    if (name !== 'compact') expect(flat, name).toMatch(/no está en la red y semanas después/);
    if (name !== 'compact') expect(flat, name).toMatch(/findability/);
    if (name !== 'html') expect(flat, name).not.toMatch(/\{\w+\}|undefined|NaN/);
  }
});

test.each(['pretty', 'compact', 'markdown', 'html'])(
  '%s tells a reason once that several rules share',
  async (name) => {
    const source = 'uno dos tres';
    const rules = ['waiver-unknown', 'waiver-without-rule', 'waiver-without-reason'];
    const findings = rules.map((rule, i) => finding(source, rule, source.split(' ')[i] ?? ''));
    const text = await rendered(name, [report('a.md', source, findings)]);
    const open = text.replace(/<details class="again">.*?<\/details>/gs, '').replace(/\s+/g, ' ');
    expect(open.match(/Una excepción dice a quien venga después/g)).toHaveLength(1);
    for (const rule of name === 'html' ? [] : rules) expect(open).toContain(rule);
  },
);

test('a change is shown in whole words', async () => {
  const change = (source: string, ...edits: [start: number, end: number, text: string][]) =>
    Object.values(
      inWholeWords(
        source,
        edits.map(([start, end, text]) => ({ start, end, text })),
      ),
    ).join(' → ');
  expect(change('Foto de unos árboles.', [0, 9, 'U'])).toBe('Foto de unos → Unos');
  expect(change('Los niñ@s van.', [7, 8, 'o'])).toBe('niñ@s → niños');
  expect(change('una casa', [8, 8, 's'])).toBe('casa → casas');
  expect(change('a las 14h.', [8, 8, ' '])).toBe('14h → 14 h');
  expect(change('muy muy bien', [0, 4, ''])).toBe('muy  → ');
  expect(change('https://a.es/b?utm_source=x&c=1', [15, 28, ''])).toBe('utm_source=x& → ');
  expect(change('OBRAS EN LA CALLE', [1, 5, 'bras'], [6, 8, 'en'])).toBe('OBRAS EN → Obras en');
  const source = 'Foto de unos árboles.';
  const one = finding(source, 'big-words', 'Foto', { fix: [{ start: 0, end: 9, text: 'U' }] });
  const page = await rendered('html', [report('a.md', source, [one])]);
  expect(page).toContain('<del>Foto de unos</del> → <ins>Unos</ins>');
  const [terminal, comment] = await Promise.all(
    ['pretty', 'markdown'].map((name) => rendered(name, [report('a.md', source, [one])])),
  );
  expect(terminal).toContain('Se arregla solo · «Foto de unos» → «Unos»');
  expect(comment).toContain('Se arregla solo: «Foto de unos» → «Unos»');
});

test('no format cuts a character in two', async () => {
  const all = await Promise.all(Object.entries(formats).map(async ([name, open]) => [name, await open()] as const));
  const long = fc.tuple(fc.nat(3), fc.nat(1300)).map(([shift, count]) => 'a'.repeat(shift) + '🚒'.repeat(count));
  fc.assert(
    fc.property(long, long, long, (before, found, after) => {
      const source = `${before} ${found} ${after} ${'\n🚒'.repeat(1500)}`;
      const at = { start: before.length + 1, end: before.length + 1 + found.length, text: found };
      const issue = { ...finding(source, 'big-words', '🚒'), at, data: { word: found, advice: after } };
      const reports = [
        report(`${before}.md`, source, [{ ...issue, suggest: [found] }]),
        report('b.md', source, [{ ...issue, fix: [{ ...at, text: after }] }]),
      ];
      for (const [name, format] of all)
        expect([...format(reports, viewOf())].join(''), name).not.toMatch(/[\p{Surrogate}\ufffd]/u);
    }),
    { numRuns: 40 },
  );
});

test.each(['docs/en/formats.md', 'docs/es/formats.md'])('the table of %s has a row for each format', (file) => {
  const rows = [...readFileSync(file, 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(Object.keys(formats).sort());
});

/** The keys of the objects that the format returns: `path,`, `line: from.line,`, `...(cell && { cell }),`. */
const jsonKeys = [
  ...new Set(
    [
      ...readFileSync('src/report/machine/json.ts', 'utf8').matchAll(
        /^ {4,6}(?:\.\.\.\(.*?&& \{ )?(\w+)(?=,$|: | \})/gm,
      ),
    ].map(([, key]) => key as string),
  ),
];

test.each(['docs/en/formats.md', 'docs/es/formats.md'])('%s tells of each key of json', (file) => {
  for (const known of ['date', 'notShown', 'copies', 'cases', 'baselined', 'endColumn'])
    expect(jsonKeys).toContain(known);
  const [, section = ''] = readFileSync(file, 'utf8').split(/^## json$/m);
  const words = new Set(section.split(/^## /m)[0]?.match(/\w+/g));
  expect(jsonKeys.filter((key) => !words.has(key))).toEqual([]);
});

test.each(['README.md', 'README.es.md'])('%s names each format', (file) => {
  const page = readFileSync(file, 'utf8');
  const named = (name: string) => page.includes(`\`${name}\``) || page.includes(`--format ${name}`);
  expect(Object.keys(formats).filter((name) => !named(name))).toEqual([]);
});
