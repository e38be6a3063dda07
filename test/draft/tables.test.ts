import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/draft/body/parser.js';

const holdsTable = (node: { readonly type: string; readonly children?: readonly never[] }): boolean =>
  node.type === 'table' || (node.children ?? []).some(holdsTable);

test.each([
  '| a | b |\n|---|---|\n| 1 | 2 |',
  'a | b\n-- | --',
  'a\n:-',
  'a\n-:  ',
  '|a|\r\n|:-:|\r\n|1|',
  '|a|\r|-|',
  '> |a|\n> |-|',
  '- |a|\n  |-|',
  '1. > |a|\n   > |-|',
  '[^1]: |a|\n    |-|',
  'x[^1]\n\n|a|\n|\t-\t|',
])('a table is found however it is written: %j', (text) => {
  expect(holdsTable(parseMarkdown(text) as never)).toBe(true);
});

test.each(['a\n-', 'a | b\n\n- | -', 'a | b\n- | c', '|-|'])('there is no table in %j', (text) => {
  expect(holdsTable(parseMarkdown(text) as never)).toBe(false);
});
