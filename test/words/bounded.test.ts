import { expect, test } from 'vitest';
import { bounded, type Unbounded } from '../../src/registry/bounded.js';

const faultOf = (written: string): Unbounded['fault'] | undefined => {
  try {
    bounded(written);
    return undefined;
  } catch (error) {
    return (error as Unbounded).fault;
  }
};

test('what repeats inside a word is given an end', () => {
  expect(bounded('\\bplan\\w*')).toBe('\\bplan\\w{0,40}');
  expect(bounded('(\\w+ ){0,2}x+?')).toBe('(\\w{1,40} ){0,2}x{1,40}?');
  expect(bounded('a{3,}b{50,}')).toBe('a{3,40}b{50,50}');
});

test.each(['a.*b', '[^x]+x', '\\P{Lu}*x'])('%s has no end', (written) => {
  expect(faultOf(written)).toBe('endless');
});

/** Each takes seconds over a text of 12,000 letters, or is as slow at another length. */
const slow = [
  ...[
    '(?:a{1,40}){1,3}z',
    '(a|a)*b',
    '(\\w+\\s?)*x',
    '(a?){60}',
    '\\w+\\w+\\w+x',
    '(a+)+b',
    '(?:(?:a{1,5}){1,5}){1,5}z',
  ],
  ...['(?:a{1,3}b?){1,10}c', '(?:a|ab|b){1,20}c', '(?:[a-c]{1,5}|[b-d]{1,5}){1,4}e', '.{0,40}a.{0,40}b.{0,40}c'],
  ...[
    '(?=.{0,40}x.{0,40}y.{0,40}z)a',
    '(?<=a.{0,40}b.{0,40}c.{0,40})d',
    'a{1,40}(?!b)c{0,40}(?!d)a{0,40}e',
    'a{0,5000}b',
  ],
  ...[
    '(?:(a{1,10})\\1){1,3}b',
    '(a{1,80}b?)\\1',
    '(?:\\s+\\w+)*x',
    '(?:x?y?z?){1,5}w',
    '^(?:a?){20}b',
    '\\p{L}{0,60}ñ?\\p{Lu}{0,60}z',
  ],
];

test.each(slow)('%s can be tried in too many ways', (written) => {
  expect(faultOf(written)).toBe('ways');
});

/** Expressions that lists of words need. */
const plain = [
  ...['(\\w+ ){0,5}fin', '\\bplan\\w*', '(?:lunes|martes) (?:\\d{1,2} (?:de )?)?(?:enero|febrero)', '(\\w+) \\1'],
  ...[
    '(?:\\p{L}+-){0,3}\\p{L}+z',
    '.{0,40}x.{0,40}y',
    '(?:\\d{1,3}[.,]?){1,5}€',
    '(?<!\\p{L}{1,40})\\p{L}+x',
    '(?:foo|bar)+x',
  ],
  ...[
    '\\s*\\S+\\s*x',
    '(?:(?:\\w+[ -])?\\w+ ){0,3}ltd',
    '(?!.{0,40}z)a+b',
    '^\\s*(?:IMG|P|PXL)[\\d _.:()-]*\\d[ _.:()-]*$',
  ],
  ...[
    '(?<![\\p{L}@._/-])\\p{L}{2,}[·•∙](?:a|[aeo]?s)(?:[·•∙]o?s)?(?![\\p{L}\\p{N}@_·])',
    '(.{0,10}a){3}',
    '[A-Z]{1,40}\\d{1,40}x',
  ],
];

test.each(plain)('%s is taken', (written) => {
  expect(faultOf(written)).toBeUndefined();
});

test('one too long to tell is refused', () => {
  expect(faultOf('a?'.repeat(1500))).toBe('long');
});
