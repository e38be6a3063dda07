import fc from 'fast-check';
import type { Html, Nodes, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { Mistake } from '../../src/mistake.js';
import { stepSummary } from '../../src/report/machine/github.js';
import { inline } from '../../src/report/markdown/inline.js';
import { visible } from '../../src/report/visible.js';
import { anyText } from './any-reports.js';
import { rendered } from './rendered.js';
import { finding, report, viewOf } from './report-samples.js';

describe('markdown', () => {
  const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text);

  test.each(['1. a', '12) a', '- a', '+ a', '= a', '<b>&amp;</b> @ana #1 http://a.es', '$x$ ~~a~~ {a} !a'])(
    'a text is shown as it is: %j',
    (text) => {
      const tree = parse(inline(text));
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(textOf(tree, { includeHtml: false })).toBe(text);
    },
  );

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
      new Set(['<!-- -->', '<br>', '<details>', '<summary>', '<b>', '</b>', '</summary>', '</details>']),
    );
    const rows = tables.slice(1).flatMap(({ children }) => children.slice(1));
    expect(rows).toHaveLength(7);
    const words = rows.map((row) => textOf(row.children[2] ?? row, { includeHtml: false }));
    expect(words[0]).toBe(
      'La imagen «<script>alert("a")</script>» no tiene texto alternativo: di en una frase qué se ve.' +
        'Se arregla solo: «<script>alert("a")</script>» → «<b>"&␇»',
    );
    expect(words[1]).toContain('con `barra`, @alcalde y #12»');
  });

  test.each([
    ['de 8:30 a 14:30.', 'de 8:30 a 14:30.'],
    ['8:100: 8:30: a:30', '8:<!-- -->100: 8:<!-- -->30: a:<!-- -->30'],
  ])('of the colons in %j only those of hours are written as they are', async (text, written) => {
    const { inline } = await import('../../src/report/markdown/inline.js');
    expect(inline(text)).toBe(written);
  });

  test('whatever a draft holds, a cell shows it', async () => {
    const { markdown } = await import('../../src/report/markdown/markdown.js');
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

  test('a comment is a screen until it is unfolded, says each thing once, and leads to the lines', async () => {
    const source = 'mal\n'.repeat(12);
    const all = Array.from({ length: 12 }, (_, nth) => finding(source, 'big-words', 'mal', { nth }));
    const posts = Array.from({ length: 60 }, (_, i) => report(`posts/${i}.md`, source, all));
    const sourceOf = (path: string, from: number) => `https://example.org/redlint/${path}#L${from}`;
    const text = await rendered('markdown', posts, { sourceOf });
    const rows = text.split('\n').filter((line) => line.startsWith('| 💡'));
    expect(rows).toHaveLength(60);
    expect(rows[0]).toContain('| [1](https://example.org/redlint/posts/0.md#L1), [2](');
    expect(rows[0]).toContain(' y 2 más |');
    const unfolded = text
      .replace(/<details>.*?<summary>45 borradores más.*<\/details>(?=\n\n<details>)/s, '+')
      .replace(/<summary>(.*?)<\/summary>.*?<\/details>\n/gs, '$1');
    expect(unfolded.split('\n').length).toBeLessThan(50);
    expect(unfolded).not.toContain('| 💡');
  });

  test('a comment and a step summary stay under their limits and count the rest', async () => {
    const source = 'mal '.repeat(10);
    const said = (i: number) => finding(source, 'big-words', 'mal', { data: { word: `${i}`.repeat(20), advice: 'x' } });
    const posts = Array.from({ length: 1000 }, (_, i) => [said(2 * i), said(2 * i + 1)] as const);
    const reports = posts.map((found, i) => report(`${'carpeta/'.repeat(20)}${i}.md`, source, found));
    expect(Buffer.byteLength(await rendered('markdown', reports))).toBeLessThan(65_536);
    expect(await rendered('markdown', reports)).toMatch(/… y \d+ hallazgos más que no caben aquí/);
    expect(Buffer.byteLength(stepSummary([...reports, ...reports], viewOf()))).toBeLessThan(1024 * 1024);
    const mistakes = reports.map(({ path }) => ({
      path,
      mistake: new Mistake('no-such-path', { path: 'a/'.repeat(5000) }),
    }));
    expect(Buffer.byteLength(await rendered('markdown', reports, {}, mistakes))).toBeLessThan(65_536);
  });
});
