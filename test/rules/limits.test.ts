import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { lintText, registry, unmarked } from '../lint-text.js';
import type { Checked } from './rule-findings.js';

const numeric = [...registry.rules.values()].flatMap(({ id, rule: { options = {}, limits = {} } }) =>
  Object.entries(options).flatMap(([name, usual]) => (typeof usual === 'number' ? [{ id, name, usual, limits }] : [])),
);

test.each(numeric)('$id says the least and the most that $name takes', ({ name, usual, limits }) => {
  const [least, most] = limits[name] ?? [];
  expect(least).toBeLessThanOrEqual(usual);
  expect(most).toBeGreaterThanOrEqual(usual);
  expect([least, most].every(Number.isFinite)).toBe(true);
});

test('only options have limits', () => {
  for (const { id, rule } of registry.rules.values())
    for (const name of Object.keys(rule.limits ?? {}))
      expect(typeof rule.options?.[name], `${id} ${name}`).toBe('number');
});

type Row = Omit<Checked, 'found'>;

/** The drafts of a rule: in its language files, and those of test/data/rule-findings. */
function rowsOf(id: string): Row[] {
  const file = `test/data/rule-findings/${id}.yml`;
  const examples = Object.entries(registry.rules.get(id)?.languages ?? {}).flatMap(([language, text]) => [
    ...text.examples.map(({ bad, ...rest }) => ({ ...rest, language, draft: unmarked(bad).source })),
    ...(text.quiet ?? []).map((one) => (typeof one === 'string' ? { language, draft: one } : { language, ...one })),
  ]);
  return [...(existsSync(file) ? parse(readFileSync(file, 'utf8')) : []), ...examples];
}

interface Rules {
  readonly rules?: Readonly<Record<string, string | readonly [severity: string, options?: Record<string, number>]>>;
}

/** What a rule finds in a draft when one of its numbers is changed. */
async function foundWith(id: string, name: string, { draft, ...rest }: Row, change: (given?: number) => number) {
  const { rules = {} } = (rest.config ?? {}) as Rules;
  const [severity = 'warning', given = {}] = [rules[id] ?? []].flat() as [string?, Record<string, number>?];
  const set = { ...rules, [id]: [severity, { ...given, [name]: change(given[name]) }] };
  const { report } = await lintText(draft, {
    language: 'es',
    ...rest,
    config: { ...rest.config, rules: set },
    only: id,
  });
  return report.findings.map((one) => `${one.severity} ${one.message} ${one.at.start}–${one.at.end}`).join();
}

test.each(numeric)('$id has a draft on the edge of $name', async ({ id, name, usual, limits }) => {
  const [least, most] = limits[name] ?? [usual, usual];
  const changed =
    (by: number) =>
    (given = usual) =>
      Math.min(most, Math.max(least, given + by));
  let isOnEdge = false;
  for (const row of rowsOf(id)) {
    if (isOnEdge) break;
    const found = await foundWith(id, name, row, changed(0));
    for (const by of [-1, 1]) isOnEdge ||= (await foundWith(id, name, row, changed(by))) !== found;
  }
  expect(isOnEdge, `${name} may be one less or more, and ${id} finds the same in each of its drafts`).toBe(true);
});
