import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/lint/fixes.js';
import type { Finding, Report } from '../../src/lint/report.js';
import { formats } from '../../src/report/formats.js';
import { worstOf } from '../../src/report/said/worst.js';
import { sourceText } from '../../src/text/source-text.js';
import { anyReports } from './any-reports.js';
import { control, rendered } from './rendered.js';
import { finding, report, samples, viewOf } from './report-samples.js';
import { junitVerdict, valid, xml } from './report-schemas.js';

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

  test('a rule has its own severity, whatever that of its first finding', async () => {
    const source = 'uno dos';
    const graver = ['uno', 'dos'].map((words) => finding(source, 'big-words', words, { severity: 'error' }));
    const milder = finding(source, 'missing-picture-text', 'dos', { severity: 'suggestion' });
    const outside = finding(source, 'waiver-expired', 'dos', { severity: 'warning', message: 'expired' });
    const reports = [report('a.md', source, [...graver, milder, { ...outside, data: { until: '2025-01-01' } }])];
    const [{ tool, results }] = valid('sarif', await rendered('sarif', reports)).runs;
    const levelsOf = (id: string) => {
      const rule = tool.driver.rules.find((one: { id: string }) => one.id === id);
      const own = results.filter(({ ruleId }: { ruleId: string }) => ruleId === id);
      return [
        rule.defaultConfiguration.level,
        rule.properties['problem.severity'],
        ...own.map(({ level }: { level: string }) => level),
      ];
    };
    expect(levelsOf('big-words')).toEqual(['note', 'recommendation', 'error', 'error']);
    expect(levelsOf('missing-picture-text')).toEqual(['error', 'error', 'note']);
    expect(levelsOf('waiver-expired')).toEqual(['warning', 'warning', 'warning']);
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
    const at = { start: 0, end: 3, text: 'mal' };
    const graver = (one: Finding) => one.rule === 'missing-picture-text';
    const known = many.map((one) => (graver(one) ? { ...one, waived: { rule: one.rule, at } } : one));
    const [{ results }] = valid('sarif', await rendered('sarif', [report('a.md', source, known)])).runs;
    const waived = results.filter(({ suppressions }: { suppressions: object[] }) => suppressions.length > 0);
    expect([results.length, waived.length]).toEqual([5000, 2000]);
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

test('rdjson carries what a fix changes, else the words to choose from', async () => {
  const source = 'Súbditos ya!!';
  const fix = [{ start: 11, end: 13, text: '.' }];
  const found = [
    finding(source, 'big-words', '!!', { fix, suggest: ['!'] }),
    finding(source, 'big-words', 'Súbditos', { suggest: ['Gente', 'Vecindario'] }),
    finding(source, 'big-words', 'ya'),
  ];
  const { diagnostics } = valid('rdjson', await rendered('rdjson', [report('a.md', source, found)]));
  const range = (start: number, end: number) => ({ start: { line: 1, column: start }, end: { line: 1, column: end } });
  expect(diagnostics.map(({ suggestions }: { suggestions?: object[] }) => suggestions)).toEqual([
    ['Gente', 'Vecindario'].map((text) => ({ range: range(1, 10), text })),
    undefined,
    [{ range: range(13, 15), text: '.' }],
  ]);
});

test('rdjson has one suggestion for a fix of several edits, which does all of them', async () => {
  const source = 'Ñu dos\ntres cuatro.\n';
  const fix = [
    { start: source.indexOf('cuatro'), end: source.indexOf('cuatro') + 6, text: 'a' },
    { start: 3, end: 3, text: '«' },
    { start: 6, end: 6, text: '»' },
  ];
  const found = [finding(source, 'big-words', 'dos', { fix })];
  const { diagnostics } = valid('rdjson', await rendered('rdjson', [report('a.md', source, found)]));
  const [{ suggestions }] = diagnostics;
  expect(suggestions).toEqual([
    { range: { start: { line: 1, column: 5 }, end: { line: 2, column: 12 } }, text: '«dos»\ntres a' },
  ]);
  // As reviewdog puts it in: the bytes of the range are replaced by the text.
  const lines = source.split('\n').map((line) => Buffer.from(line));
  const [{ range, text }] = suggestions;
  const kept = [lines[0]?.subarray(0, range.start.column - 1), lines[1]?.subarray(range.end.column - 1)];
  expect(`${kept[0]}${text}${kept[1]}\n`).toBe(applyFixes(source, found).text);
});

test('junit is valid for Jenkins; errors fail, what is waived is skipped', async () => {
  const source = 'uno';
  const waived = { rule: 'big-words', reason: 'a propósito', at: { start: 0, end: 1, text: 'u' } };
  const text = await rendered('junit', [
    ...samples,
    report('b.md', source, [finding(source, 'big-words', 'uno', { waived })]),
  ]);
  const { valid: isValid, errors } = await junitVerdict(text);
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
    const text = await rendered('github', [report('a.md', source, many)]);
    expect(text).toMatch(/\n20 hallazgos quedan sin anotar.*\n$/);
    expect(text.match(/^::error/gm)).toHaveLength(10);
  });
});

test('of many findings the worst are shown, spread over drafts: no format hides that there are more, and all count', async () => {
  const source = 'mal mal mal';
  const found = () => [
    ...[0, 1].map((nth) => finding(source, 'missing-picture-text', 'mal', { nth })),
    finding(source, 'big-words', 'mal'),
  ];
  const all = ['a.md', 'b.md', 'c.md'].map((path) => report(path, source, found()));
  const shown = worstOf(all, 2);
  expect(shown.map(({ findings }) => findings.filter(({ unshown }) => !unshown).length)).toEqual([1, 1, 0]);
  for (const name of Object.keys(formats))
    expect(await rendered(name, shown, { showFiles: true }), name).toMatch(/por --max-findings/);
  expect(JSON.parse(await rendered('json', shown)).summary).toMatchObject({ errors: 6, suggestions: 3, notShown: 7 });
  expect(await rendered('html', shown)).not.toContain('class="well"');
  expect(await rendered('pretty', shown)).toContain('6 errores, 3 sugerencias');
  expect(worstOf(all, 9)).toBe(all);
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
