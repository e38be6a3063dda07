import { expect, test } from 'vitest';
import { checksWith } from '../../src/linter/checks.js';
import type { Checked } from '../../src/run/checked.js';

function counted() {
  const read: string[] = [];
  const day = { today: '2026-11-27' };
  const checks = checksWith(
    () => day.today,
    async (text, { path = '' }) => {
      read.push(`${path}:${text}`);
      await undefined;
      return { report: { path }, draft: {} } as unknown as Checked;
    },
  );
  return { checks, read, day };
}

test('the last check is that of its text, path, form and day, and of no other', async () => {
  const { checks, read, day } = counted();
  const found = await checks.of('Hola', { path: 'a.md' });
  expect(found).toEqual({ report: { path: 'a.md' } });
  expect(checks.last('Hola', { path: 'a.md' })).toBe(found);
  expect(checks.last('Hola', { path: 'a.md', pasted: false })).toBe(found);
  for (const [text, about] of [
    ['Hola.', { path: 'a.md' }],
    ['Hola', { path: 'b.md' }],
    ['Hola', {}],
    ['Hola', { path: 'a.md', pasted: true }],
  ] as const)
    expect(checks.last(text, about)).toBeUndefined();
  day.today = '2026-11-28';
  expect(checks.last('Hola', { path: 'a.md' })).toBeUndefined();
  await checks.of('Hola', { path: 'a.md' });
  expect(read).toEqual(['a.md:Hola', 'a.md:Hola']);
});

test('what was checked before all was forgotten is not kept', async () => {
  const { checks } = counted();
  await checks.of('Hola', {});
  checks.forget();
  expect(checks.last('Hola', {})).toBeUndefined();
  const running = checks.of('Hola', {});
  checks.forget();
  await running;
  expect(checks.last('Hola', {})).toBeUndefined();
});
