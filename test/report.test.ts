import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Html, Nodes, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import stringWidth from 'string-width';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type Report, type Unread, withFindings } from '../src/lint/report.js';
import { Mistake } from '../src/mistake.js';
import type { View } from '../src/report/format.js';
import { formats } from '../src/report/formats.js';
import { stepSummary } from '../src/report/github.js';
import { visible } from '../src/report/visible.js';
import { inWholeWords } from '../src/report/whole-words.js';
import { cellsOf, widthOf } from '../src/report/width.js';
import { sourceText } from '../src/text/source-text.js';
import { finding, report, samples, viewOf } from './report-samples.js';

const load = createRequire(import.meta.url);
const schemaOf = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const rendered = async (
  name: string,
  reports: readonly Report[] = samples,
  change: Partial<View> = {},
  unread: readonly Unread[] = [],
) => {
  const format = await formats[name]?.();
  if (!format) throw new Error(`no format ${name}`);
  return [...format(reports, viewOf(change), unread)].join('');
};
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => ['file', 'testsuite', 'testcase', 'error'].includes(name),
});

const compiled = new Map<string, ValidateFunction>();
function validator(name: 'sarif' | 'gitlab' | 'rdjson'): ValidateFunction {
  let validate = compiled.get(name);
  if (!validate) {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const {
      id: _,
      $schema: __,
      ...schema
    } = name === 'sarif'
      ? load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
      : schemaOf(`schemas/${name}.json`);
    validate = ajv.compile(schema);
    compiled.set(name, validate);
  }
  return validate;
}

const valid = (name: 'sarif' | 'gitlab' | 'rdjson', text: string) => {
  const validate = validator(name);
  validate(JSON.parse(text));
  expect(validate.errors).toBeNull();
  return JSON.parse(text);
};

/** Reports with whatever a person or an attacker may write, wherever it may stand. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[\u0000-\u00ff\r\n\t<>&"'`|\\*_@#:%\u202e\ud800 ]{0,60}$/),
);
/** Rules find whole characters and whole line breaks. */
const boundary = (source: string, offset: number): number =>
  /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(source.slice(offset - 1, offset + 1)) ? offset + 1 : offset;
