import { expect, test } from 'vitest';
import { withinLimits } from '../../src/draft/body/limits.js';

test.each([
  ['quotations inside each other', 40, (n: number) => `${'>'.repeat(n)} a\n`],
  ['marks in a block', 4000, (n: number) => `${'*'.repeat(n)}\n`],
  ['underlines', 400, (n: number) => 'a\n===\n\n'.repeat(n)],
  ['markers inside others, two each', 2000, (n: number) => '> - a\n\n'.repeat(n)],
  ['footnotes', 1000, (n: number) => '[^1]: a\n\n'.repeat(n)],
  ['indented footnotes', 1000, (n: number) => '  [^1]: a\n\n'.repeat(n)],
  ['quotations of links', 8000, (n: number) => '>[a](b)\n\n'.repeat(n)],
  ['items', 8000, (n: number) => '- a\n'.repeat(n)],
  ['lines', 100_000, (n: number) => 'a\n'.repeat(n)],
  ['lines that go on with a quotation', 400, (n: number) => '> a\nb\n\n'.repeat(n)],
  ['lines that go on with an item', 400, (n: number) => '- a\nb\n\n'.repeat(n)],
  ['lines that go on with a footnote', 400, (n: number) => '[^1]: a\nb\n\n'.repeat(n)],
])('%s: so many are read, the next is hidden from the parser', (_, most, times) => {
  expect(withinLimits(times(most))).toBe(times(most));
  const more = times(most + 1);
  const limited = withinLimits(more);
  expect(limited).not.toBe(more);
  expect(limited).toHaveLength(more.length);
  expect(limited.slice(0, most)).toBe(more.slice(0, most));
});

test.each([
  ['lines of one quotation', '> a\n'.repeat(9000)],
  ['indented lines of an item', '- a\n  b\n'.repeat(1000)],
  ['marks of blocks apart', `${'*'.repeat(3000)}\n\n`.repeat(3)],
  ['marks of items', `- ${'*'.repeat(3000)}\n`.repeat(3)],
])('%s are no limit', (_, source) => expect(withinLimits(source)).toBe(source));
