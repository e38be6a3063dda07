import { readdirSync, readFileSync } from 'node:fs';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { EntryFields, EntrySource, LexiconSource } from '../../src/lexicon/lexicon.js';
import { expressionOf } from '../../src/lexicon/syntax/lowered.js';

const rules = new URL('../../rules/', import.meta.url);

/** The lexicons, and the entries in the language files of rules. */
const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^(?:lexicons[/\\][^/\\]*\.[a-z]{2}|[^/\\]+[/\\][^/\\]+[/\\][a-z]{2,3})\.yml$/.test(file),
);

function entriesOf(file: string): readonly EntrySource[] {
  const content = parse(readFileSync(new URL(file.replaceAll('\\', '/'), rules), 'utf8')) as Partial<LexiconSource> & {
    lexicon?: unknown;
  };
  const own = typeof content.lexicon === 'object' ? content.lexicon : content;
  if (Array.isArray(own)) return own;
  const { groups, entries, ...named } = own as Partial<LexiconSource>;
  const lists = groups ?? (entries || own === content ? {} : named);
  return [...Object.values(lists as Record<string, readonly EntrySource[]>).flat(), ...(entries ?? [])];
}

/** A bound is a constant: a smaller one does not change the degree and is proved sooner. */
const smallBounds = (source: string): string =>
  source.replace(
    /\{(\d+),(\d+)\}/g,
    (_, min: string, max: string) => `{${Math.min(Number(min), 2)},${Math.min(Number(max), 3)}}`,
  );

const expressions = new Map(
  files
    .flatMap((file) => entriesOf(file).map((entry) => [file, entry] as const))
    .filter(
      (pair): pair is readonly [string, EntryFields & { re: string }] => (pair[1] as EntryFields).re !== undefined,
    )
    .map(([file, { re }]) => [re, file] as const),
);

it.each([...expressions])('%s of %s takes linear time', (re) => {
  const found = checkSync(smallBounds(expressionOf(re)), 'u', { timeout: 20_000 });
  expect(
    found.status,
    found.status === 'vulnerable' ? `${found.complexity.summary}: ${found.attack.pattern}` : '',
  ).toBe('safe');
});
