import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Told, toldOf } from './told.js';

const folder = 'test/data/told';

/** Drafts on both sides of each edge of a rule, and all that it tells of them: place, what fills the sentence, suggestions, fix. */
test.each(readdirSync(folder).map((file) => file.replace('.yml', '')))(
  '%s tells of each draft what stands beside it',
  async (rule) => {
    const rows: Told[] = parse(readFileSync(`${folder}/${rule}.yml`, 'utf8'));
    const told = await Promise.all(rows.map(async (row) => ({ ...row, told: await toldOf(rule, row) })));
    expect(told).toEqual(rows);
  },
);
