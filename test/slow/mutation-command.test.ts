import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { script } from '../run.js';

test.each([
  [['--sample', 'abc'], /^--sample takes a whole number from 1 on, not “abc”\.\n$/],
  [['--sample', '0'], /^--sample takes .+ not “0”\.\n$/],
  [['--seed', 'x'], /^--seed takes a whole number from 0 on, not “x”\.\n$/],
  [['nowhere'], /^There is no folder nowhere\.\n$/],
  [['docs'], /^No fault can be put into docs: .+\n$/],
  [['--smaple', '3'], /^Unknown option '--smaple'.*\n$/],
])('mutation %s is refused in one sentence', (args, said) => {
  const { status, stderr } = spawnSync(process.execPath, script('test/mutation/run.ts', ...args), { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(said) });
});
