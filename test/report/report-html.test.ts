import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type Report, withFindings } from '../../src/lint/report.js';
import { quietStretches } from '../../src/report/html/quiet-stretches.js';
import { visible } from '../../src/report/visible.js';
import { spokenLocales } from '../locales.js';
import { anyReports } from './any-reports.js';
import { rendered } from './rendered.js';
import { finding, report, samples, viewOf } from './report-samples.js';

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
    for (const locale of spokenLocales) {
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
    // One of the two was not checked completely.
    expect(text).toContain('nada que corregir en lo que se ha mirado');
    expect(text).not.toContain('Buen trabajo');
    const whole = samples.filter(({ silent }) => silent.length === 0);
    expect(await rendered('html', [...whole, report('otro.md', 'Hola.')])).toMatch(/Buen trabajo: un borrador/);
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
    const { html } = await import('../../src/report/html/html.js');
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

test('paper leaves out front matter, bare tags and paragraphs in which nothing was found', () => {
  const source =
    '---\ntitle: Hola\nimage: a.jpg\n---\nUno mal.\nSigue.\n\nDos.\n\n<div class="x">\nTres mal.\n</div>\n';
  const mark = (words: string, from = 0) => {
    const start = source.indexOf(words, from);
    return { start, end: start + words.length };
  };
  const marks = [mark('a.jpg'), mark('mal'), mark('mal', source.indexOf('Tres'))];
  const kept = quietStretches(source, marks).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}…${text.slice(end)}`,
    source,
  );
  expect(kept).toBe('…image: a.jpg\n…Uno mal.\nSigue.\n\n…Tres mal.\n…');
});

test('of a long paragraph paper keeps the sentences in which something was found', () => {
  const other = 'Aquí no hay nada que corregir, y son unas cuantas palabras. ';
  const source = `${other.repeat(3)}Uno está mal. ${other.repeat(3)}Bien, p. ej. a las 9.30 h. Dos está mal.\n`;
  const marks = ['Uno está mal', 'Dos está mal'].map((words) => {
    const start = source.indexOf(words);
    return { start, end: start + words.length };
  });
  const kept = (text: string) =>
    quietStretches(text, marks).reduceRight((all, { start, end }) => `${all.slice(0, start)}…${all.slice(end)}`, text);
  expect(kept(source)).toBe('…Uno está mal. …Dos está mal.\n');
  const short = 'Nada que corregir. Uno está mal, y más no. Nada que corregir.\n';
  expect(quietStretches(short, [{ start: 19, end: 31 }])).toEqual([]);
});
