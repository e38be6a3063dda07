import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Told, toldOf } from './told.js';

const folder = resolve('test/data/told');

/** Drafts on both sides of each edge of a rule, and all that it tells of them. With `-u` it writes what it tells now. */
test.each(readdirSync(folder).map((file) => file.replace('.yml', '')))(
  '%s tells of each draft what stands beside it',
  async (rule) => {
    const file = resolve(folder, `${rule}.yml`);
    const rows: Told[] = parse(readFileSync(file, 'utf8'));
    const told = await Promise.all(rows.map(async (row) => ({ ...row, told: await toldOf(rule, row) })));
    await expect(stringify(told, { lineWidth: 0 })).toMatchFileSnapshot(file);
  },
);
