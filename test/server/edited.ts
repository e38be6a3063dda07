import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { Random } from '../fuzz/random.js';

/** Path and text of the drafts of the tests. */
export const samples: readonly (readonly [path: string, text: string])[] = ['samples', 'seen', 'good'].flatMap((name) =>
  readdirSync(join('test/drafts', name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => [`${name}/${file}`, readFileSync(join('test/drafts', name, file), 'utf8')] as const),
);

/**
 * Expects one linter that sees a text after each of some edits to say the same as one that reads it for the first time.
 * Returns after how many edits there was a finding.
 */
export async function editedText(language: string, seed: string, edits: number): Promise<number> {
  const same = await linters('a.md');
  const drafts = samples.filter(([path]) => path.includes(`/${language}/`)).map(([, text]) => text);
  const random = new Random(seed);
  let text = [random.pick(drafts), random.pick(drafts), random.pick(drafts)].join('\n\n');
  let withFindings = 0;
  for (let edit = 0; edit < edits; edit++) {
    const at = random.int(text.length);
    const other = random.pick(drafts);
    const from = random.int(other.length);
    const put = random.pick([...signs, other.slice(from, from + 300)]);
    text = text.slice(0, at) + put + text.slice(at + random.int(random.chance(0.2) ? 200 : 3));
    if ((await same(text)) > 0) withFindings++;
  }
  return withFindings;
}

const signs = ['a', ' ', '\n', '\n\n', '```\n', '<!-- ', '«', '»', '- ', '. ', ' el 3 de', ' Sra.', '@'];

/** The same of a calendar whose rows change. */
export async function editedSheet(seed: string, edits: number): Promise<number> {
  const same = await linters('a.csv');
  const random = new Random(seed);
  const texts = samples.map(([, text]) => text.replace(/^---\n[\s\S]*?\n---\n/, '').slice(0, 300));
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const row = () => [
    `2026-12-${10 + random.int(9)}`,
    random.pick(['instagram', 'x', 'facebook']),
    cell(random.pick(texts)),
    random.pick(['', 'es', 'en']),
  ];
  const rows = Array.from({ length: 12 }, row);
  let withFindings = 0;
  for (let edit = 0; edit < edits; edit++) {
    const at = random.int(rows.length);
    const change = random.pick(['add', 'take', 'text', 'day', 'swap']);
    const [day = '', network = '', text = '""', language = ''] = rows[at] ?? row();
    if (change === 'add') rows.splice(at, 0, row());
    else if (change === 'take' && rows.length > 5) rows.splice(at, 1);
    else if (change === 'text') rows[at] = [day, network, `${text.slice(0, -1)} más"`, language];
    else if (change === 'day') rows[at] = ['2026-12-24', network, text, language];
    else rows.reverse();
    const sheet = ['Fecha,Red,Texto,Idioma', ...rows.map((cells) => cells.join(','))].join('\n');
    if ((await same(sheet)) > 0) withFindings++;
  }
  return withFindings;
}

/** Lints a text twice, and returns how many findings both have. */
async function linters(path: string): Promise<(text: string) => Promise<number>> {
  const { createLinter } = await import('../../dist/index.js' as string);
  const options = { config: { extends: ['preset:strict'] }, locale: 'es', today: '2026-11-27', cwd: '/' };
  const [writing, reading] = [createLinter(options), createLinter(options)];
  return async (text) => {
    const written = await writing.lintText(text, { path });
    reading.reload();
    expect(written, JSON.stringify(text)).toEqual(await reading.lintText(text, { path }));
    return written.findings.length;
  };
}
