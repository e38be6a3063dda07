import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { patternsIn } from '../../src/config/match.js';
import { Mistake } from '../../src/mistake.js';

const folder = resolve('/posts');
const answer = (patterns: string | readonly string[], path: string, isFolder = false) =>
  patternsIn(folder, patterns).test(resolve(folder, path), isFolder);

test.each<[string | readonly string[], string, boolean | undefined]>([
  ['*.md', 'a.md', true],
  ['*.md', 'b/a.md', true],
  ['/*.md', 'b/a.md', undefined],
  ['b/', 'b', undefined],
  ['*.md\n!a.md', 'a.md', false],
  [['*.md', '!a.md'], 'a.md', false],
  [['*.md', '!a.md'], 'b.md', true],
  ['#*.md\r\n\r\n*.txt', 'a.txt', true],
  ['#*.md', 'a.md', undefined],
  ['', 'a.md', undefined],
  [[' ', ''], 'a.md', undefined],
  ['*', '.', undefined],
  ['*', '../a.md', undefined],
])('%j says of %s: %s', (patterns, path, expected) => {
  expect(answer(patterns, path)).toBe(expected);
});

test('a pattern of folders is of folders alone', () => {
  expect(answer('b/', 'b', true)).toBe(true);
});

describe('a pattern that might take too long', () => {
  test.each(['*a*b*c*d', '**/**/*a*/*b*/*c*/d*', '{a}{b}{c}{d}{e}', '#*a*b*c*d*e*'])('%s is taken', (pattern) => {
    expect(answer(pattern, 'x.md')).toBe(undefined);
  });
  test.each(['*a*b*c*d*', '*/*a*/*b*/*c*/*d*/*e*', '{a}{b}{c}{d}{e}{f}'])('%s is refused', (pattern) => {
    expect(() => patternsIn(folder, pattern)).toThrow(Mistake);
  });
  test('the place where it is written is told', () => {
    expect(() => patternsIn(folder, '*a*b*c*d*', () => 'plan.ignore, line 3')).toThrow('plan.ignore, line 3');
  });
});
