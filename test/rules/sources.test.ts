import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFolders } from '../../src/registry/folders.js';
import { rulePage } from '../../src/report/markdown/page.js';
import { registry } from '../lint-text.js';
import { folder, words } from '../run.js';

const works = parse(readFileSync('rules/sources.yml', 'utf8')) as Record<string, Record<string, string>>;
/** A language that follows later may leave the sources to the others: the works are the same. */
const texts = [...registry.principles, ...registry.rules.values()].flatMap(({ id, languages }) =>
  Object.entries(languages).flatMap(([language, { source }]) =>
    source || ['es', 'en'].includes(language) ? [{ of: `${id} ${language}`, source: source ?? [] }] : [],
  ),
);

test('a work has its title, its day, and the address where it was read', () => {
  for (const [name, { title, dated, url = '', read = '' }] of Object.entries(works)) {
    expect(title, name).toMatch(/\S{4}/);
    expect(String(dated), name).toMatch(/^(undated|(19|20)\d\d(-\d\d){0,2})$/);
    expect(read, name).toMatch(/^(20\d\d-\d\d-\d\d)?$/);
    // Only the text from which the principles come reached us without its address.
    if (name !== 'principles-2012') expect(url, name).toMatch(/^https?:\/\/[^\s/]+\.[^\s/]+\/\S+$/);
  }
});

test.each(texts)('$of cites works, and says of each whether it was read', ({ source }) => {
  expect(source).toBeInstanceOf(Array);
  expect(source.length).toBeGreaterThan(0);
  for (const line of source) {
    expect(line).toMatch(
      / (Read on|Leída el|Llegida:) 20\d\d-\d\d-\d\d[:;.]|(Not read here|No consultada aquí)\. http/,
    );
    expect(line, 'a file of our own').not.toMatch(/(?<![/\w])(?:src|rules|docs)\//);
  }
});

test('every work is cited', () => {
  const said = texts.flatMap(({ source }) => source).join('\n');
  expect(Object.entries(works).filter(([, { title = '' }]) => !said.includes(title))).toEqual([]);
});

test('a folder of one’s own cites works too; what was not read is shown as such', () => {
  const own = words['rules/feudal-words/es.yml'] ?? '';
  const cited = (of: string, more = '') =>
    own.replace(/^why:/m, `source: [{ of: ${of}, at: "4.2", says: sin vasallos${more} }]\nwhy:`);
  const shelf =
    'guia: { author: Villa, title: Libro de estilo, edition: ed. 2, dated: "2024", url: "https://villa.example/libro" }\n';
  const lineOf = (files: Record<string, string>): unknown => {
    using dir = folder(files);
    return readFolders(join(dir.path, 'rules'), { own: true, cwd: dir.path }).rules[0]?.languages.es?.source;
  };
  const at = 'rules/feudal-words/es.yml';
  const head = 'Villa, «Libro de estilo» (ed. 2, 2024), 4.2: sin vasallos.';
  expect(lineOf({ [at]: cited('guia'), 'rules/sources.yml': shelf })).toEqual([
    `${head} No consultada aquí. https://villa.example/libro`,
  ]);
  const read = shelf.replace(' }', ', read: 2026-11-29 }');
  expect(lineOf({ [at]: cited('guia'), 'rules/sources.yml': read })).toEqual([
    `${head} Leída el 2026-11-29: https://villa.example/libro`,
  ]);
  expect(lineOf({ [at]: cited('guia', ', unread: true'), 'rules/sources.yml': read })).toEqual([
    `${head} No consultada aquí. https://villa.example/libro`,
  ]);
  expect(() => lineOf({ [at]: cited('guja'), 'rules/sources.yml': shelf })).toThrow(
    /es\.yml:\d+.* no work called “guja” in sources\.yml\. Did you mean “guia”/,
  );
  expect(() => lineOf({ [at]: cited('guia') })).toThrow(/no work called “guia”; add it to sources\.yml/);
  expect(() => lineOf({ [at]: cited('guia'), 'rules/sources.yml': shelf.replace('title', 'titel') })).toThrow(/titel/);
});

test('where a limit is another than its source’s, the page says why', () => {
  const limits = ['long-sentence', 'slow-response', 'hashtag-pile', 'emoji-clutter', 'clumsy-alt-text', 'hard-to-read'];
  for (const id of [...limits, 'wall-of-text'])
    for (const locale of ['es', 'en']) {
      const known = registry.rules.get(id);
      const why = known?.languages[locale]?.limit ?? '';
      expect(why, `${id} ${locale}`).toMatch(/\d/);
      expect(known && rulePage(known, registry.principles, locale)).toContain(why.trim());
    }
});
