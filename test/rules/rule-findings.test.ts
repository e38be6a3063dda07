import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Checked, findingsOf, rowsFolder, rowsOf } from './rule-findings.js';

/** Drafts on both sides of each edge of a rule, with all its findings. `-u` writes the current ones. */
test.each(readdirSync(rowsFolder).map((file) => file.replace('.yml', '')))(
  '%s finds in each draft what is written under it',
  async (rule) => {
    const checked: Checked[] = [];
    for (const row of rowsOf(rule)) checked.push({ ...row, found: await findingsOf(rule, row) });
    await expect(stringify(checked, { lineWidth: 0 })).toMatchFileSnapshot(resolve(rowsFolder, `${rule}.yml`));
  },
);
