import { expect, it } from 'vitest';
import { formatted } from '../../scripts/lexicons/format.js';
import { sharedSets } from '../../scripts/lexicons/shared.js';

const laid = (source: string, shared: string[] = []) => formatted('rules/lexicons/a.en.yml', source, shared);
const head = 'lexicon: a\nlanguage: en\n';

/** Each way of writing, and how a person would write it. */
it.each([
  [
    'brackets that are lists',
    'groups:\n  g: [(a|b|c|d|e), (f|g)]\n',
    'groups:\n  g:\n    - [a, b, c, d, e]\n    - (f|g)\n',
  ],
  [
    'sets in rows, with what is said of them',
    `sets:\n  # kinds\n  s: [(one|two|three), four, # five\n    (six|seven|eight|nine|ten)]\ngroups:\n  g: ["@s x", y @s]\n`,
    'sets:\n  # kinds\n  s:\n    - [one, two, three, four] # five\n    - [six, seven, eight, nine, ten]\ngroups:\n  g: ["@s x", y @s]\n',
  ],
  ['rows that a person made', 'sets:\n  s:\n    - [a, b]\n    - [c, d, e]\nentries: ["@s x", y @s]\n'],
  [
    'a set that is named once',
    'sets:\n  s: [a, b]\n  t: [c, d]\nentries: ["x @s?", "@t y", "z @t"]\n',
    'sets:\n  t: [c, d]\nentries: [x (a|b)?, "@t y", z @t]\n',
  ],
  ['a set whose verb a replacement follows', 'sets:\n  s: [~go, ~run]\nentries:\n  - {t: "@s on", plain: ~walk}\n'],
  ['entries that say nothing else', 'groups:\n  g:\n    - {t: [a b, c]} \n', 'groups:\n  g:\n    - a b\n    - c\n'],
  ['anchors', 'entries:\n  - {t: a, not: &more [b c, d]}\n  - {t: e, not: *more}\n'],
  ['several lines of prose', 'entries:\n  - t: a\n    say: so much\n        and more\n'],
])('%s', (_, written, expected = written) => {
  const result = laid(head + written);
  expect(result).toBe(head + expected);
  expect(laid(result)).toBe(result);
});

it('a pattern that is too long is split, or leaves a list to a set where a list would stand twice', () => {
  const words = Array.from({ length: 14 }, (_, i) => `${'word'.repeat(2)}${'abcdefghijklmn'[i]}`);
  const split = laid(`${head}entries: ["(${words.join('|')}) x"]\n`);
  expect(split).toMatch(/ {2}- \["?\(wordworda\|.*\) x,\n {5}\(wordword[h-i]\|.*\|wordwordn\) x\]/);
  const named = laid(`${head}entries: ["(${words.join('|')}) (a|b|c|d)"]\n`, ['wordworda_wordwordb']);
  expect(named).toContain('sets:\n  wordworda_wordwordb_wordwordc:\n    - [wordworda, ');
  expect(named).toContain('"@wordworda_wordwordb_wordwordc (a|b|c|d)"');
});

it('a list that is no YAML is a sentence', () => {
  expect(() => laid('entries:\n  - [a\n')).toThrow(/^rules\/lexicons\/a\.en\.yml: .* line 3, column 1:$/);
});

it('a language without a file of sets shares none', () => {
  expect(sharedSets('rules/lexicons/x.zz.yml')).toEqual(['month', 'weekday']);
});
