import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/draft/body/parser.js';
import type { Edit } from '../../src/rule.js';
import { lintText, registry, unmarked } from '../lint-text.js';

const front = /^---\n[\s\S]*?\n---\n/;

/** The visible content of a Markdown file: its texts, alternative texts and all HTML. */
function seen(source: string): string {
  const [meta = ''] = front.exec(source) ?? [];
  const texts = (node: Nodes): string => {
    if (node.type === 'image') return node.alt ?? '';
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(texts).join('') : '';
  };
  return meta + texts(parseMarkdown(source.slice(meta.length)));
}

const mark = (i: number): string => `\ue000${i}\ue001`;

/**
 * The intended result: the text of each edit at its place, without backslashes before signs, and spaces at the end,
 * which nobody sees.
 */
function meant(source: string, edits: readonly Edit[]): string {
  let text = source;
  edits.forEach((edit, i) => {
    text = text.slice(0, edit.start) + mark(i) + text.slice(edit.end);
  });
  return edits
    .reduce(
      (shown, edit, i) => shown.replace(mark(i), () => edit.text.replace(/\\([\\`*_[\]<>~|#&])/g, '$1')),
      seen(text),
    )
    .trimEnd();
}

async function expectSeen(source: string, circumstances: Parameters<typeof lintText>[1]): Promise<number> {
  const { report } = await lintText(source, circumstances);
  const edits = report.findings
    .flatMap(({ fix = [] }) => fix)
    .sort((a, b) => b.start - a.start)
    .filter((edit, i, all) => i === 0 || edit.end <= (all[i - 1] as Edit).start);
  let fixed = source;
  for (const edit of edits) fixed = fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end);
  expect(seen(fixed)).toBe(meant(source, edits));
  return edits.length;
}

describe('what a reader of the fixed Markdown sees is what the fix means', () => {
  const fixable = [...registry.rules.values()].filter(({ rule }) => rule.fixable);

  test.each(fixable.map(({ id, languages }) => [id, languages] as const))('%s', async (only, languages) => {
    let edits = 0;
    for (const [language, { examples }] of Object.entries(languages))
      for (const example of examples)
        edits += await expectSeen(unmarked(example.bad).source, { language, only, ...example });
    if (only !== 'photo-metadata') expect(edits).toBeGreaterThan(0);
  });

  test.each([
    'La aspirante con DNI 12345678Z pasa.',
    '**DNI 12345678Z** y **87654321X**, admitidos.',
    '- Amparo Lizana, 12345678Z\n- Fermín Osuna, X1234567L',
    '> El DNI 12345678Z pasa.',
    '<p>El DNI 12345678Z pasa.</p>\n',
    'El <b>DNI 12345678Z</b> pasa.',
    '![DNI 12345678Z de la aspirante](lista.png)',
    '<img alt="DNI 12345678Z de la aspirante" src="lista.png">',
    '| DNI | Nota |\n|---|---|\n| 12345678Z | 5 |\n',
    '# DNI 12345678Z\n\n[DNI 12345678Z](https://villa.example)',
    '---\ntitle: DNI 12345678Z\ndescription: "12345678Z, admitida"\n---\nHola.\n',
  ])('a mask in %j', async (source) => {
    expect(await expectSeen(source, { language: 'es', only: 'personal-data' })).toBeGreaterThan(0);
  });

  test('a mask never begins a value of YAML, where an asterisk means something else', async () => {
    const source = '---\ntitle: 12345678Z tiene cita, DNI\n---\nHola.\n';
    const { report } = await lintText(source, { language: 'es', only: 'personal-data' });
    expect(report.findings.map(({ at, fix }) => [at.text, fix])).toEqual([['12345678Z', undefined]]);
  });
});
