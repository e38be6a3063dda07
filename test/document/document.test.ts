import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { markdownOf } from '../../src/document/markdown.js';
import { isTooDeep } from '../../src/document/nesting.js';
import { asDocument } from '../../src/document/report.js';
import { paragraphStarts } from '../../src/document/text.js';
import { decoration } from '../../src/document/unpack.js';
import type { Finding, Report } from '../../src/lint/report.js';
import { sourceText } from '../../src/text/source-text.js';

describe('a document as Markdown', () => {
  const read = (html: string, asRows = false) => markdownOf(parseFragment(html), asRows);

  test.each<[string, string, string]>([
    ['paragraphs', '<p>Uno  dos\n tres</p><p> </p><p>Cuatro</p>', 'Uno dos tres\n\nCuatro'],
    ['text beside them', 'Uno<p>dos</p>tres', 'Uno\n\ndos\n\ntres'],
    ['headings', '<h1>Uno <strong>dos</strong></h1><h6>\nTres </h6><h2> </h2>', '# Uno **dos**\n\n###### Tres'],
    ['a list', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n\n- b\n\n- c'],
    ['a numbered list', '<ol><li><p>a</p><p>b</p></li><li>c</li></ol>', '1. a\n\nb\n\n1. c'],
    ['an empty item', '<ul><li></li><li>b</li></ul>', '- b'],
    ['a quotation', '<blockquote><p>a</p></blockquote>', 'a'],
    ['a break', '<p>Uno<br>dos</p>', 'Uno  \ndos'],
    ['bold words', '<p>a<strong> b c </strong>d<strong> </strong><strong>e<br>f</strong></p>', 'a **b c** d e  \nf'],
    ['other marks', '<p><em>a</em> <u>b</u></p>', 'a b'],
    ['a link', '<p><a href="https://a.es/b (c)<d>">e f</a></p>', '[e f](https://a.es/b%20%28c%29%3Cd%3E)'],
    ['its own address', '<p><a href="https://a.es/b_c">https://a.es/b_c</a></p>', 'https://a.es/b_c'],
    [
      'mail and telephone',
      '<p><a href="mailto:a@b.es">a</a> <a href="TEL:1">b</a></p>',
      '[a](mailto:a@b.es) [b](TEL:1)',
    ],
    ['links elsewhere', '<p><a href="javascript:x">a</a> <a href="#b">b</a><a href="https://c.es"> </a></p>', 'a b'],
    ['notes', '<p>a<a href="#footnote-1">[1]</a><a href="#endnote-ref-1">↑</a><a href="#comment-1">x</a></p>', 'a'],
    ['pictures', '<p><img alt="Una [b]\n c" src="word:1"></p>', '![Una \\[b\\] c](word:1)'],
    ['a picture without words', '<p><img src="word:1"></p>', '![](word:1)'],
    ['decoration', `<p><img alt="${decoration}" src="word:1"></p>`, '<img alt="" src="word:1">'],
    ['cells', '<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>', 'a\n\nb\n\nc'],
    ['comments', '<p>a<!-- b --></p>', 'a'],
  ])('%s', (_, html, markdown) => {
    expect(read(html)).toBe(markdown);
  });

  test.each<[string, string]>([
    ['a*b c * d *e f*', 'a\\*b c * d \\*e f\\*'],
    ['a_b _c_ d_', 'a_b \\_c\\_ d\\_'],
    ['`a` ~b~ [c] \\d', '\\`a\\` \\~b\\~ \\[c\\] \\\\d'],
    ['a < b <c> </d> <!e>', 'a < b \\<c> \\</d> \\<!e>'],
    ['R&D &amp;copy; &amp;#169; &', 'R&D &amp;copy; &amp;#169; &'],
    ['en https://a.es/b_c_*d*', 'en https://a.es/b_c_*d*'],
    ['# a', '\\# a'],
    ['#a', '#a'],
    ['####### a', '####### a'],
    ['&gt; a', '\\> a'],
    ['===', '\\==='],
    ['1. a', '1. a'],
    ['- a', '- a'],
    ['2026. a', '2026\\. a'],
    ['2026) a', '2026\\) a'],
    ['2026.5', '2026.5'],
    ['a<br>---', 'a  \n\\---'],
    ['---', '---'],
  ])('what Markdown would read otherwise: %s', (html, markdown) => {
    expect(
      read(
        `<p>${html
          .replaceAll('<br>', '\u0000')
          .replace(/<(?=[/c!])/g, '&lt;')
          .replaceAll('\u0000', '<br>')}</p>`,
      ),
    ).toBe(markdown);
  });

  test('a table as rows, a line each', () => {
    const rows = '<thead><tr><th>Día</th><th>Qué</th></tr></thead>';
    const cells =
      '<tr><td><p>Vie</p><p>11</p></td><td> </td><td><table><tr><td>a</td></tr></table></td></tr><tr><td></td></tr>';
    expect(read(`<p>x</p><table>${rows}<tbody>${cells}</tbody></table><p>y</p>`, true)).toBe(
      'x\n\nDía · Qué\nVie 11 · a\n\ny',
    );
  });
});

test.each<[string, string, boolean]>([
  ['a thousand levels', '<a>'.repeat(1000), false],
  ['one more', '<a>'.repeat(1001), true],
  ['levels that end', '<a></a>'.repeat(5000), false],
  ['empty elements', '<w:br w:type="a>b"/>'.repeat(5000), false],
  ['signs that are none', '<!-- x --><?xml x?>'.repeat(5000), false],
  ['ends without a beginning', `${'</a>'.repeat(2000)}${'<a>'.repeat(1001)}`, true],
])('nesting: %s', (_, xml, expected) => {
  expect(isTooDeep(xml)).toBe(expected);
});

test('the lines of its report are paragraphs, and its fixes are for a person', () => {
  const text = 'Uno.\n\nDos \\*tres\\*\ncuatro.\n\nCinco.';
  expect(paragraphStarts(text)).toEqual([0, 6, 28]);
  expect(paragraphStarts('')).toEqual([0]);
  const at = { start: 6, end: 9, text: 'Dos' };
  const fix = [{ start: 6, end: 9, text: 'D\\*s' }];
  const finding = { rule: 'r', severity: 'error', message: 'm', data: {}, at } as unknown as Finding;
  const report = { path: 'a.docx', source: sourceText(text), findings: [{ ...finding, fix, clean: 'a.jpg' }, finding] };
  const { source, findings } = asDocument(report as unknown as Report);
  expect(source).toEqual({ text, starts: [0, 6, 28] });
  expect(findings).toEqual([{ ...finding, suggest: ['D*s'] }, finding]);
});
