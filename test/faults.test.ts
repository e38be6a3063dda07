import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folder, redlint, words } from './run.js';

/** Runs the command while each call of a name on one file of the folder fails. */
const failing = (call: string, file: string, code: string, cwd: string, args: readonly string[]) =>
  redlint(args, {
    cwd,
    env: {
      NODE_OPTIONS: `--require ${resolve('test/fuzz/faults.cjs')}`,
      REDLINT_FAULT: JSON.stringify({ root: cwd, call, file, code }),
    },
  });

test.each(['EIO', 'EMFILE'])('a config that the disk does not give (%s) is named in one sentence', (reason) => {
  using dir = folder({ ...words, 'a.md': 'Los súbditos pagan.\n' });
  const { code, out, err } = failing('open', 'redlint.config.yaml', reason, dir.path, ['a.md']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^redlint: .*redlint\.config\.yaml.*\.\n$/);
});