const anyReports: fc.Arbitrary<Report[]> = fc.array(
  fc
    .record({
      path: anyText,
      source: anyText,
      places: fc.array(fc.tuple(fc.nat(), fc.nat(), anyText, fc.boolean()), { maxLength: 4 }),
    })
    .map(({ path, source, places }) =>
      report(
        path,
        source,
        places.map(([a, b, text, fixes], i) => {
          const start = boundary(source, a % (source.length + 1));
          const end = boundary(source, start + (b % (source.length - start + 1)));
          return {
            ...finding('x', ['wrong-weekday', 'missing-picture-text', 'big-words'][i % 3] ?? '', 'x'),
            at: { start, end, text: source.slice(start, end) },
            data: { date: text, weekday: text, years: [text], file: text, word: text, advice: text },
            ...(fixes ? { fix: [{ start, end, text }] } : { suggest: [text] }),
          };
        }),
      ),
    ),
  { maxLength: 3 },
);

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
      await rendered('pretty', [report('a.md', 'Kaixo.', [], { language: 'eu', silent: ['big-words'] })]),
    ).toContain('(eu)');
    expect(await rendered('pretty', [])).toBe('No se ha leído ningún borrador.\n');
  });

  test('colour changes no letter, and comes only when asked for', async () => {
    const color = await rendered('pretty', samples, { color: true });
    const plain = await rendered('pretty');
    expect(color.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(color).not.toBe(plain);
    expect(plain).not.toMatch(control);
  });

  test('reasons once, always or never', async () => {
    const reasons = async (why: View['why']) =>
      (await rendered('pretty', samples, { why })).split('Por qué ·').length - 1;
    expect([await reasons('first'), await reasons('all'), await reasons('none')]).toEqual([4, 7, 0]);
  });

  test('no line of a finding is wider than the terminal, whatever is in the draft', async () => {
    const { pretty } = await import('../src/report/pretty.js');
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

test('every format tells severity, rule, place, sentence and reason, and colours nothing', async () => {
  for (const name of Object.keys(formats)) {
    const text = await rendered(name, samples);
    expect(text.endsWith('\n'), name).toBe(true);
    expect(text.replaceAll('\t', ''), name).not.toMatch(control);
    const flat = text.replace(/\s+/g, ' ');
    // People who read the page know a rule by its title.
    expect(flat, name).toContain(name === 'html' ? 'Día de la semana que no cuadra' : 'wrong-weekday');
    expect(flat, name).toContain('cae en sábado en 2026 y 2027');
    expect(flat, name).toMatch(/warning|aviso|minor/i);
    if (name !== 'compact') expect(flat, name).toMatch(/no está en la red y semanas después/);
    if (name !== 'compact') expect(flat, name).toMatch(/findability/);
    if (name !== 'html') expect(flat, name).not.toMatch(/\{\w+\}|undefined|NaN/);
  }
});

describe('silence never looks like approval', () => {
  const unread: Unread[] = [{ path: 'foto & co.md', mistake: new Mistake('binary', { file: 'foto & co.md' }) }];
  const silent = report('ca.md', 'Bon dia.', [], { language: 'ca', silent: ['big-words', 'wrong-weekday'] });
  const assumed = report('breve.md', 'Mañana.', [], { languageAssumed: 'drafts' });

  test.each(Object.keys(formats))('%s tells what was not read, not checked and assumed', async (name) => {
    const text = await rendered(name, [silent, assumed], {}, unread);
    const flat = text.replace(/<!-- -->|\\(?=[()&])/g, '').replace(/\s+/g, ' ');
    expect(flat).toContain('foto');
    if (name !== 'pretty') expect(flat).toContain('no es texto');
    if (name !== 'json') expect(flat).toMatch(/2 reglas no conocen el idioma de 1 borrador \(ca\)|skipped/);
    if (name !== 'json') expect(flat).toMatch(/leído en español \(como la mayoría de los borradores\): breve\.md/);
    expect(flat).not.toContain('Todo en orden');
    expect(await rendered(name, [report('a.md', 'Hola.')])).not.toMatch(/Sin comprobar|<skipped|poco claro/);
  });

  test('pretty and markdown say of a clean run what holds for what was checked', async () => {
    for (const name of ['pretty', 'markdown', 'html']) {
      expect(await rendered(name, [silent]), name).toContain('Nada que corregir en lo revisado: 1 borrador leído.');
      expect(await rendered(name, [report('a.md', 'Hola.')], {}, unread), name).toContain('en lo revisado');
      expect(await rendered(name, [assumed]), name).toContain('Todo en orden');
    }
  });

  test('schemas take it; an unread draft is an error, the rest information', async () => {
    const all = async (name: string) => rendered(name, [silent, assumed], {}, unread);
    const { reports, summary, unread: failed } = JSON.parse(await all('json'));
    expect(reports.map((one: { languageAssumed?: string }) => one.languageAssumed)).toEqual([undefined, 'drafts']);
    expect([failed[0].path, summary.unread]).toEqual(['foto & co.md', 1]);
    const [run] = valid('sarif', await all('sarif')).runs;
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications.map((one: { level: string }) => one.level)).toEqual([
      'error',
      'note',
      'note',
    ]);
    const severities = (list: { severity: string }[]) => list.map(({ severity }) => severity);
    expect(severities(valid('gitlab', await all('gitlab')))).toEqual(['major', 'info', 'info']);
    expect(severities(valid('rdjson', await all('rdjson')).diagnostics)).toEqual(['ERROR', 'INFO', 'INFO']);
    const junit = await all('junit');
    const xsd = readFileSync(new URL('schemas/junit.xsd', import.meta.url), 'utf8');
    const { errors } = await validateXML({ xml: { fileName: 'junit.xml', contents: junit }, schema: xsd });
    expect(errors).toEqual([]);
    const { testsuites } = xml.parse(junit);
    expect([testsuites.tests, testsuites.failures, testsuites.errors]).toEqual(['5', '0', '1']);
    expect(testsuites.testsuite[0].skipped).toBe('2');
    const { file } = xml.parse(await all('checkstyle')).checkstyle;
    expect(file.map((one: { error: { severity: string }[] }) => one.error[0]?.severity)).toEqual([
      'info',
      'info',
      'error',
    ]);
    expect(await all('github')).toMatch(/^::error title=unread,file=foto & co\.md::.*\n::notice title=not-checked::/);
  });
});

test('compact: one line a finding, waived and known ones not among them', async () => {
  expect(await rendered('compact')).toMatchSnapshot();
  expect(await rendered('compact', [report('a.md', 'Hola.')])).toBe('');
});

test('json holds every finding with its places', async () => {
  const result = JSON.parse(await rendered('json'));
  expect(result.summary).toEqual({ drafts: 3, unread: 0, errors: 2, warnings: 3, suggestions: 2, fixable: 2 });
  for (const [i, { findings }] of result.reports.entries())
    for (const one of findings) {
      const { text: source } = (samples[i] as Report).source;
      expect(source.slice(one.start, one.end)).toBe(one.text);
      const line = source.split(/\r\n|\n/)[one.line - 1] ?? '';
      expect(line.slice(one.column - 1).startsWith(one.text.split(/\r\n|\n/)[0])).toBe(true);
    }
  expect(result.reports[0].findings.find((one: { waived?: object }) => one.waived).waived).toEqual({
    reason: 'Es único de verdad: <lo dice> la UNESCO',
    by: 'Ana',
    until: '2026-12-31',
  });
  expect(result.reports[0].findings).toHaveLength(5);
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

describe('sarif', () => {
  test('is valid, and says what is waived and how to put it right', async () => {
    const { runs } = valid('sarif', await rendered('sarif'));
    const { results, tool } = runs[0];
    expect(results).toHaveLength(8);
    expect(results.filter((one: { suppressions: object[] }) => one.suppressions.length > 0)).toHaveLength(1);
    for (const one of results) expect(tool.driver.rules[one.ruleIndex].id).toBe(one.ruleId);
    for (const rule of tool.driver.rules)
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text, rule.help.markdown])
        expect(text).not.toBe('');
    const uris = results.map(
      (one: { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }) =>
        one.locations[0].physicalLocation.artifactLocation.uri,
    );
    expect(new Set(uris.map(decodeURIComponent))).toEqual(
      new Set(samples.slice(0, 2).map(({ path }) => path.replace('./', ''))),
    );
    expect(results[1].fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe('');
  });

  test('keeps the gravest 5,000 and says so', async () => {
    const source = 'mal '.repeat(6000);
    const many = Array.from({ length: 6000 }, (_, i) => ({
      ...finding(source, i % 2 ? 'big-words' : 'missing-picture-text', 'mal'),
      at: { start: i * 4, end: i * 4 + 3, text: 'mal' },
    }));
    const { runs } = valid('sarif', await rendered('sarif', [report('a.md', source, many)]));
    expect(runs[0].results).toHaveLength(5000);
    expect(runs[0].results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(3000);
    expect(runs[0].invocations[0].toolExecutionNotifications[0].message.text).toContain('6000');
  });
});

test('fingerprints are unique and stay when lines move', async () => {
  const prints = async (reports: readonly Report[]) => [
    ...valid('gitlab', await rendered('gitlab', reports)).map((one: { fingerprint: string }) => one.fingerprint),
  ];
  const before = await prints(samples);
  const moved = samples.map((one) => ({
    ...one,
    source: sourceText(`Nueva línea\n\n${one.source.text}`),
    findings: one.findings.map((f) => ({ ...f, at: { ...f.at, start: f.at.start + 13, end: f.at.end + 13 } })),
  }));
  expect(await prints(moved)).toEqual(before);
  expect(new Set(before).size).toBe(8);
  expect(JSON.parse(await rendered('gitlab', [report('a.md', 'Hola.')]))).toEqual([]);
});

test('rdjson counts bytes from 1', async () => {
  const { diagnostics } = valid('rdjson', await rendered('rdjson'));
  const { source } = samples[0] as Report;
  const bytes = Buffer.from(source.text.split('\n')[6] ?? '');
  const { start, end } = diagnostics[3].location.range;
  expect(bytes.subarray(start.column - 1, end.column - 1).toString()).toBe('incomparable');
});

test('junit is valid for Jenkins; errors fail, what is waived is skipped', async () => {
  const source = 'uno';
  const waived = { rule: 'big-words', reason: 'a propósito', at: { start: 0, end: 1, text: 'u' } };
  const text = await rendered('junit', [
    ...samples,
    report('b.md', source, [finding(source, 'big-words', 'uno', { waived })]),
  ]);
  const { valid: isValid, errors } = await validateXML({
    xml: { fileName: 'junit.xml', contents: text },
    schema: readFileSync(new URL('schemas/junit.xsd', import.meta.url), 'utf8'),
  });
  expect(errors).toEqual([]);
  expect(isValid).toBe(true);
  const { testsuites } = xml.parse(text);
  expect([testsuites.tests, testsuites.failures]).toEqual(['10', '2']);
  expect(testsuites.testsuite[3].testcase[0].skipped.message).toBe('a propósito');
});

test('checkstyle: a file for each draft, an error for each finding', async () => {
  const text = await rendered('checkstyle');
  expect(XMLValidator.validate(text)).toBe(true);
  const { file } = xml.parse(text).checkstyle;
  expect(file.map((one: { error?: object[] }) => one.error?.length ?? 0)).toEqual([4, 3, 1]);
  expect(file[1].error[0].source).toBe('redlint.image-responsibility.missing-picture-text');
});

describe('github', () => {
  test('errors first, drafts in turn, everything escaped', async () => {
    const text = await rendered('github');
    expect(text).toMatchSnapshot();
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(/^::(error|warning|notice) (\w+=[^:,]*,?)+::[^\r\n]+$/);
  });

  test('says how many it will not show', async () => {
    const source = 'mal '.repeat(40);
    const many = Array.from({ length: 30 }, (_, i) => finding(source, 'missing-picture-text', 'mal', { nth: i }));
    expect(await rendered('github', [report('a.md', source, many)])).toMatch(/\n20 hallazgos quedan sin anotar.*\n$/);
  });
});

describe('markdown', () => {
  const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);

  test('shows words as they are: no HTML, link, mention or number of a draft', async () => {
    const tree = parse(await rendered('markdown'));
    const tables: Table[] = [];
    const html: string[] = [];
    visit(tree, (node: Nodes) => {
      if (node.type === 'table') tables.push(node);
      if (node.type === 'html') html.push((node as Html).value);
      if (node.type === 'link') expect(node.url).toMatch(/^https:\/\/example\.org\/redlint/);
    });
    expect(new Set(html.flatMap((one) => one.match(/<[^>]+>/g) ?? []))).toEqual(
      new Set(['<!-- -->', '<br>', '<details>', '<summary>', '</summary>', '</details>']),
    );
    const rows = tables[1]?.children.slice(1) ?? [];
    expect(rows).toHaveLength(7);
    const words = rows.map((row) => textOf(row.children[2] ?? row, { includeHtml: false }));
    expect(words[1]).toBe(
      'La imagen «<script>alert("a")</script>» no tiene texto alternativo: di en una frase qué se ve.' +
        'Se arregla solo: «<script>alert("a")</script>» → «<b>"&␇»',
    );
    expect(words[3]).toContain('con `barra`, @alcalde y #12»');
  });

  test('whatever a draft holds, a cell shows it', async () => {
    const { markdown } = await import('../src/report/markdown.js');
    fc.assert(
      fc.property(anyText, (text) => {
        const source = 'x';
        const one = finding(source, 'big-words', 'x', { data: { word: `a${text}b`, advice: 'c' } });
        const tree = parse([...markdown([report('a.md', source, [one])], viewOf())].join(''));
        const table = tree.children.filter((node) => node.type === 'table')[1] as Table;
        const shown = textOf(table.children[1]?.children[2], { includeHtml: false });
        const folded = visible(`a${text}b`.replace(/[ \t\r\n\f\v]+/g, ' '));
        expect(shown).toBe(`«${folded}» no dice nada que se pueda comprobar: c.`);
      }),
    );
  });

  test('a comment and a step summary stay under their limits and count the rest', async () => {
    const source = 'mal '.repeat(20_000);
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      ...finding(source, 'big-words', 'mal'),
      at: { start: i * 4, end: i * 4 + 3, text: 'mal' },
    }));
    const reports = [report('a.md', source, many)];
    expect(Buffer.byteLength(await rendered('markdown', reports))).toBeLessThan(65_536);
    const summary = stepSummary(reports, viewOf());
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    expect(summary).toMatch(/… y \d+ más/);
  });
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

test('machine formats take whatever a draft holds', async () => {
  const all = await Promise.all(Object.entries(formats).map(async ([name, open]) => [name, await open()] as const));
  fc.assert(
    fc.property(anyReports, (reports) => {
      for (const [name, format] of all) {
        const text = [...format(reports, viewOf())].join('');
        expect(text.replaceAll('\t', ''), name).not.toMatch(control);
        if (name === 'junit' || name === 'checkstyle') expect(XMLValidator.validate(text)).toBe(true);
        if (name === 'sarif' || name === 'gitlab' || name === 'rdjson') valid(name, text);
        if (name === 'json') JSON.parse(text);
        if (name === 'github')
          expect(text.split('\n').every((line) => line === '' || /^(::|\d)/.test(line))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

describe('html', () => {
  type Element = DefaultTreeAdapterTypes.Element;
  const elements = (text: string): Element[] => {
    const found: Element[] = [];
    const walk = (node: DefaultTreeAdapterTypes.Node) => {
      if ('tagName' in node) found.push(node);
      if ('childNodes' in node) node.childNodes.forEach(walk);
    };
    const errors: string[] = [];
    walk(parseHtml(text, { onParseError: (error) => errors.push(error.code) }));
    expect(errors).toEqual([]);
    return found;
  };
  const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
  const words = (node: DefaultTreeAdapterTypes.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : '';
  const withClass = (all: Element[], name: string) =>
    all.filter((one) => attribute(one, 'class')?.split(' ').includes(name));

  test('is well formed, refers to nothing outside and runs only its own script', async () => {
    for (const locale of ['es', 'en']) {
      const all = elements(await rendered('html', samples, { locale, showFiles: true }));
      expect(attribute(all[0] as Element, 'lang')).toBe(locale);
      const ids = all.flatMap((one) => attribute(one, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of all)
        for (const { name, value } of one.attrs) {
          expect(name).not.toMatch(/^(on|src$|style$)/);
          if (name === 'href') expect(ids).toContain(value.slice(1));
        }
      expect(all.filter((one) => one.tagName === 'script')).toHaveLength(1);
      expect(withClass(all, 'finding')).toHaveLength(7);
    }
  });

  test('puts first what matters most, says for whom and when, and praises what is clean', async () => {
    const run = { today: '2026-11-25', organization: 'Villaejemplo', off: ['big-words'] };
    const text = (await rendered('html', [...samples, report('otro.md', 'Hola.')], { run })).replace(/\s+/g, ' ');
    expect(text).toContain('Villaejemplo · 25 de noviembre de 2026');
    expect(text).toContain('2 borradores no tienen nada que corregir');
    expect(text).toMatch(/no las pide: Palabras que inflan/);
    const all = elements(text);
    const order = withClass(all, 'finding').map((one) => attribute(one, 'data-severity'));
    expect(order.join(' ')).toBe('error warning suggestion suggestion error warning warning');
    expect(text).not.toContain('--fix');
  });

  test('names networks as they are called, and shows whole what is there to be copied', async () => {
    const source = 'Un evento.';
    const long = 'palabras que se van a copiar '.repeat(8).trim();
    const one = report('a.md', source, [finding(source, 'big-words', 'evento', { suggest: [long] })], {
      networks: ['x', 'linkedin'],
    });
    expect(await rendered('html', [one])).toContain('español · X · LinkedIn');
    const text = await rendered('pretty', [one]);
    expect(text).toContain('X, LinkedIn');
    for (const all of [text, await rendered('markdown', [one])])
      expect(all.replace(/\s+/g, ' ')).toContain(`«${long}»`);
  });

  test('says of a draft that the baseline keeps silent neither that it is good nor that it is bad', async () => {
    const source = 'Un evento incomparable, único.';
    const known = [
      finding(source, 'big-words', 'incomparable', { baselined: true }),
      finding(source, 'wrong-weekday', 'evento', { baselined: true }),
    ];
    const old = withFindings(report('viejo.md', source), known);
    const verdict = (text: string, name: string) =>
      withClass(elements(text), name).map((one) => words(one).replace(/\s+/g, ' ').trim());
    const text = await rendered('html', [old, report('limpio.md', 'Hola.')]);
    expect(verdict(text, 'known')).toEqual([
      '– nada nuevo (2 hallazgos ya conocidos) viejo.md',
      expect.stringMatching(/^4 buscadores = nada nuevo/),
    ]);
    expect(verdict(text, 'clean')).toEqual(['✓ nada que corregir limpio.md']);
    expect(verdict(text, 'nothing-new')).toEqual(['2 borradores no tienen nada nuevo que corregir.']);
    expect(text).not.toMatch(/Buen trabajo|Todo en orden|listo/);
    expect(await rendered('html', [old], { locale: 'en' })).toContain('nothing new (2 known findings)');
    expect(await rendered('pretty', [old], { showFiles: true })).toMatch(/^= viejo\.md[\s\S]*Nada nuevo que corregir/);
    const fresh = withFindings(old, [...known, finding(source, 'missing-picture-text', 'Un')]);
    expect(await rendered('markdown', [fresh])).toContain('| ✅ | ✅ | ❌ | = | ✅ | ✅ | ✅ |');
    expect(JSON.parse(await rendered('json', [old])).reports[0].principles.findability).toBe('known');
  });

  test('shows every draft just as it is, marks where they belong', async () => {
    const { html } = await import('../src/report/html/html.js');
    const check = (reports: readonly Report[]) => {
      const all = elements([...html(reports, viewOf())].join(''));
      const shown = reports.filter((one) => one.findings.some((f) => !f.waived && !f.baselined));
      expect(withClass(all, 'post')).toHaveLength(shown.length);
      const posts = withClass(all, 'post').map((post) =>
        post.childNodes
          .filter((node) => !('tagName' in node && node.tagName === 'a'))
          .map(words)
          .join(''),
      );
      const sources = shown.map(({ source }) =>
        source.text
          .split(/\r\n|[\r\n]/)
          .map((line) => line.split('\t').map(visible).join('\t'))
          .join('\n'),
      );
      expect(posts.sort()).toEqual(sources.sort());
      return all;
    };
    const marks = check(samples)
      .filter((one) => one.tagName === 'mark')
      .map(words);
    expect(marks).toContain('viernes 21 de noviembre');
    expect(marks).toContain('<script>alert("a")</script>');
    fc.assert(
      fc.property(anyReports, (reports) => void check(reports)),
      { numRuns: 60 },
    );
  });
});
