import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../../src/linter/node.js';

// Findings depend on what a text says, however it is written down.

const letters: Readonly<Record<string, string>> = {
  á: '&aacute;',
  é: '&eacute;',
  í: '&iacute;',
  ó: '&oacute;',
  ú: '&uacute;',
  ñ: '&#241;',
  É: '&Eacute;',
  Í: '&Iacute;',
  Ó: '&#xD3;',
};

/** Addresses, code, tags, attributes, comments and hashtags are skipped. */
const verbatim = String.raw`\]\([^)]*\)|\S*[@/]\S*|\x60[^\x60]*\x60|<[^>]*>|\{[^}]*\}|#\S+`;

const asEntities = (text: string): string =>
  text.replace(new RegExp(`(${verbatim})|[${Object.keys(letters).join('')}]`, 'g'), (sign, kept?: string) =>
    kept === undefined ? (letters[sign] ?? sign) : kept,
  );

/** Every ninth lower-case word in bold. */
function withBold(text: string): string {
  let words = 0;
  return text.replace(
    new RegExp(`(${verbatim})|(?<![\\p{L}\\p{N}*_.'’-])\\p{Ll}{4,}(?![\\p{L}\\p{N}*_'’.-])`, 'gu'),
    (word, kept?: string) => (kept === undefined && ++words % 9 === 0 ? `**${word}**` : word),
  );
}

/** Long lines of prose split in two, before a lower-case letter. */
const inTwoLines = (text: string): string => text.replace(/^(\p{L}[^\n|]{60,}?) (?=\p{Ll}[^\n|]*$)/gmu, '$1\n');

const folder = 'test/drafts/good/es';
const drafts = ['test/drafts/seen/es', folder].flatMap((place) =>
  readdirSync(place)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${place}/${name}`),
);

/** The draft with its body changed. */
function changed(source: string, change: (text: string) => string): string {
  const head = /^(---|\+\+\+)\r?\n[\s\S]*?\n\1\r?\n/.exec(source)?.[0] ?? '';
  return head + change(source.slice(head.length));
}

const linter = createLinter({
  config: { extends: 'preset:recommended', root: true },
  today: '2026-11-24',
  locale: 'en',
});

const foundIn = async (text: string, path: string): Promise<string[]> =>
  (await linter.lintText(text, { path })).findings
    .map(({ rule }) => rule)
    // The rule looks for words in bold.
    .filter((rule) => rule !== 'wall-of-text')
    .sort();

describe.each([
  ['letters as entities', asEntities],
  ['words in bold', withBold],
  ['a line over two', inTwoLines],
] as const)('%s', (_, change) => {
  test.each(drafts)('%s', async (path) => {
    const source = readFileSync(path, 'utf8');
    const text = changed(source, change);
    expect(await foundIn(text, path)).toEqual(await foundIn(source, path));
  });
});

test('no message shows an entity', async () => {
  const sentences: string[] = [];
  for (const path of drafts) {
    const report = await linter.lintText(changed(readFileSync(path, 'utf8'), asEntities), { path });
    sentences.push(...report.findings.map(({ message }) => message));
  }
  expect(sentences.filter((sentence) => /&#?\w+;/.test(sentence))).toEqual([]);
});
