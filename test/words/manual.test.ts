import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../../src/lexicon/compile/compile.js';
import type { EntrySource, LexiconSource } from '../../src/lexicon/lexicon.js';
import { open } from '../../src/lexicon/match/phrases.js';
import { failing, type Tested } from './lexicon-tests.js';

const page = ['README.md', 'reference.md']
  .map((name) => readFileSync(new URL(`../../src/lexicon/${name}`, import.meta.url), 'utf8'))
  .join('\n');

const blocks = Array.from(page.matchAll(/^```yaml\n(.*?)^```/gms), ([, yaml = '']) => parse(yaml));
const sets = Object.assign({}, ...blocks.filter(({ lexicon }) => !lexicon).map((block) => block.sets));
const lexiconOf = (entry: EntrySource, language: string): LexiconSource => ({
  lexicon: 'manual',
  language,
  sets,
  entries: [entry],
});

interface Row {
  readonly part: string;
  readonly cells: readonly [string, string, string?];
}
/** Rows of the tables whose first cell is code, with their heading. */
const rows = page.split(/^#{2,3} /m).flatMap((section): Row[] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => ({
      part: section.slice(0, section.indexOf('\n')),
      cells: line.slice(2, -2).split(' | ') as unknown as Row['cells'],
    })),
);
const code = (cell: string): string => cell.slice(1, -1).replaceAll('\\|', '|');
const quoted = (cell = ''): string[] => Array.from(cell.matchAll(/“([^”]*)”/g), ([, text = '']) => text);
const under = (...parts: string[]): Row[] => rows.filter(({ part }) => parts.includes(part));

const languages: Readonly<Record<string, string>> = { 'In Spanish': 'es', 'In Catalan': 'ca' };

describe('the manual of the lexicons', () => {
  const signs = under(
    ...['Words', 'Forms of words', 'In Spanish', 'In Catalan', 'Sets', 'What comes between', 'Where it stands'],
    ...['Things that are recognised', 'A sign itself', 'Twelve worked examples'],
  );
  it.each(signs.map(({ part, cells: [pattern, finds, not] }) => [code(pattern), finds, not, part] as const))(
    '%s',
    (pattern, finds, not, part) => {
      const phrases = open(compile([lexiconOf(pattern, languages[part] ?? 'en')]));
      const hits = (text: string) =>
        phrases
          .search(text)
          .hits()
          .map((hit) => hit.text);
      expect(quoted(finds).length * quoted(not).length).toBeGreaterThan(0);
      for (const text of quoted(finds)) expect(hits(text)).toEqual([text]);
      for (const text of quoted(not)) expect(hits(text)).toEqual([]);
    },
  );

  it.each(blocks.filter(({ lexicon }) => lexicon).map((block: Tested) => [block.lexicon, block] as const))(
    'the lexicon %s',
    (_, block) => expect(failing(open(compile([block])), block)).toEqual([]),
  );

  it.each(under('An entry').filter(({ cells }) => cells[0].startsWith('`{')))('$cells.0', ({ cells }) => {
    const [hit] = open(compile([lexiconOf(parse(code(cells[0])), 'en')]))
      .search(quoted(cells[1])[0] as string)
      .hits();
    expect(hit?.entry.instead(hit.text, { before: '', after: '' })).toEqual(quoted(cells[2]));
  });

  it.each(under('When a pattern is refused'))('$cells.0 is refused', ({ cells: [pattern, said] }) => {
    expect(() => compile([lexiconOf(code(pattern), 'en')])).toThrow(said);
  });
});
