import fc from 'fast-check';
import type { Html, Nodes, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { stepSummary } from '../../src/report/machine/github.js';
import { visible } from '../../src/report/visible.js';
import { anyText } from './any-reports.js';
import { rendered } from './rendered.js';
import { finding, report, viewOf } from './report-samples.js';

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
