import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { drafts } from '../../bench/corpus/folder.js';
import { partsOf, textOf } from '../../bench/corpus/parts.js';
import { seeded } from '../../bench/corpus/seeded.js';
import { agreement, flags, labelledPosts, otherPosts } from '../../bench/labels/labels.js';
import { withFigures } from '../../bench/page.js';
import { chart } from '../../bench/speed/chart.js';
import { type Section, standing, table } from '../../bench/speed/table.js';

const sections: [Section] = [
  {
    title: 'Cold <start> & "more"',
    unit: 'node -e 0',
    rows: [
      {
        name: 'node -e 0',
        runs: 3,
        stopped: false,
        processor: 0.05,
        wall: 0.05,
        processorRatio: 1,
        wallRatio: 1,
        peak: 40,
      },
      { name: 'redlint, 600 B', runs: 3, stopped: false, processor: 0.1, wall: 0.1, processorRatio: 2, wallRatio: 2 },
      { name: 'write-good', runs: 3, stopped: false, processor: 0.08, wall: 0.1, processorRatio: 1.6, wallRatio: 2 },
      { name: 'a | slow one', runs: 1, stopped: true, processor: 40, wall: 41, processorRatio: 800, wallRatio: 820 },
    ],
  },
];

test('the corpus is the same each time, and a small one is the beginning of a large one', () => {
  const all = drafts(300);
  expect(drafts(50)).toEqual(all.slice(0, 50));
  const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
  expect(digest).toMatchInlineSnapshot(`"c76609fe330532e1"`);
});

test('drafts are as long as real posts, and hardly a sentence stands in two of them', () => {
  const all = drafts(2000);
  const words = all.map(({ text }) => text.split(/\s+/).length).sort((a, b) => a - b);
  expect(words[1000]).toBeGreaterThan(50);
  expect(words[1000]).toBeLessThan(80);
  expect(words[0]).toBeLessThan(12);
  expect(words.at(-1)).toBeGreaterThan(2000);
  const sentences = all.flatMap(({ text }) => text.split(/[.!?:]\s+|\n+/)).filter((text) => text.split(' ').length > 5);
  expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.8);
});

test('each part that a text names is there', () => {
  for (const language of ['es', 'en'])
    for (const [name, list] of Object.entries(partsOf(language)))
      if (Array.isArray(list))
        for (let seed = 0; seed < 30; seed++)
          expect(textOf(name, language, seeded(seed))).not.toMatch(/[{}]|undefined/);
});

test('a table has a cell for each column of each row', () => {
  const lengths: number[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(table(sections[0])), 'tableRow', (row) => {
    lengths.push(row.children.length);
  });
  expect(lengths).toEqual([7, 7, 7, 7, 7]);
});

test('who is ahead and who behind is said', () => {
  expect(standing({ ...sections[0], title: 'Cold start' })).toBe(
    'Cold start: faster than redlint are write-good (0.80 ×); slower are a | slow one (over 400.0 ×).',
  );
});

test('the drawing is XML, has light and dark, and says in words what it shows', () => {
  const svg = chart(sections, 'two cores & Node');
  expect(XMLValidator.validate(svg)).toBe(true);
  const { desc } = new XMLParser().parse(svg).svg;
  expect(desc['#text'] ?? desc).toContain('redlint, 600 B 2.00');
  expect(svg).toContain('@media (prefers-color-scheme: dark)');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('figures take the place of those before them, and nothing else on the page changes', () => {
  const page = readFileSync('docs/performance.md', 'utf8');
  const once = withFigures(page, 'one');
  expect(withFigures(withFigures(page, 'two'), 'one')).toBe(once);
  expect(once.split('\n')[0]).toBe(page.split('\n')[0]);
  const [first, second] = ['### A\n\n1', '### B\n\n2'];
  expect(withFigures(withFigures(page, `${first}\n\n${second}`), '### A\n\n3')).toContain('### A\n\n3\n\n### B\n\n2');
});

test('lists that one reader labelled hold each post once, with known letters', () => {
  for (const language of ['es', 'en']) {
    const others = otherPosts(language);
    const paths = [...labelledPosts(language), ...others].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const { path, about, flags: own } of others) {
      expect([path, ['R', 'S', 'N', undefined].includes(about)]).toEqual([path, true]);
      expect([path, [...own].every((flag) => flags.includes(flag))]).toEqual([path, true]);
    }
    expect(others.filter((post) => post.isSureOfNews).length).toBeGreaterThan(others.length / 2);
  }
});

test('labels of two readers are read, and what they agree on follows from what they said', () => {
  for (const language of ['es', 'en'])
    for (const { path, a, b, about, flags: agreed, open } of labelledPosts(language)) {
      const trusted = a.sure === b.sure ? undefined : a.sure ? a : b;
      const settle = <T>(one: T, other: T, sure: T | undefined) => (one === other ? one : sure);
      expect([path, about]).toEqual([path, settle(a.about, b.about, trusted?.about)]);
      expect([path, open.has('about')]).toEqual([path, about === undefined]);
      for (const flag of flags) {
        const settled = settle(a.flags.has(flag), b.flags.has(flag), trusted?.flags.has(flag));
        expect([path, flag, agreed.has(flag), open.has(flag)]).toEqual([
          path,
          flag,
          settled === true,
          settled === undefined,
        ]);
      }
    }
});

test('kappa is that of the book', () => {
  const times = (count: number, ...pair: [string, string]): [string, string][] => Array(count).fill(pair);
  const grants = [...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')];
  const { equal, kappa } = agreement(grants);
  expect([equal, kappa]).toEqual([0.7, expect.closeTo(0.4, 10)]);
  expect(agreement(times(9, 'y', 'y')).kappa).toBe(1);
});
