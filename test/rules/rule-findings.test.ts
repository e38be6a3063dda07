import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Checked, findingsOf } from './rule-findings.js';

const folder = resolve('test/data/rule-findings');

/** Drafts on both sides of each edge of a rule, with all its findings. `-u` writes the current ones. */
test.each(readdirSync(folder).map((file) => file.replace('.yml', '')))(
  '%s finds in each draft what is written under it',
  async (rule) => {
    const file = resolve(folder, `${rule}.yml`);
    const rows: Checked[] = parse(readFileSync(file, 'utf8'));
    const checked: Checked[] = [];
    for (const row of rows) checked.push({ ...row, found: await findingsOf(rule, row) });
    await expect(stringify(checked, { lineWidth: 0 })).toMatchFileSnapshot(file);
  },
);
