import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { createLinter } from '../../src/linter/node.js';

interface Row {
  readonly sheet: string;
  readonly config?: object;
  readonly found: object;
}

const file = resolve('test/data/read-calendars.yml');
const rows: readonly Row[] = parse(readFileSync(file, 'utf8'));

/** What is said of a sheet: of its posts one by one, in its cells, and of the whole; then the sheet after safe fixes. */
async function saidOf({ sheet, config }: Row): Promise<object> {
  const linter = createLinter({
    config: { extends: 'preset:strict', root: true, ...config },
    today: '2026-11-24',
    locale: 'es',
  });
  const about = { path: 'plan.csv' };
  try {
    const { findings, calendar, language, networks } = await linter.lintText(sheet, about);
    const { text } = await linter.fixText(sheet, about);
    return {
      is: [calendar?.preset, language, ...networks].join(' '),
      posts: calendar?.posts.map(({ row, publish, kind, purpose, language: own, networks: to }) =>
        [row, publish?.day, publish?.time, kind, purpose, own, ...to].filter(Boolean).join(' '),
      ),
      notes: calendar?.notes.map(({ message, rows: of }) => [message, ...(of ?? [])].join(' | ')),
      said: findings.map(({ line, column, cell, severity, rule, text: words, message, waived }) =>
        [
          `${line}:${column} ${cell?.row} ${cell?.column} ${waived ? `waived, ${waived.reason ?? 'for no reason'}` : severity} ${rule} «${words}»`,
          message,
        ].join(': '),
      ),
      ...(text !== sheet && { fixed: text }),
    };
  } catch (error) {
    return { refused: (error as Error).message };
  }
}

/** `-u` writes the current result: check what it writes. */
test('sheets of all forms are read, and told what is written under them', async () => {
  const read = await Promise.all(rows.map(async (row) => ({ ...row, found: await saidOf(row) })));
  await expect(stringify(read, { lineWidth: 0 })).toMatchFileSnapshot(file);
});
