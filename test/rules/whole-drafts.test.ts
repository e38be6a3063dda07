import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Linter } from '../../src/linter/linter.js';
import { createLinter } from '../../src/linter/node.js';

/** What a reader sees of a draft: what is said, and the lines that safe fixes write. */
async function saidOf(linter: Linter, folder: string, name: string): Promise<string> {
  const path = `${folder}/${name}`;
  const source = readFileSync(path, 'utf8');
  const { language, kind, networks, findings, silent } = await linter.lintText(source, { path });
  // Most have nothing to write, and a fix checks its draft again.
  const isFixed = findings.some(({ fix }) => fix !== undefined);
  const { text } = isFixed ? await linter.fixText(source, { path }) : { text: source };
  const lines = new Set(source.split('\n'));
  return [
    `──── ${name}: ${[kind, language, ...networks].join(' ')}`,
    ...findings.map(({ line, column, rule, severity, message, suggestions = [] }) =>
      [`${line}:${column} ${severity} ${rule}: ${message}`, ...suggestions.map((one) => `→ ${one}`)].join(' '),
    ),
    ...silent.map(({ rule, because, what = '' }) => `unlooked ${rule} ${because} ${what}`.trimEnd()),
    ...text.split('\n').flatMap((line) => (lines.has(line) ? [] : [`fixed: ${line}`])),
  ].join('\n');
}

/** Whole drafts, as people write them, with all that all rules say. `-u` writes the current ones. */
test.each(['good', 'samples', 'seen'].flatMap((set) => ['es', 'en'].map((language) => [set, language])))(
  '%s drafts in %s are told what is written beside them',
  async (set, language) => {
    const folder = `test/drafts/${set}/${language}`;
    const names = readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name));
    const config = { extends: 'preset:strict', root: true };
    const linter = createLinter({ config, today: '2026-11-24', locale: language });
    const all = await Promise.all(names.map((name) => saidOf(linter, folder, name)));
    await expect(`${all.join('\n')}\n`).toMatchFileSnapshot(`__snapshots__/whole-drafts.${set}.${language}.txt`);
  },
);
