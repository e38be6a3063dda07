import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folder, script } from '../run.js';

const fuzz = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, script('test/fuzz/run.ts', ...args), {
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
};

test('a rule that throws at one word is found from a seed, made small, and found again', () => {
  const texts = 'title: T\nwhy: W\nmessages: { found: x }\nexamples: [{ bad: "⟦a⟧", good: b }]\n';
  using dir = folder({
    'odd/es.yml': texts,
    'odd/en.yml': texts,
    'odd/rule.mjs':
      'export default { severity: "error", *check({ source }) { if (source.includes("plaza")) throw new Error("boom"); } };',
  });
  const only = ['--skip', 'lost,added,other,fix', '--rules-dir', dir.path];
  const { code, said } = fuzz('--only', 'texts', '--seed', '1', '--cases', '40', ...only);
  expect(said).toMatch(/^seed 1\n/);
  expect(said).toMatch(/boom/);
  expect(code).toBe(1);
  const [, again = ''] = /--replay (texts:1:\d+)/.exec(said) ?? [];
  expect(fuzz('--replay', again, ...only)).toMatchObject({ code: 1, said: expect.stringContaining('boom') });
});

test('a few cases of each kind break nothing', () => {
  const kinds = ['documents', 'calendars', 'pictures', 'configs', 'kills'];
  expect(fuzz('--only', kinds.join(), '--seed', '1', '--cases', '12')).toMatchObject({ code: 0 });
});

test.each([
  ['--minutes', 'many'],
  ['--cases', '0'],
  ['--only', 'nothing'],
  ['--replay', 'texts'],
])('%s %s is refused in a sentence', (...args) => {
  const { code, said } = fuzz(...args);
  expect({ code, lines: said.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
});
