import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readExpression } from '../src/text/anchor.js';
import type { EntryFields, EntrySource, LexiconSource } from '../src/text/lexicon.js';

const folder = new URL('../rules/lexicons/', import.meta.url);

const entriesOf = (file: string): readonly EntrySource[] => {
  const { groups = {}, entries = [] } = parse(readFileSync(new URL(file, folder), 'utf8')) as LexiconSource;
  return [...Object.values(groups).flat(), ...entries];
};

/** A bound is a constant: a smaller one leaves the degree as it is and is sooner proven. */
const smallBounds = (source: string): string =>
  source.replace(
    /\{(\d+),(\d+)\}/g,
    (_, min: string, max: string) => `{${Math.min(Number(min), 2)},${Math.min(Number(max), 3)}}`,
  );

/** Entries that differ only in their stem are one expression. */
const expressions = new Map(
  readdirSync(folder)
    .filter((file) => /\.[a-z]{2}\.yml$/.test(file))
    .flatMap((file) => entriesOf(file).map((entry) => [file, entry] as const))
    .filter(
      (pair): pair is readonly [string, EntryFields & { re: string }] =>
        typeof pair[1] !== 'string' && pair[1].re !== undefined,
    )
    .map(([file, { re, stem }]) => [stem ? re.replace(stem, 'stem') : re, file] as const),
);

it.each([...expressions])('%s of %s takes linear time', (re) => {
  const found = checkSync(smallBounds(readExpression(re).source), 'u', { timeout: 20_000 });
  expect(
    found.status,
    found.status === 'vulnerable' ? `${found.complexity.summary}: ${found.attack.pattern}` : '',
  ).toBe('safe');
});
