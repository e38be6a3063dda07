import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/draft/body/parser.js';

/** The unpatched parser. */
const upstream: { parseMarkdown: typeof parseMarkdown } = await (async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/draft/body/parser.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? '').toString('base64')}`;
  return import(/* @vite-ignore */ url);
})();

const expectSame = (text: string): void => {
  expect(JSON.stringify(parseMarkdown(text))).toBe(JSON.stringify(upstream.parseMarkdown(text)));
};

test.each(['test/drafts', 'examples', 'docs', 'rules'])(
  'trees are those of the parser without the patch: %s',
  (folder) => {
    const drafts = readdirSync(folder, { recursive: true }).filter((name) => /\.(md|txt)$/.test(String(name)));
    expect(drafts.length).toBeGreaterThan(5);
    for (const name of drafts) expectSame(readFileSync(join(folder, String(name)), 'utf8'));
  },
);

/** Text that opens, ends and interrupts containers, tables and headings, and lookalikes. */
const pieces = [
  ...[
    '- ',
    '* ',
    '1. ',
    '> ',
    '>',
    '  ',
    '    ',
    '\t',
    '[^a]: ',
    '[^a]',
    '- [ ] ',
    '# ',
    '|',
    '| a | b |',
    '| - | - |',
    '|-',
  ],
  ...[
    'a',
    'a b',
    '*a*',
    '**',
    '~~a~~',
    '[a](b)',
    '![a](b)',
    '[a]: b',
    '---',
    '===',
    '```',
    '<!-- a -->',
    '<p>',
    '\\',
    '`',
  ],
  ...['\n', '\n', '\n', '\n', '\n\n', '\r\n', '  \n'],
];

test('trees are those of the parser without the patch: generated Markdown', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (some) => expectSame(some.join(''))),
    { numRuns: 500 },
  );
});

test.each(['micromark-util-edit-map/index.js', 'micromark-extension-gfm-table/lib/edit-map.js'])(
  'tests parse with what is bundled: %s',
  async (file) => {
    const { EditMap } = await import(join(import.meta.dirname, '../../node_modules', file));
    expect(String(EditMap.prototype.consume)).not.toContain('events.slice())');
  },
);
