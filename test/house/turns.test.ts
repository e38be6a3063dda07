import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const list: readonly (string | { readonly turn: string; readonly unless: readonly string[] })[] = parse(
  readFileSync('test/house/turns.yml', 'utf8'),
);
const turns = list.map((entry) => (typeof entry === 'string' ? entry : entry.turn));
const plain = list.flatMap((entry) => (typeof entry === 'string' ? [] : entry.unless));
const words = (phrases: readonly string[]) =>
  new RegExp(`\\b(?:${phrases.join('|').replaceAll(' ', '\\s+')})\\b`, 'gi');

/** The turns in a text, each with some words around it. */
function turnsIn(text: string): string[] {
  const searched = text.replace(/“[^”]*”|«[^»]*»|`[^`\n]*`/g, '…').replaceAll('’', "'");
  return searched
    .replace(words(plain), '…')
    .split(/(?<=[.:;])\s|\n\s*\n/)
    .filter((part) => words(turns).test(part))
    .map((part) => part.replace(/\s+/g, ' ').trim());
}

/** The comments of a source, without the signs that make them comments and without quotations in straight marks. */
const commentsOf = (source: string): string =>
  source
    .split('\n')
    .map((line) => /^\s*(?:\/\*\*?|\*\/?|\/\/)(?<said>.*)|\s\/\/ (?<behind>.*)/.exec(line)?.groups)
    .map((found) => found?.said ?? found?.behind ?? '\n')
    .join('\n')
    .replace(/"[^"\n]*"/g, '…');

/** The sentences in a rule's language file: its words and examples are those of posts. */
const sentencesOf = (source: string): string =>
  source
    .split(/\n(?=\S)/)
    .filter((section) => /^(?:title|short|why|limit|messages|unlooked|options):/.test(section))
    .join('\n\n');

const faultsIn = (patterns: readonly string[], ignore: readonly string[], read = (source: string) => source) =>
  globSync(patterns, { ignore: ['**/node_modules/**', ...ignore] }).flatMap((file) =>
    turnsIn(read(readFileSync(file, 'utf8'))).map((part) => `${file}: ${part}`),
  );

test('a turn is found as a word, not in quotation marks and not where it is plain', () => {
  expect(turnsIn('A list that\nis none. There is none. It says “anew”. Women mended it.')).toEqual([
    'A list that is none.',
    'Women mended it.',
  ]);
});

describe('English is plain', () => {
  test('in comments', () => {
    const sources = ['{src,rules,page,scripts,bench,bin,editors,test}/**/*.{ts,js,mjs}'];
    expect(faultsIn(sources, ['test/{drafts,data}/**', 'editors/*/out/**'], commentsOf)).toEqual([]);
  });

  test('in the documentation', () => {
    const pages = ['*.md', 'docs/*.md', 'docs/en/*.md', '{src,bench,scripts,editors}/**/*.md'];
    expect(faultsIn(pages, ['*.es.md', 'CHANGELOG.md'])).toEqual([]);
  });

  test('in messages and help', () => {
    const texts = ['src/messages/en/*.yml', 'src/{config,draft,cli}/**/en.yml', 'page/en.yml'];
    expect(faultsIn(texts, [])).toEqual([]);
    expect(faultsIn(['rules/**/en.yml'], [], sentencesOf)).toEqual([]);
  });
});
