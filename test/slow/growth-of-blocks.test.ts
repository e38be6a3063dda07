import { test } from 'vitest';
import { expectDraftLinear, frontMatter, lines, paragraphs, repeated } from '../house/growth.js';

/**
 * Drafts with many blocks that rules, the reader of drafts or the Markdown parser once compared with all others or
 * copied repeatedly.
 */
const drafts: Readonly<Record<string, (count: number) => string>> = {
  'one list': lines((i) => `- La sala ${i} abre de **nueve** a dos`),
  'lists inside lists': lines((i) => `- Sala ${i}\n  - de nueve a dos`),
  '- a': lines(() => '- a'),
  '> a': paragraphs(() => '> a'),
  '> - a': lines(() => '> - a'),
  'one quotation': lines((i) => `> La sala ${i} abre de nueve a dos`),
  'one heading': paragraphs(() => '## Horario'),
  'underlined headings': paragraphs((i) => `Sala ${i}\n------`),
  'one table': (count) => `| sala | hora |\n| - | - |\n${repeated((i) => `| ${i} | de nueve a dos |`, '\n', count)}`,
  tables: paragraphs((i) => `| sala | hora |\n| - | - |\n| ${i} | de nueve a dos |`),
  footnotes: paragraphs((i) => `La sala ${i} abre el lunes[^${i}].\n\n[^${i}]: De nueve a dos.`),
  'keys of front matter': frontMatter((i) => `clave${i}: valor ${i}`),
  'images of front matter': frontMatter(
    (i) => `${i === 0 ? 'images:\n' : ''}  - src: img/${i}.jpg\n    alt: Sala ${i}`,
  ),
};

test.each(Object.entries(drafts))('a draft of %s is linted in proportion to its length', (_, draft) =>
  expectDraftLinear(draft),
);
