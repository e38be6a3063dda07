import { expect, test } from 'vitest';
import { registry } from '../lint-text.js';

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
